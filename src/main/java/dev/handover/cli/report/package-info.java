/** The commands that write documents; what stands in them is the room {@code report}'s. */
package dev.handover.cli.report;
