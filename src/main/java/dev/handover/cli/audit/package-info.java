/**
 * The command {@code handover audit}: what the hub did, for whoever must rely on it. One file a
 * command; what the chain is worth is judged by {@code audit} and {@code ledger}.
 */
package dev.handover.cli.audit;
