/** The commands of {@code handover backup}: of a case, or of the hub itself. */
package dev.handover.cli.backup;
