/** The commands about what the law asks of a case: its gates, and the evidence that opens them. */
package dev.handover.cli.gates;
