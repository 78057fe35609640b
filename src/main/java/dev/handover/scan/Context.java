package dev.handover.scan;

import dev.handover.scan.Verdict.Why;
import dev.handover.scan.Vocabulary.Sense;
import dev.handover.source.CatalogueTable.Form;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges columns of which neither name nor values tell plainly what they are by the table they
 * stand in: a path to a picture is a person's where the row is a person, and so are texts in which
 * somebody speaks, and the room of a home.
 */
final class Context {
  private static final int FEW = 3;
  private static final String PICTURE =
      "(?i).*(im(a)?g|pic|photo|file|url|path|attach|scan|tp|lj|图|照|文件|附件).*";

  private final TableSense sense;
  private final Surroundings around;
  private final Leaning leaning;

  Context(Surroundings around) {
    this.around = around;
    this.sense = around.sense();
    this.leaning = new Leaning(around);
  }

  private static boolean isRoom(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.matches(".*(room|fangjian|fanghao|shihao|室|房号|房间).*|fjh|fh|sh");
  }

  /** What neither name nor values show plainly, in a table about people. */
  Verdict of(Evidence evidence) {
    Content content = evidence.content();
    NameReading.Verdict said = evidence.name().verdict();
    boolean text = evidence.form() == Form.TEXT || evidence.form() == Form.OTHER;
    boolean image =
        content.present() >= FEW
            && content.share(Looks.IMAGE) >= 0.7
            && ((said != NameReading.Verdict.OTHER && said != NameReading.Verdict.NUMBER)
                || evidence.name().owner() != Sense.THING
                || evidence.column().name().matches(PICTURE));
    boolean ofPerson = image && content.share(Looks.IMAGE_OF_PERSON) >= 0.7;
    if (image && (sense == TableSense.PEOPLE || (ofPerson && !sense.isOfOthers()))) {
      return new Verdict(Kind.PHOTO, Why.CONTEXT, content.share(Looks.IMAGE));
    }
    Optional<Kind> file = text ? leaning.ofFiles(evidence) : Optional.empty();
    if (file.isPresent()) {
      return new Verdict(file.get(), Why.CONTEXT, -1);
    }
    if (evidence.form() == Form.BYTES && sense == TableSense.PEOPLE && content.present() > 0) {
      return new Verdict(Kind.PHOTO, Why.CONTEXT, -1);
    }
    if (isPartOfHome(evidence)) {
      return new Verdict(Kind.ADDRESS_PART, Why.CONTEXT, -1);
    }
    boolean number =
        said == NameReading.Verdict.NUMBER || said == NameReading.Verdict.PERSON_NUMBER;
    if (!text || (number && content.share(Looks.SENTENCE) < 0.5)) {
      return Verdict.NOT_PERSONAL;
    }
    return ofText(evidence);
  }

  private boolean isPartOfHome(Evidence evidence) {
    if (!sense.isOfPeople()) {
      return false;
    }
    Content content = evidence.content();
    boolean abridged =
        content.averageLength() <= 3.5 && content.distinct() > 1 && content.share(Looks.HAN) < 0.5;
    if (evidence.column().name().matches("(?i)state|.*[_ ]state")
        && around.hasPlace()
        && (abridged || content.share(Looks.DIVISION) >= 0.3)) {
      return true;
    }
    boolean room = isRoom(evidence.column().name());
    return (room && (around.hasBuilding() || content.share(Looks.HOME, Looks.TRIPLE) >= 0.4))
        || (content.present() >= FEW && content.share(Looks.HOME) >= 0.5);
  }

