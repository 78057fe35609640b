/** Commands about how long data is kept, and about its end. */
package dev.handover.cli.retention;
