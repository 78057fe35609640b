/**
 * Looks at what was done at the hub and tells what is not as it should be.
 *
 * <p>Everything is read from the {@code ledger}: the audit chain says what was done since the last
 * look, runs and their tallies what came of it. {@code cases} says what a case finds normal, {@code
 * audit} verifies the chain. What is found becomes an alarm of the ledger's; {@code flow} decides
 * when to look and sends the alarms out. No detail holds a personal value, nor the name of a person
 * at the hub: those are in the audit chain.
 */
package dev.handover.watch;
