/**
 * The seller's side: plans windows over a table's key and reads them, over JDBC, read only, from
 * one consistent view where the database gives one. Selects the columns that a mapping names and no
 * others.
 *
 * <p>Neighbours: {@code mapping} says what to read, {@code record} is what comes out. What
 * databases do differently is in {@link dev.handover.source.Dialect} alone; no message of this room
 * repeats a value, a password or a whole URL.
 */
package dev.handover.source;
