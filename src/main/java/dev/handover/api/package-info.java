/**
 * How an API is asked, whoever's it is: who one is ({@link dev.handover.api.Login}), at what pace,
 * and how an answer is read without being believed. The seller's is read by {@code source}, the
 * buyer's is written to by {@code receive}; how a request travels is {@link
 * dev.handover.api.Fetch}'s matter.
 */
package dev.handover.api;
