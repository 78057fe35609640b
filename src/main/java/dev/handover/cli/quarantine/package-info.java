/**
 * The command {@code handover quarantine}: what was set aside, one record of it, a list for the
 * seller, and a second look at the source. One file a command; what they share is {@code
 * QuarantineScope}. Opening and reading again is done by {@code flow}.
 */
package dev.handover.cli.quarantine;
