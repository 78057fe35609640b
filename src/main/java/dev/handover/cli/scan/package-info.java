/**
 * The command {@code scan}: asks the room of that name, writes first mappings, and a page that an
 * officer can read.
 */
package dev.handover.cli.scan;
