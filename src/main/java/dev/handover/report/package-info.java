/**
 * Documents for officers, authorities, auditors and the public: made of what ledger, case, mappings
 * and rule packs say, in Chinese and English, as HTML and PDF. Every number names the query that
 * found it. It only reads; what is written is the caller's to place.
 */
package dev.handover.report;
