package dev.handover.process;

import dev.handover.keys.KeyedDigest;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.PersonNumber;
import dev.handover.record.Slice;
import java.util.function.IntFunction;

/** The hub's digest of the person whom a record's own values tell. For one thread. */
final class PersonDigest {
  private final PersonNumber number;
  private final KeyedDigest ids;
  private final KeyedDigest phones;
  private final Slice value = new Slice();

  PersonDigest(CompiledMapping mapping, KeyedDigest key) {
    this.number = new PersonNumber(mapping);
    this.ids = key.domain("resident-id");
    this.phones = key.domain("phone");
  }

  /** Writes the digest and says by which number; writes nothing where there is none. */
  PersonNumber.Kind of(IntFunction<Slice> values, byte[] into, int at) {
    PersonNumber.Kind kind = number.of(values, value);
    switch (kind) {
      case ID -> ids.digest(value.bytes, value.start, value.length, into, at);
      case PHONE -> phones.digest(value.bytes, value.start, value.length, into, at);
      case NONE -> {}
    }
    return kind;
  }

  PersonNumber number() {
    return number;
  }
}
