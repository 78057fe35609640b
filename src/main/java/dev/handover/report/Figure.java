package dev.handover.report;

/**
 * A number of a document.
 *
 * @param name {@code outcomes.delivered}, {@code entities.guest.delivered}
 * @param query the statement that the ledger was asked, word for word
 */
public record Figure(String name, long value, String query) {}
