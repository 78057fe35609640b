package dev.handover.mapping;

import dev.handover.keys.Pseudonyms;
import dev.handover.record.Slice;
import java.util.Optional;

/**
 * Writes a keyed digest of 26 letters for a value, the same for the same value in one domain: the
 * entity itself, or the one that the argument names, so that references meet what they refer to.
 */
final class Pseudonymise implements Treatment {
  static final Rule<Treatment> RULE = new Rule<>("pseudonymise", Rule.ON_TEXT, Pseudonymise::read);

  private final Optional<String> domain;
  private final Optional<Pseudonyms> digest;

  private Pseudonymise(Optional<String> domain, Optional<Pseudonyms> digest) {
    this.domain = domain;
    this.digest = digest;
  }

  /** In the domain of one entity. */
  static Treatment in(String entity, Pseudonyms pseudonyms) {
    return new Pseudonymise(Optional.empty(), Optional.empty()).bind(entity, pseudonyms);
  }

  private static Treatment read(Argument argument) {
    Optional<String> domain = argument.text();
    if (argument.isGiven() && domain.isEmpty()) {
      argument.wrong("takes only the name of the entity that is referred to, such as guest");
    }
    return new Pseudonymise(domain, Optional.empty());
  }

  @Override
  public Treatment bind(String entity, Pseudonyms pseudonyms) {
    return new Pseudonymise(domain, Optional.of(pseudonyms.domain(domain.orElse(entity))));
  }

  @Override
  public Optional<String> refersTo() {
    return domain;
  }

  @Override
  public boolean keepsApart() {
    return true;
  }

  @Override
  public void treat(Slice value) {
    Pseudonyms bound =
        digest.orElseThrow(() -> new IllegalStateException("no key: bind the treatment first"));
    byte[] written = new byte[Pseudonyms.LENGTH];
    bound.write(value.bytes, value.start, value.length, written, 0);
    value.set(written, 0, written.length);
  }
}
