package dev.handover.scan;

import dev.handover.scan.NameReading.Verdict;
import dev.handover.scan.Vocabulary.Sense;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a column is that nothing else explains, in a table about people. What is told of people in
 * words is theirs unless it is a choice from a list that says how a record stands; so are files
 * kept of them, what was spoken with them above all.
 */
final class Leaning {
  private static final int FEW = 3;
  private static final int SEVERAL = 5;
  private static final int MOST_CHOICES = 8;

  /** Called after talking to somebody. */
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?i).*(luyin|录音|语音|通话|voice|audio|record|(?<![a-z])(call|tel)?_?rec(?![a-z])|rec(url|pth|fil)).*");

  /** Of which the papers and pictures are those of somebody, whatever the table is called. */
  private static final Pattern OF_SOMEBODY =
      Pattern.compile(
          "(?i).*(waiver|consent|medic|health|report|cert|licen|passport|sign|face|cctv|camera|monitor|jiankong|qianming|监控|录像|体检|证件|证书|签字|签名|人脸).*");

  private static final Pattern OF_THINGS =
      Pattern.compile("(?i).*(qr|barcode|ewm|二维码|条码|logo|icon).*");

  private final TableSense sense;
  private final boolean near;

  Leaning(Surroundings around) {
    this.sense = around.sense();
    this.near = (sense.isOfPeople() || around.related()) && !sense.isOfOthers();
  }

  /** Files of sound are what somebody said; those of a table of people are of them. */
  Optional<Kind> ofFiles(Evidence evidence) {
    Content content = evidence.content();
    String name = evidence.column().name();
    boolean files =
        content.present() >= FEW
            && content.distinct() >= Math.min(FEW, content.present())
            && content.share(Looks.FILE, Looks.IMAGE, Looks.SOUND) >= 0.7;
    if (!near || !files || content.variety() < 0.3 || OF_THINGS.matcher(name).matches()) {
      return Optional.empty();
    }
    boolean pictures = content.share(Looks.IMAGE) >= 0.7;
    if (content.share(Looks.SOUND) >= 0.5 || (!pictures && SPOKEN.matcher(name).matches())) {
      return Optional.of(Kind.MIXED);
    }
    boolean theirs = sense == TableSense.PEOPLE || OF_SOMEBODY.matcher(name).matches();
    return theirs && evidence.name().owner() != Sense.ORG
        ? Optional.of(Kind.PHOTO)
        : Optional.empty();
  }

  /** What is written in words. */
  Optional<Kind> ofWords(Evidence evidence) {
    Content content = evidence.content();
    NameReading name = evidence.name();
    if (!near || !isWritten(content) || name.owner() == Sense.ORG) {
      return Optional.empty();
    }
    boolean open = isOpen(name);
    boolean many = content.distinct() >= SEVERAL && content.variety() >= 0.3;
    if (sense != TableSense.PEOPLE) {
      return open && many && content.variety() >= 0.5 && content.averageLength() >= FEW
          ? Optional.of(Kind.NOTE)
          : Optional.empty();
    }
    boolean sentences = content.distinct() >= FEW && content.share(Looks.SENTENCE) >= 0.7;
    boolean told = content.distinct() >= FEW && content.share(Looks.TALK) >= 0.5;
    if (sentences || told) {
      return Optional.of(Kind.NOTE);
    }
    if (many || (open && content.distinct() >= FEW && !ContentReading.isLabel(content))) {
      boolean called = name.kind().filter(kind -> kind == Kind.PERSON_NAME).isPresent();
      return Optional.of(called ? Kind.PERSON_NAME : Kind.TRAIT);
    }
    return open && isChoiceOfPeople(content) ? Optional.of(Kind.TRAIT) : Optional.empty();
  }

  /** A name that says nothing, or whose abbreviation meant something else. */
  static boolean isOpen(NameReading name) {
    return name.verdict() == Verdict.OPEN
        || name.verdict() == Verdict.PERSON_ALONE
        || (name.verdict() == Verdict.KIND && name.isShort());
  }

  private static boolean isWritten(Content content) {
    boolean coded =
        content.share(Looks.DIGIT) >= 0.9
            && content.share(Looks.HAN) < 0.5
            && content.share(Looks.SENTENCE) < 0.2;
    boolean asked = content.share(Looks.TRUTH) < (content.share(Looks.TALK) >= 0.5 ? 0.5 : 0.2);
    return content.present() >= FEW
        && asked
        && !coded
        && content.share(Looks.WORDS) >= 0.6
        && content.share(Looks.COMPANY) < 0.3
        && !ContentReading.isOfGaps(content)
        && content.share(Looks.DATE, Looks.FILE, Looks.HEX, Looks.UUID) < 0.2;
  }

  /** One of a few words that do not say how a record stands, or where it came from. */
  private static boolean isChoiceOfPeople(Content content) {
    return content.distinct() >= 2
        && content.distinct() <= MOST_CHOICES
        && content.share(Looks.STANDING) < 0.2
        && content.share(Looks.CODE) < 0.1;
  }

  @Override
  public String toString() {
    return "Leaning[" + sense + "]";
  }
}
