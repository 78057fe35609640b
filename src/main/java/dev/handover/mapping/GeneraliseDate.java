package dev.handover.mapping;

import dev.handover.record.Slice;
import java.util.Optional;

/**
 * Leaves of a day or a moment only its month, quarter, year or decade; of a timestamp with an
 * offset those of its day in UTC.
 */
record GeneraliseDate(DatePart part, FieldType declared) implements Treatment {
  @Override
  public FieldType delivered(FieldType type) {
    return part.delivered();
  }

  /** A text must be a day, too: what is none could not be made coarser. */
  @Override
  public Optional<Form> needs() {
    return declared == FieldType.TEXT ? Optional.of(DayOrMoment.FORM) : Optional.empty();
  }

  @Override
  public void treat(Slice value) {
    int date =
        value.length >= IsoDate.LENGTH ? IsoDate.read(value.bytes, value.start) : IsoDate.NONE;
    if (date == IsoDate.NONE) {
      value.setAbsent();
      return;
    }
    switch (part) {
      case DECADE -> write(value, 5)[4] = 's';
      case YEAR -> WholeNumber.INTEGER.canonical(cut(value, 4));
      case QUARTER -> {
        byte[] written = write(value, 7);
        written[5] = 'Q';
        written[6] = (byte) ('1' + (date / 100 % 100 - 1) / 3);
      }
      case MONTH -> cut(value, 7);
    }
    if (part == DatePart.DECADE) {
      value.bytes[3] = '0';
    }
  }

  private static Slice cut(Slice value, int length) {
    value.set(value.bytes, value.start, length);
    return value;
  }

  /** Gives the value bytes of its own, which begin like the old ones. */
  private static byte[] write(Slice value, int length) {
    byte[] written = new byte[length];
    System.arraycopy(value.bytes, value.start, written, 0, length);
    value.set(written, 0, length);
    return written;
  }

  /** A day, or a moment from which a day can be read. */
  private static final class DayOrMoment implements Form {
    static final Form FORM = new DayOrMoment();

    @Override
    public boolean fits(Slice value) {
      return IsoDate.FORM.fits(value) || IsoTimestamp.FORM.fits(value);
    }

    @Override
    public String reason() {
      return "not a real date, of which a part could be delivered";
    }
  }
}
