package dev.handover.scan;

import dev.handover.scan.Verdict.Why;
import dev.handover.scan.Vocabulary.Sense;
import dev.handover.source.CatalogueTable.Form;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Weighs a column's name against its content, in the light of its table. A name that speaks plainly
 * counts unless the values cannot be that; values that speak plainly count unless the name says
 * that they are numbers of things; what is doubtful is decided by whom the table is about.
 */
final class Judgement {
  private static final int FEW = 3;

  /** What tells of the person who is a row, and of nobody where the row is a thing. */
  private static final Set<Kind> OF_PEOPLE_ONLY = EnumSet.of(Kind.TRAIT, Kind.ADDRESS_PART);

  private static final Set<Kind> NOT_OF_OTHERS =
      EnumSet.of(
          Kind.LOGIN,
          Kind.PHOTO,
          Kind.PREFERENCE,
          Kind.HEALTH,
          Kind.NOTE,
          Kind.GPS,
          Kind.AGE,
          Kind.NATIONALITY,
          Kind.SECRET,
          Kind.ADDRESS,
          Kind.SIGNATURE,
          Kind.IP,
          Kind.TRAIT,
          Kind.ADDRESS_PART,
          Kind.BANK_CARD,
          Kind.WECHAT,
          Kind.EMAIL);

  private final TableSense sense;
  private final Surroundings around;
  private final Context context;

  Judgement(Surroundings around) {
    this.around = around;
    this.sense = around.sense();
    this.context = new Context(around);
  }

  Verdict of(Evidence evidence) {
    Content content = evidence.content();
    NameReading name = evidence.name();
    Optional<Kind> shown =
        ContentReading.of(content, name)
            .filter(kind -> Support.isPossible(kind, evidence.form()))
            .filter(
                kind ->
                    !(evidence.form() == Form.DAY || evidence.form() == Form.MOMENT)
                        || !sense.isOfOthers());
    if ((evidence.isKey() || evidence.refers()) && isMereKey(evidence, shown)) {
      return Verdict.NOT_PERSONAL;
    }
    Optional<Kind> named = named(evidence);
    if (named.isPresent()) {
      return byName(named.get(), shown, evidence);
    }
    if (shown.isPresent() && stands(shown.get(), evidence)) {
      return new Verdict(shown.get(), Why.CONTENT, Support.share(shown.get(), content));
    }
    boolean others = shown.isPresent() && isHarder(shown.get());
    return others ? Verdict.NOT_PERSONAL : context.of(evidence);
  }

  /** A key is no person's data unless it is a phone number or the like. */
  private static boolean isMereKey(Evidence evidence, Optional<Kind> shown) {
    boolean speaking =
        shown.isPresent()
            && EnumSet.of(Kind.PHONE, Kind.ID_NUMBER, Kind.EMAIL, Kind.WECHAT)
                .contains(shown.get());
    boolean called =
        evidence.isKey()
            && evidence.form() == Form.TEXT
            && evidence.name().kind().filter(kind -> kind != Kind.NOTE).isPresent()
            && (!evidence.name().isShort() || isCard(evidence));
    return !speaking && !called;
  }

  /** A number of a card that somebody carries, not one that was counted up. */
  private static boolean isCard(Evidence evidence) {
    return evidence.name().kind().filter(kind -> kind == Kind.LOGIN).isPresent()
        && evidence.content().averageLength() >= 5;
  }

  /** What the name speaks of, where type and table let it. */
  private Optional<Kind> named(Evidence evidence) {
    NameReading name = evidence.name();
    Content content = evidence.content();
    return switch (name.verdict()) {
      case KIND ->
          name.kind()
              .filter(kind -> Support.isPossible(kind, evidence.form()))
              .filter(kind -> !name.isShort() || Support.supports(kind, content))
              .filter(kind -> isOfPerson(kind, evidence));
      case NAME_ALONE -> nameAlone(evidence);
      case PERSON_ALONE -> personAlone(evidence);
      default -> Optional.empty();
    };
  }

