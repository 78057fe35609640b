package dev.handover.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * By which number a record's person is told from all others, in whatever case: the resident ID,
 * else the mobile telephone. A landline, which a household or a front desk shares, tells nobody.
 * Immutable, shared by all threads.
 */
public final class PersonNumber {
  private static final String ID = "resident-id";
  private static final String PHONE = "phone";

  private final CompiledMapping mapping;
  private final int[] ids;
  private final int[] phones;
  private final List<PhoneForm> forms = new ArrayList<>();
  private final int[] births;

  /** Which number it is; the one that tells more stands last. */
  public enum Kind {
    NONE,
    PHONE,
    ID
  }

  public PersonNumber(CompiledMapping mapping) {
    this.mapping = mapping;
    List<Mapping.Field> carry = mapping.mapping().carry();
    this.ids = fields(carry, ID);
    this.phones = fields(carry, PHONE);
    for (int each : phones) {
      forms.add(PhoneForm.of(region(carry.get(each))));
    }
    this.births =
        IntStream.range(0, carry.size())
            .filter(i -> steps(carry.get(i)).anyMatch(s -> s.name().equals("birth-of")))
            .toArray();
  }

  /** Those that are identifiers first, else in the mapping's order. */
  private static int[] fields(List<Mapping.Field> carry, String rule) {
    return IntStream.range(0, carry.size())
        .filter(i -> steps(carry.get(i)).anyMatch(step -> step.name().equals(rule)))
        .boxed()
        .sorted(Comparator.comparing(i -> !carry.get(i).identifier()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static Stream<Mapping.Step> steps(Mapping.Field field) {
    return Stream.of(field.clean(), field.check(), field.flag()).flatMap(List::stream);
  }

  /** Where numbers without a country code are meant: as the field's rules say, else at home. */
  private static String region(Mapping.Field field) {
    return steps(field)
        .filter(step -> step.name().equals(PHONE))
        .map(Mapping.Step::argument)
        .map(said -> said.isObject() ? said.path("region") : said)
        .map(said -> said.isArray() ? said.path(0) : said)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst()
        .orElse(PhoneNumbers.MAINLAND);
  }

  /**
   * The number of a record.
   *
   * @param values the cleaned values of the mapping's fields, by number; they stay as they are
   * @param into takes the number in its one form: 18 digits with a capital X, or E.164
   */
  public Kind of(IntFunction<Slice> values, Slice into) {
    for (int each : ids) {
      if (copied(values.apply(each), into)) {
        ResidentId.modernise(into);
        if (ResidentId.birthDate(into) != IsoDate.NONE) {
          return Kind.ID;
        }
      }
    }
    for (int i = 0; i < phones.length; i++) {
      if (copied(values.apply(phones[i]), into)
          && forms.get(i).one(into)
          && PhoneNumbers.isMobile(into)) {
        return Kind.PHONE;
      }
    }
    return Kind.NONE;
  }

  /**
   * When the person of a checked row was born, as yyyyMMdd, or {@link CompiledWho#NO_DATE}; of
   * several answers the one that makes the person youngest.
   */
  public int birthDate(RowCheck row) {
    int born = mapping.who().minors().map(minors -> minors.birthDate(row)).orElse(IsoDate.NONE);
    for (int each : births) {
      Slice day = row.value(each);
      if (IsoDate.FORM.fits(day)) {
        born = Math.max(born, IsoDate.read(day.bytes, day.start));
      }
    }
    for (int each : ids) {
      Slice id = new Slice();
      if (copied(row.value(each), id)) {
        ResidentId.modernise(id);
        born = Math.max(born, ResidentId.birthDate(id));
      }
    }
    return born;
  }

  private static boolean copied(Slice value, Slice into) {
    into.set(value.bytes, value.start, value.length);
    return !value.isAbsent();
  }
}
