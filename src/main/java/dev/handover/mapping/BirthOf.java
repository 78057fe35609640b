package dev.handover.mapping;

import dev.handover.record.Slice;
import java.util.EnumSet;

/**
 * A birth date that is the one in the person's resident ID, which the argument names by its column.
 * An ID that is none says nothing: its own check tells.
 */
final class BirthOf implements CrossCheck {
  static final Rule<Check> RULE =
      new Rule<>("birth-of", EnumSet.of(FieldType.TEXT, FieldType.DATE), BirthOf::read);
  private final String column;

  private BirthOf(String column) {
    this.column = column;
  }

  private static Check read(Argument argument) {
    if (argument.text().isEmpty()) {
      argument.wrong("needs the column of the resident ID, such as id_no");
    }
    return new BirthOf(argument.text().orElse(""));
  }

  @Override
  public String column() {
    return column;
  }

  @Override
  public boolean passes(Slice born, Slice id) {
    int written = IsoDate.FORM.fits(born) ? IsoDate.read(born.bytes, born.start) : IsoDate.NONE;
    int told = ResidentId.birthDate(id);
    return told == IsoDate.NONE || written == IsoDate.NONE || written == told;
  }

  @Override
  public String reason() {
    return "not the birth date that the resident identity number tells";
  }
}
