/**
 * The buyer's side: verifies a run's folder, opens its parcels, loads them into his database or
 * files, and answers with a receipt.
 *
 * <p>Here everything comes from outside. A manifest is believed once its signature is good, a
 * parcel once its digest, its signature and its counts are; nothing is written under its final name
 * or committed before. {@code delivery} defines the documents, {@code seal} opens the envelopes.
 */
package dev.handover.receive;
