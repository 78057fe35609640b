package dev.handover.people;

import dev.handover.ledger.Ledger;
import dev.handover.ledger.Note;
import dev.handover.ledger.Tokens;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Makes and revokes the tokens by which people use the command line. */
public final class AccessTokens {
  /** What a token begins with, so that it is known for one where it lies about. */
  public static final String PREFIX = "hdo_";

  /** For how long a token is good where nothing else is said. */
  public static final Duration USUAL = Duration.ofDays(90);

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int BYTES = 32;
  private static final int ID_BYTES = 4;
  private final Ledger ledger;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public AccessTokens(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * A token as it is told once.
   *
   * @param id by which it is spoken of
   * @param token 256 random bits
   */
  public record Made(String id, String token, Instant expiresAt) {
    /** Never the token. */
    @Override
    public String toString() {
      return "Made[" + id + "]";
    }
  }

  /** Makes a token for somebody who is here. */
  public Made make(String name, Duration good, String actor) {
    if (good.isNegative() || good.isZero() || good.compareTo(LONGEST) > 0) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-PPL-20",
          "a token is good for a year at most; say for how long, such as P90D");
    }
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Instant now = clock.instant();
    Instant expires = now.plus(good);
    String told = HexFormat.of().formatHex(id);
    ledger
        .tokens()
        .add(
            new Tokens.Token(
                told, Sha256.hex(token), name, now, expires, Optional.empty(), Optional.empty()),
            Note.ofHub(
                actor,
                "token made",
                name
                    + ": "
                    + told
                    + ", good until "
                    + expires.atOffset(ZoneOffset.UTC).toLocalDate()));
    return new Made(told, token, expires);
  }

  public List<Tokens.Token> of(String name) {
    return ledger.tokens().of(name);
  }

  /** Revokes one token; CONFIGURATION where the person has none of that id that is not revoked. */
  public void revoke(String name, String id, String actor) {
    int revoked =
        ledger
            .tokens()
            .revoke(
                name,
                Optional.of(id),
                clock.instant(),
                Note.ofHub(actor, "token revoked", name + ": " + id));
    if (revoked == 0) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-PPL-21",
          "that person has no such token, or it is revoked; look at: handover users token --list");
    }
  }
}
