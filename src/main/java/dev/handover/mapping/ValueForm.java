package dev.handover.mapping;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a value is by its own shape, asked by the same cleaners and checks that mappings name; for
 * looking at columns that no mapping names yet.
 */
public enum ValueForm {
  /** GB 11643, old or new, with region, birth date and check character. */
  RESIDENT_ID(List.of(ResidentId.CLEANER), ResidentId.CHECK),
  /** A number of the mainland, mobile or with its area code. */
  PHONE(List.of(PhoneForm.RULE), PhoneCheck.RULE),
  EMAIL(List.of(), EmailCheck.RULE),
  BANK_CARD(List.of(DigitsOnly.RULE), BankCard.RULE),
  /** A unified social credit code, which is a company's. */
  CREDIT_CODE(List.of(LetterCase.UPPER), CreditCode.RULE),
  DATE(List.of(DateForms.RULE), DateCheck.RULE),
  MOMENT(List.of(TimestampForms.RULE), TimestampCheck.RULE),
  /** Text that was read with the wrong character set does not pass. */
  READABLE(List.of(), MojibakeCheck.RULE);

  private static final int YEAR_DIGITS = 4;
  private static final Treatment PROVINCE =
      Generalise.RULE
          .reader()
          .apply(
              new Argument(
                  "generalise", FieldType.TEXT, TextNode.valueOf("province"), new ArrayList<>()));

  private final List<Cleaner> cleaners;
  private final Check check;

  ValueForm(List<Rule<Cleaner>> cleaners, Rule<Check> check) {
    this.cleaners = cleaners.stream().map(ValueForm::plain).toList();
    this.check = plain(check);
  }

  private static <T> T plain(Rule<T> rule) {
    return rule.reader()
        .apply(
            new Argument(
                rule.name(), FieldType.TEXT, MissingNode.getInstance(), new ArrayList<>()));
  }

  /** Whether a value, trimmed and in plain width already, has this form. */
  public boolean fits(String value) {
    return check.passes(cleaned(value));
  }

  /** The year of a day that is written in a form which tells itself. */
  public static OptionalInt year(String day) {
    Slice slice = DATE.cleaned(day);
    if (!DATE.check.passes(slice)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(slice.text().substring(0, YEAR_DIGITS)));
  }

  /** Whether a text begins with a province, city or district of China. */
  public static boolean beginsWithDivision(String text) {
    Slice slice = Slice.of(text);
    PROVINCE.treat(slice);
    return !slice.isAbsent() && slice.length > 0;
  }

  private Slice cleaned(String value) {
    Slice slice = Slice.of(value);
    cleaners.forEach(cleaner -> cleaner.clean(slice));
    return slice;
  }
}
