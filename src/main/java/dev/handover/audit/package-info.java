/**
 * What an auditor holds of the audit chain: exports and heads signed by the hub's audit key, and
 * how both are checked without any hub, ledger or passphrase.
 *
 * <p>{@code ledger} keeps the chain and knows what makes it whole, {@code delivery} knows the
 * manifests that remember its heads. What is read here comes from outside and may be hostile.
 */
package dev.handover.audit;
