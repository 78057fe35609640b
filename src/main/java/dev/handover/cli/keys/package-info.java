/**
 * The command {@code handover keys}: the hub's own keys and those that it trusts. One file a
 * command; what is known of keys lies in the ledger's register, secrets in the keystore.
 */
package dev.handover.cli.keys;
