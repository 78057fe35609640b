/**
 * Writes records into a buyer's API, one request each: what is sent, how an answer is read, when a
 * request is sent again. What was sent already and what became of it is the loader's to remember.
 */
package dev.handover.receive.api;
