/**
 * What is done when something has happened to personal data: whom it touches, who must be told and
 * until when, what they are told; and practising all of it on a copy. The register and the stop
 * switch lie in the ledger, hubs obey the switch in {@code flow}.
 */
package dev.handover.incident;
