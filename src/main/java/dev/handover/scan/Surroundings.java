package dev.handover.scan;

import dev.handover.scan.Findings.Reference;
import dev.handover.scan.Vocabulary.Sense;
import dev.handover.source.CatalogueTable;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * In what light a table's columns are seen: whom the table is about, by its name, its rows and what
 * the columns around were taken for before.
 *
 * @param sense whom the table is about
 * @param related whether the table has columns that tell of people, or refers to one that does
 * @param hasAddress whether another column is an address
 * @param hasBuilding whether another column is the building of an address, so that a room is a
 *     home's and not a hotel's
 * @param isReached whether a person's name and phone number stand in each row
 * @param hasPlace whether another column is a city or a postcode
 */
record Surroundings(
    TableSense sense,
    boolean related,
    boolean hasAddress,
    boolean hasBuilding,
    boolean isReached,
    boolean hasPlace) {
  private static final String BUILDING =
      ".*(building|bldg|loudong|louhao|楼栋|楼号|栋|幢|单元).*|ld|ldh|dy|dyh|unit_?no";
  private static final String BY_STAFF =
      ".*(creat|updat|modif|operator|assign|owner|author|audit|editor|_by|handler|manager).*";
  private static final Set<Kind> REACH =
      EnumSet.of(Kind.PHONE, Kind.ADDRESS, Kind.EMAIL, Kind.ID_NUMBER);
  private static final Set<Kind> OF_ONESELF =
      EnumSet.of(Kind.ID_NUMBER, Kind.BIRTHDAY, Kind.GENDER, Kind.NATIONALITY, Kind.AGE);
  private static final int FEW = 3;

  /**
   * What is known of a table when its columns are judged once more.
   *
   * @param references by column
   * @param verdicts of all tables, by column, as they were judged before
   * @param isExtension whether its rows are further columns of another table's
   */
  static Surroundings of(
      TableLook look,
      Map<String, Reference> references,
      Map<String, Map<String, Verdict>> verdicts,
      boolean isExtension) {
    Map<String, Verdict> before = verdicts.getOrDefault(look.table.written(), Map.of());
    Set<Kind> kinds = kinds(before);
    boolean leads =
        references.values().stream()
            .anyMatch(each -> tells(verdicts.getOrDefault(each.table(), Map.of())));
    TableSense sense = TableSense.of(look.table.name(), look.table.comment());
    if (isExtension && leads && sense == TableSense.UNKNOWN) {
      sense = TableSense.PEOPLE;
    }
    sense = companies(sense, look);
    boolean whose =
        references.entrySet().stream()
            .filter(each -> !each.getKey().toLowerCase(Locale.ROOT).matches(BY_STAFF))
            .anyMatch(each -> isOfPeople(each.getValue().table(), verdicts));
    sense = raised(sense, look, kinds, whose);
    boolean named = kinds.contains(Kind.PERSON_NAME);
    return new Surroundings(
        sense,
        leads || tells(before),
        kinds.contains(Kind.ADDRESS) || hasNamedAddress(look),
        look.table.columns().stream()
            .anyMatch(each -> each.name().toLowerCase(Locale.ROOT).matches(BUILDING)),
        named && kinds.contains(Kind.PHONE),
        kinds.contains(Kind.ADDRESS_PART));
  }

  private static Set<Kind> kinds(Map<String, Verdict> verdicts) {
    Set<Kind> kinds = new HashSet<>();
    verdicts.values().stream().filter(Verdict::isPersonal).forEach(each -> kinds.add(each.kind()));
    return kinds;
  }

  private static boolean hasNamedAddress(TableLook look) {
    return look.table.columns().stream()
        .map(each -> look.names.of(each.name()))
        .anyMatch(
            each ->
                each.kind().filter(kind -> kind == Kind.ADDRESS).isPresent() && !each.isShort());
  }

  /** A table whose rows are called like companies is about them, whatever it is called itself. */
  private static TableSense companies(TableSense sense, TableLook look) {
    boolean called = false;
    for (CatalogueTable.Column column : look.table.columns()) {
      NameReading name = look.names.of(column.name());
      Content content = look.contents.get(column.name());
      boolean itself =
          name.owner() == Sense.UNKNOWN
              && (name.verdict() == NameReading.Verdict.NAME_ALONE
                  || name.kind().filter(kind -> kind == Kind.PERSON_NAME).isPresent());
      boolean ofPerson = name.kind().filter(kind -> kind == Kind.PERSON_NAME).isPresent();
      if (itself && content.share(Looks.LIKELY_CHINESE_NAME) >= 0.2) {
        return sense;
      }
      boolean first =
          look.table.columns().indexOf(column) < FEW
              && content.distinct() > FEW
              && content.share(Looks.LIKELY_CHINESE_NAME) < 0.05;
      called |=
          (itself || first || (ofPerson && name.owner() == Sense.PERSON))
              && content.present() >= FEW
              && content.share(Looks.COMPANY) >= 0.6;
    }
    return called && sense != TableSense.EVENTS ? TableSense.ORGANISATIONS : sense;
  }

  /** A table of things that are somebody's, with that person's name and phone, is about people. */
  private static TableSense raised(
      TableSense sense, TableLook look, Set<Kind> kinds, boolean whose) {
    boolean person = kinds.contains(Kind.PERSON_NAME);
    boolean reached = person && kinds.stream().anyMatch(REACH::contains);
    if (sense == TableSense.THINGS) {
      boolean done = TableSense.isOfWork(look.table.name());
      boolean anybody = person || kinds.stream().anyMatch(REACH::contains);
      boolean several = person && kinds.size() > 2;
      return reached || whose || several || (done && anybody) ? TableSense.EVENTS : sense;
    }
    if (sense == TableSense.UNKNOWN && reached) {
      return kinds.stream().anyMatch(OF_ONESELF::contains) ? TableSense.PEOPLE : TableSense.EVENTS;
    }
    return sense;
  }

  private static boolean isOfPeople(String table, Map<String, Map<String, Verdict>> verdicts) {
    Map<String, Verdict> judged = verdicts.getOrDefault(table, Map.of());
    TableSense sense = TableSense.of(table, "");
    boolean named = kinds(judged).contains(Kind.PERSON_NAME);
    return tells(judged) && (sense.isOfPeople() || (sense == TableSense.UNKNOWN && named));
  }

  /** Whether a table tells of people by what says so without its surroundings. */
  static boolean tells(Map<String, Verdict> verdicts) {
    Set<Kind> kinds = kinds(verdicts);
    kinds.remove(Kind.NOTE);
    kinds.remove(Kind.IP);
    return !kinds.isEmpty();
  }
}
