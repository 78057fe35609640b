/**
 * The command line: one file a command. Commands that need no hub start none.
 *
 * <p>Results go to standard output (with {@code --json} one object), everything else to standard
 * error.
 */
package dev.handover.cli;
