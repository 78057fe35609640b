/**
 * How a preview is put before people: each field before and after with what happens to it and why,
 * and the page that a compliance officer reads. {@code PreviewCommand} reads the records; the steps
 * are those of {@code process}.
 */
package dev.handover.cli.preview;
