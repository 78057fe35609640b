/**
 * What accompanies the parcels: their names, the manifest that says which of them count and what
 * they amount to, and the buyer's receipt that answers it.
 *
 * <p>{@code seal} makes the parcels, {@code receive} reads all this on the buyer's side. Whatever
 * is read here comes from outside and is treated as hostile: sizes, depths, names and numbers are
 * bounded before anything is believed.
 */
package dev.handover.delivery;
