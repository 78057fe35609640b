/** The commands by which people are told of a handover, and by which their answers come in. */
package dev.handover.cli.notice;
