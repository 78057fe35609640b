/**
 * Keys and what is done with small things under them: the hub's keystore, the cipher for what lies
 * on disk, keyed digests, and the certificates, secret keys and detached signatures of two
 * profiles: OpenPGP (RFC 9580; RFC 4880 forms where GnuPG 2.2 must read them) and the national one
 * (GB/T 32918, 32905; as OpenSSL 3.0 reads them).
 *
 * <p>{@code seal} makes envelopes with these keys, {@code ledger} stores what is wrapped here,
 * {@code process} makes pseudonyms and digests. This room knows only {@code record}.
 */
package dev.handover.keys;
