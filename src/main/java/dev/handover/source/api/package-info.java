/**
 * A seller's API, read as lists of records: page after page, under its login and at its pace. Knows
 * nothing of mappings but how an API is described; how a request travels is {@link
 * dev.handover.api.Fetch}'s matter.
 */
package dev.handover.source.api;
