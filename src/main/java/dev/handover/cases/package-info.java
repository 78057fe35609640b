/**
 * The case file: one deal with its seller, buyer, agreements, source and delivery, together with
 * the mappings that lie beside it. Reads with {@code mapping}; {@code flow} and {@code cli} ask it
 * what to run.
 */
package dev.handover.cases;
