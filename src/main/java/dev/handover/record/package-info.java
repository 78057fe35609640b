/**
 * What travels: the identifiers, the windows, the rows and what becomes of each of them.
 *
 * <p>Every other room speaks in these types; this one knows none of them. Types that hold values of
 * people print ids and field names only.
 */
package dev.handover.record;