  /** What has a shape of its own, and is a person's where a table is about people. */
  private Optional<Kind> byShape(Content content, Evidence evidence, boolean open) {
    if (content.present() < FEW) {
      return Optional.empty();
    }
    boolean people = sense == TableSense.PEOPLE;
    if (content.share(Looks.GPS) >= 0.7) {
      return Optional.of(Kind.GPS);
    }
    if (content.share(Looks.POSTCODE) >= 0.6 && content.variety() >= 0.3) {
      return Optional.of(Kind.ADDRESS_PART);
    }
    if (evidence.name().owner() != Sense.ORG
        && content.share(Looks.DIVISION) >= 0.7
        && content.variety() >= 0.3) {
      return Optional.of(Kind.ADDRESS_PART);
    }
    if (people && open && content.share(Looks.DIVISION) >= 0.5 && content.variety() >= 0.1) {
      return Optional.of(Kind.ADDRESS_PART);
    }
    if (people && content.share(Looks.IBAN) >= 0.7) {
      return Optional.of(Kind.BANK_CARD);
    }
    boolean reached =
        content.share(Looks.DATE) < 0.2
            && content.share(Looks.LANDLINE, Looks.MOBILE) >= 0.8
            && content.distinct() >= 5;
    if (people && reached && evidence.name().owner() != Sense.ORG) {
      return Optional.of(Kind.PHONE);
    }
    if (people && content.hasPassports() && !evidence.isKey()) {
      return Optional.of(Kind.ID_NUMBER);
    }
    boolean called =
        (content.share(Looks.HANDLE) >= 0.6 && content.variety() >= 0.8)
            || (content.share(Looks.LOGIN) >= 0.6 && content.variety() >= 0.5);
    boolean logins = content.share(Looks.LOGIN) >= 0.8 && content.variety() >= 0.5;
    return open && ((people && called) || logins) ? Optional.of(Kind.LOGIN) : Optional.empty();
  }

  /** Names of many people, whatever the column is called. */
  private static boolean isOfNames(Content content) {
    return content.share(Looks.CHINESE_NAME, Looks.LATIN_NAME) >= 0.9
        && content.names() >= 0.6
        && content.distinct() >= 8
        && content.variety() >= 0.3
        && content.share(Looks.COMPANY) < 0.1;
  }

  /** Numbers of people in many rows of a table about them, and none of them counted up. */
  private boolean isFound(Content content) {
    return sense == TableSense.PEOPLE
        && content.share(Looks.FINDS) >= 0.25
        && (content.beginnings() >= FEW || content.share(Looks.MOBILE) < 0.1);
  }

  /** Texts of which the name says nothing, or something else. */
  private Verdict ofText(Evidence evidence) {
    Content content = evidence.content();
    boolean other = evidence.name().verdict() == NameReading.Verdict.OTHER;
    boolean open = Leaning.isOpen(evidence.name());
    boolean repeated = sense.isOfOthers() && content.variety() < 0.1;
    if (!repeated
        && ContentReading.holdsFinds(content)
        && content.averageLength() >= (other && !isFound(content) ? 12 : 4)) {
      Kind kind = ContentReading.isFreeText(content) ? Kind.NOTE : Kind.MIXED;
      return new Verdict(kind, Why.CONTENT, content.share(Looks.FINDS));
    }
    boolean near = (sense.isOfPeople() || around.related()) && !sense.isOfOthers();
    if (other && sense != TableSense.THINGS && isOfNames(content)) {
      return new Verdict(Kind.PERSON_NAME, Why.CONTENT, content.share(Looks.CHINESE_NAME));
    }
    double school =
        content.share(
            Looks.SCHOOL_CLASS, sense == TableSense.PEOPLE ? Looks.SCHOOL : Looks.SCHOOL_CLASS);
    if (near && content.present() >= FEW && school >= 0.5) {
      return new Verdict(Kind.TRAIT, Why.CONTEXT, school);
    }
    if (!near || content.share(Looks.COMPANY) >= 0.5) {
      return Verdict.NOT_PERSONAL;
    }
    boolean org = evidence.name().owner() == Sense.ORG;
    Optional<Kind> shape = byShape(content, evidence, open);
    if (shape.isPresent()) {
      return new Verdict(shape.get(), Why.CONTEXT, -1);
    }
    if (other && !org && ContentReading.isVaried(content) && content.share(Looks.ADDRESS) >= 0.6) {
      return new Verdict(Kind.ADDRESS, Why.CONTEXT, content.share(Looks.ADDRESS));
    }
    boolean spoken =
        ContentReading.isSpoken(content, open ? 0.3 : 0.4)
            || (open && ContentReading.isFreeText(content));
    if (spoken) {
      return new Verdict(Kind.NOTE, Why.CONTEXT, -1);
    }
    return leaning
        .ofWords(evidence)
        .map(kind -> new Verdict(kind, Why.CONTEXT, -1))
        .orElse(Verdict.NOT_PERSONAL);
  }
}
