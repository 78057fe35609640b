/**
 * The commands about alarms: see them, look for them now, clear one that a person has looked into.
 */
package dev.handover.cli.alarms;
