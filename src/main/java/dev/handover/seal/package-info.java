/**
 * Envelopes: a minimised batch becomes lines, zstd and one sealed parcel, and on the buyer's side
 * the other way round.
 *
 * <p>Takes batches from {@code process} and keys from {@code keys}; {@code delivery} carries the
 * parcels, {@code receive} opens them. No plain line is ever written to disk here.
 */
package dev.handover.seal;
