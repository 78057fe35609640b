/**
 * Keys and what is done with small things under them: the hub's keystore, the cipher for what lies
 * on disk, keyed digests, OpenPGP certificates, secret keys and detached signatures (RFC 9580; RFC
 * 4880 forms where GnuPG 2.2 must read them).
 *
 * <p>{@code seal} makes envelopes with these keys, {@code ledger} stores what is wrapped here,
 * {@code process} makes pseudonyms and digests. This room knows only {@code record}.
 */
package dev.handover.keys;