  /** Whether it is a person whose phone, address or note it is. */
  private boolean isOfPerson(Kind kind, Evidence evidence) {
    Sense owner = evidence.name().owner();
    Content content = evidence.content();
    if (owner == Sense.PERSON) {
      return true;
    }
    boolean others =
        owner == Sense.ORG
            || owner == Sense.THING
            || (owner == Sense.UNKNOWN && sense.isOfOthers())
            || (owner == Sense.EVENT && sense == TableSense.ORGANISATIONS);
    if (owner == Sense.ORG && sense == TableSense.PEOPLE && kind == Kind.PHONE) {
      return true; // where one reaches somebody at work
    }
    if (others && kind == Kind.PHONE) {
      return content.share(Looks.MOBILE) >= 0.5 && content.distinct() >= 2;
    }
    if (others && kind == Kind.PERSON_NAME) {
      return content.present() >= FEW && content.names() >= (owner == Sense.UNKNOWN ? 0.2 : 0.3);
    }
    if (others && kind == Kind.EMAIL && owner == Sense.UNKNOWN && sense == TableSense.THINGS) {
      return true;
    }
    if (others
        && kind == Kind.NOTE
        && content.variety() >= 0.1
        && ContentReading.holdsFinds(content)) {
      return true;
    }
    if ((kind == Kind.ADDRESS || kind == Kind.GPS) && owner == Sense.THING && sense.isOfPeople()) {
      return true; // where the service is done, where the parcel goes
    }
    if (owner == Sense.THING && sense.isOfPeople() && (kind == Kind.EMAIL || kind == Kind.PHONE)) {
      return true; // where the invoice goes, whom the parcel's driver calls
    }
    if (owner == Sense.THING && kind == Kind.NOTE && sense.isOfPeople()) {
      return ContentReading.isFreeText(content) && content.variety() >= 0.3;
    }
    if (owner == Sense.THING && kind == Kind.SECRET && !sense.isOfOthers()) {
      return sense.isOfPeople() || around.related(); // of the lock or network of somebody's home
    }
    if (kind == Kind.EMAIL && ContentReading.isMailOfPeople(content)) {
      return true;
    }
    if (others && NOT_OF_OTHERS.contains(kind)) {
      return sense == TableSense.PEOPLE && owner != Sense.THING && kind != Kind.NOTE;
    }
    if (kind == Kind.NOTE) {
      boolean entry = sense != TableSense.PEOPLE && ContentReading.isOfLedger(content);
      return (sense.isOfPeople() || around.related()) && !entry && !ContentReading.isLabel(content);
    }
    if (kind == Kind.PREFERENCE) {
      return sense.isOfPeople() || around.related();
    }
    if (kind == Kind.ADDRESS_PART) {
      return around.hasAddress()
          || (around.isReached()
              && sense.isOfPeople()
              && content.share(Looks.DIVISION, Looks.POSTCODE) >= 0.3)
          || (sense == TableSense.PEOPLE && !isLabelOfThings(content));
    }
    if (OF_PEOPLE_ONLY.contains(kind)) {
      boolean said = content.share(Looks.NUMBER) < 0.2 && sense == TableSense.EVENTS;
      return sense == TableSense.PEOPLE
          || (around.related() && (said || sense == TableSense.UNKNOWN));
    }
    return true;
  }

  private static boolean isLabelOfThings(Content content) {
    return content.share(Looks.TRUTH) >= 0.9;
  }

  private Optional<Kind> nameAlone(Evidence evidence) {
    Content content = evidence.content();
    if (evidence.form() != Form.TEXT || sense.isOfOthers() && content.present() < FEW) {
      return Optional.empty();
    }
    double names = content.names();
    double shapes = content.share(Looks.CHINESE_NAME, Looks.LATIN_NAME);
    boolean people = sense == TableSense.PEOPLE || (around.related() && !sense.isOfOthers());
    boolean fits =
        content.present() < FEW
            ? people
            : people
                ? names >= 0.15 && shapes >= 0.25
                : names >= 0.5 && shapes >= 0.75 && ContentReading.isVaried(content);
    boolean companies = content.share(Looks.COMPANY) >= 0.5;
    return fits && !companies ? Optional.of(Kind.PERSON_NAME) : Optional.empty();
  }

