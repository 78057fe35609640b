package dev.handover.mapping;

import dev.handover.keys.Pseudonyms;
import dev.handover.record.Slice;
import java.util.Optional;

/** Makes of a value what the buyer may see of it. */
interface Treatment {
  /** The value travels as it is. */
  Treatment KEEP =
      new Treatment() {
        @Override
        public void treat(Slice value) {}

        @Override
        public boolean keepsApart() {
          return true;
        }
      };

  /** The value does not travel: it is read for the checks only. */
  Treatment DROP = Slice::setAbsent;

  /** Changes a value that is present and canonical for its form; replaces bytes, never edits. */
  void treat(Slice value);

  /** The same, and tells what was found in the value where the treatment looks for something. */
  default void treat(Slice value, Found found) {
    treat(value);
  }

  /** Whether two different values are still different afterwards, as references must be. */
  default boolean keepsApart() {
    return false;
  }

  /** The type as delivered, of a field that was declared with the given type. */
  default FieldType delivered(FieldType declared) {
    return declared;
  }

  /** What the value must look like, where that is more than the declared type says. */
  default Optional<Form> needs() {
    return Optional.empty();
  }

  /** The other entity whose key the value is, if the treatment says so. */
  default Optional<String> refersTo() {
    return Optional.empty();
  }

  /** The same treatment with the case's keys, in one entity. */
  default Treatment bind(String entity, Pseudonyms pseudonyms) {
    return this;
  }
}
