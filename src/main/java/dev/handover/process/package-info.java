/**
 * What happens to a record between the seller's table and the parcel: cleaned, checked, decided,
 * minimised.
 *
 * <p>Takes {@code Batch} from {@code source}, runs the operations of {@code mapping}, and hands
 * {@code MinimisedBatch} to {@code seal}. Only this room can make a {@code ValidatedBatch} or a
 * {@code MinimisedBatch}, so that no route can send what did not pass through here.
 */
package dev.handover.process;
