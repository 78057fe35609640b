/** What a case says of a seller's API. */
package dev.handover.mapping.api;
