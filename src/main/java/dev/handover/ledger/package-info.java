/**
 * Durable facts: runs, windows, parcels, checkpoints, quarantine, exposure, baseline, receipts and
 * the audit chain, in one H2 file or in PostgreSQL.
 *
 * <p>Every change of state is a conditional update in a transaction, so that two hubs on one
 * PostgreSQL cannot both make it. No personal value is stored in clear, and none reaches a message.
 * Neighbours: {@code record} says what is remembered, {@code keys} hides what must not be read;
 * {@code process}, {@code delivery}, {@code flow} and {@code cli} tell it what happened.
 */
package dev.handover.ledger;
