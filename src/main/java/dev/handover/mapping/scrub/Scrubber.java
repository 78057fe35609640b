package dev.handover.mapping.scrub;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds values of certain kinds in a note. Immutable and shared by all threads; what a thread needs
 * while it works is kept for its next note.
 */
public final class Scrubber {
  private static final int LEAST_DIGITS = 7;
  private static final int LEAST_ALPHANUMERICS = 5;

  /** Longer notes than this are too rare to keep their room. */
  private static final int LARGE = 1 << 16;

  private static final ThreadLocal<Work> WORK = ThreadLocal.withInitial(Work::new);
  private static final List<NumberFinder> NUMBER_FINDERS =
      List.of(
          new ResidentIdFinder(), new MobileFinder(), new BankCardFinder(), new LandlineFinder());

  private final NumberFinder[] numberFinders;
  private final boolean email;
  private final boolean weChat;
  private final boolean plate;
  private final boolean passport;

  public Scrubber(Set<Kind> kinds) {
    Set<Kind> all = EnumSet.copyOf(kinds);
    this.numberFinders =
        NUMBER_FINDERS.stream().filter(f -> all.contains(f.kind())).toArray(NumberFinder[]::new);
    this.email = all.contains(Kind.EMAIL);
    this.weChat = all.contains(Kind.WECHAT);
    this.plate = all.contains(Kind.PLATE);
    this.passport = all.contains(Kind.PASSPORT);
  }

  /** What one thread needs for one note after another. */
  private static final class Work {
    final Text text = new Text();
    final Numbers numbers = new Numbers();
    final Run run = new Run(text, numbers);
  }

  /**
   * Looks through UTF-8 bytes, malformed ones too, and answers what is in them, or {@link
   * Finds#NONE}. The bytes stay as they are.
   */
  public Finds find(byte[] bytes, int start, int length) {
    if (!Text.mayHold(bytes, start, length, LEAST_ALPHANUMERICS)) {
      return Finds.NONE;
    }
    Work work = length > LARGE ? new Work() : WORK.get();
    work.text.read(bytes, start, length);
    look(work);
    return work.text.finds == 0 ? Finds.NONE : Finds.of(work.text);
  }

  private void look(Work work) {
    Text text = work.text;
    if (!text.hasAt && text.digits < LEAST_DIGITS && text.alphanumerics < LEAST_ALPHANUMERICS) {
      return;
    }
    text.clear();
    if (email && text.hasAt) {
      EmailFinder.find(text);
    }
    if (text.alphanumerics >= LEAST_ALPHANUMERICS) {
      if (weChat) {
        WeChatFinder.find(text);
      }
      if (plate && text.hasProvince) {
        PlateFinder.find(text);
      }
      if (passport) {
        PassportFinder.find(text);
      }
    }
    if (text.digits >= LEAST_DIGITS) {
      numbers(work);
    }
  }

  /**
   * At each group of digits, first what stands together: a number written in one piece is never a
   * part of what its neighbours would make of it.
   */
  private void numbers(Work work) {
    Numbers numbers = work.numbers;
    numbers.read(work.text);
    for (int group = 0; group < numbers.count; ) {
      int end = number(work, group, true);
      if (end == 0 && work.run.isCut()) {
        end = number(work, group, false);
      }
      group++;
      while (group < numbers.count && numbers.from[group] < end) {
        group++;
      }
    }
  }

  private int number(Work work, int group, boolean together) {
    Run run = work.run;
    run.read(group, together);
    for (NumberFinder finder : numberFinders) {
      int end = run.count() < LEAST_DIGITS ? 0 : finder.end(run);
      if (end > 0) {
        int start = start(work.text, run.start(), end);
        work.text.found(finder.kind(), start, end);
        return end;
      }
    }
    return 0;
  }

  /** Takes along the plus sign and the bracket that belong to a number. */
  private static int start(Text text, int first, int end) {
    int start = text.sign(first - 1) == '+' && !text.isTaken(first - 1) ? first - 1 : first;
    if (text.sign(start - 1) == '(' && !text.isTaken(start - 1)) {
      for (int i = start; i < end; i++) {
        if (text.sign[i] == ')') {
          return start - 1;
        }
      }
    }
    return start;
  }
}
