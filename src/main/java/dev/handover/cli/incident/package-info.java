/** What is done when something has happened to personal data: {@code handover incident}. */
package dev.handover.cli.incident;
