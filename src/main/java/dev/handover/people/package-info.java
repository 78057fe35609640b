/**
 * People who use the hub: their roles, what each role may do, how they prove who they are, what
 * they undertook, and what two of them must agree on. Looks at keys, record and ledger; console and
 * command line ask here before they act.
 */
package dev.handover.people;
