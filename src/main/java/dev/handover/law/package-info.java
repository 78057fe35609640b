/**
 * What the law asks of a case. The rules are data: dated packs, one a jurisdiction and period, each
 * rule with its ground, which an officer can read. Nothing here is legal advice.
 */
package dev.handover.law;
