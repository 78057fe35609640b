/**
 * The stage of {@code handover demo}: a seller's CRM to take from and a buyer's door to deliver to,
 * both inside the one process. Only {@code cli} uses it; nothing here runs in production.
 */
package dev.handover.cli.demo;