  /** A role without more: names, logins, or keys of people. */
  private Optional<Kind> personAlone(Evidence evidence) {
    Content content = evidence.content();
    if (evidence.form() != Form.TEXT) {
      return Optional.empty();
    }
    if (content.present() < FEW) {
      boolean said = !evidence.name().isShort() && !evidence.refers();
      return said && (sense.isOfPeople() || around.related() || sense == TableSense.ORGANISATIONS)
          ? Optional.of(Kind.PERSON_NAME)
          : Optional.empty();
    }
    double likely = content.names();
    if (likely >= 0.3 || content.share(Looks.CHINESE_NAME) >= 0.6) {
      return Optional.of(Kind.PERSON_NAME);
    }
    if (content.share(Looks.LOGIN) >= 0.4) {
      return Optional.of(Kind.LOGIN);
    }
    return !evidence.name().isShort() && !evidence.refers() && isCalledSomehow(content)
        ? Optional.of(Kind.PERSON_NAME)
        : Optional.empty();
  }

  /** Short texts, few alike, that are neither codes nor companies: names that nobody listed. */
  private static boolean isCalledSomehow(Content content) {
    return content.variety() >= 0.5
        && content.averageLength() >= 2
        && content.averageLength() <= 20
        && content.share(Looks.CODE) < 0.2
        && content.share(Looks.COMPANY) < 0.3
        && content.share(Looks.UUID, Looks.HEX, Looks.DATE, Looks.TRUTH) < 0.1;
  }

  private Verdict byName(Kind named, Optional<Kind> shown, Evidence evidence) {
    Content content = evidence.content();
    if (Support.refutes(named, content)) {
      return shown
          .filter(kind -> kind != named && stands(kind, evidence))
          .map(kind -> new Verdict(kind, Why.CONTENT, Support.share(kind, content)))
          .orElse(new Verdict(null, Why.REFUTED, -1));
    }
    boolean card = named == Kind.LOGIN && content.share(Looks.PASSPORT) >= 0.5;
    boolean plainer = named == Kind.NOTE || (isHarder(shown.orElse(named)) && !card);
    if (shown.isPresent() && shown.get() != named && plainer) {
      return new Verdict(shown.get(), Why.CONTENT, Support.share(shown.get(), content));
    }
    double share = content.present() == 0 ? -1 : Support.share(named, content);
    boolean both = share >= 0.3 || shown.filter(kind -> kind == named).isPresent();
    return new Verdict(named, both ? Why.BOTH : Why.NAME, share);
  }

  /** What shows so plainly that a name which speaks of something else is wrong. */
  private static boolean isHarder(Kind shown) {
    return EnumSet.of(Kind.ID_NUMBER, Kind.PHONE, Kind.EMAIL, Kind.BANK_CARD).contains(shown);
  }

  /** Whether what the content shows is a person's, in this table. */
  private boolean stands(Kind shown, Evidence evidence) {
    Content content = evidence.content();
    Sense owner = evidence.name().owner();
    boolean others =
        owner == Sense.ORG || owner == Sense.THING || (owner != Sense.PERSON && sense.isOfOthers());
    return switch (shown) {
      case ADDRESS, GPS -> !others;
      case PERSON_NAME ->
          !others
              || (content.share(Looks.COMPANY) >= 0.15
                  && owner != Sense.ORG
                  && sense != TableSense.ORGANISATIONS)
              || content.names() >= 0.8;
      case BIRTHDAY -> sense == TableSense.PEOPLE || (around.related() && !others);
      case PHONE -> content.share(Looks.MOBILE, Looks.ABROAD) >= 0.5 || !others;
      case EMAIL ->
          (owner != Sense.ORG && sense != TableSense.ORGANISATIONS)
              || ContentReading.isMailOfPeople(content);
      default -> true;
    };
  }
}
