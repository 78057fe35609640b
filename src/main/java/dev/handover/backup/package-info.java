/**
 * What must outlive the loss of a machine, and only that long: copies of a case's data as read in
 * one snapshot and of its parcels, copies of the hub itself, what is kept of them and for how long,
 * and drills that show that they can be restored.
 */
package dev.handover.backup;
