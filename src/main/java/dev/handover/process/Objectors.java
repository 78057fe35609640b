package dev.handover.process;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.KeyedDigest;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.ObjectionRegister;
import dev.handover.ledger.ObjectionRegister.Objector;
import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.ObjectionList;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Slice;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who objected, as the ledger remembers: keyed digests of the cleaned values of the columns that
 * tell who somebody is. It stands beside the list that a mapping may name. Immutable.
 */
public final class Objectors {
  /** Nobody objected. */
  public static final Objectors NONE = new Objectors(Map.of());

  /** By entity and column, in this order. */
  private final Map<String, Map<String, Column>> columns;

  private record Column(KeyedDigest domain, Set<ByteBuffer> digests) {}

  private Objectors(Map<String, Map<String, Column>> columns) {
    this.columns = columns;
  }

  /** All of a case. */
  public static Objectors of(Ledger ledger, CaseId caseId, CaseKeys keys) {
    Map<String, Map<String, Column>> columns = new HashMap<>();
    for (Objector each : ledger.objections().of(caseId)) {
      columns
          .computeIfAbsent(each.entity(), any -> new TreeMap<>())
          .computeIfAbsent(
              each.field(),
              field -> new Column(domain(keys, each.entity(), field), new HashSet<>()))
          .digests()
          .add(ByteBuffer.wrap(each.digest()));
    }
    return new Objectors(columns);
  }

  /**
   * Refuses mappings under which somebody who objected would travel, since nothing tells any more
   * who that is.
   *
   * @param mappings all of the case
   * @throws HandoverException (CONFIGURATION) where a column of the list is no longer carried
   */
  public static void requireCarried(Ledger ledger, CaseId caseId, List<Mapping> mappings) {
    for (ObjectionRegister.Column each : ledger.objections().columns(caseId)) {
      boolean carried =
          mappings.stream()
              .filter(mapping -> mapping.entity().equals(each.entity()) && mapping.isSubject())
              .flatMap(mapping -> mapping.carry().stream())
              .anyMatch(field -> field.columns().contains(each.field()));
      if (!carried) {
        throw new HandoverException(
            ExitCode.CONFIGURATION,
            "HUB-DEC-05",
            "people objected who are known by the column "
                + each.field()
                + " of "
                + each.entity()
                + ", which no mapping of people carries any more: they would travel. Carry it again"
                + " in the mapping of that name; treat: drop keeps it from the buyer");
      }
    }
  }

  private static KeyedDigest domain(CaseKeys keys, String entity, String column) {
    return keys.lineage().domain("objection/" + entity + "/" + column);
  }

  /** Whether anybody objected whom records of this entity could be about. */
  boolean concern(String entity) {
    return columns.containsKey(entity);
  }

  /** The columns by which people of an entity are on the list. */
  List<String> columns(String entity) {
    return List.copyOf(columns.getOrDefault(entity, Map.of()).keySet());
  }

  /** Whether a cleaned value of a column is on the list. */
  boolean include(String entity, String column, Slice value) {
    Column listed = columns.get(entity).get(column);
    return listed.digests().contains(ByteBuffer.wrap(digest(listed.domain(), value)));
  }

  private static byte[] digest(KeyedDigest domain, Slice value) {
    byte[] folded = value.text().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    byte[] digest = new byte[KeyedDigest.BYTES];
    domain.digest(folded, 0, folded.length, digest, 0);
    return digest;
  }

  /**
   * A list that came in, ready for the ledger.
   *
   * @param people its lines
   * @param unusable the numbers of the lines, the header being 1, without any value that could be
   *     somebody's
   */
  public record Read(List<Objector> objectors, int people, List<Integer> unusable) {
    @Override
    public String toString() {
      return "Read[" + people + " people]";
    }
  }

  /**
   * Reads a list: CSV with a header of columns that mappings of people carry, and a person a line,
   * each value cleaned and checked as those mappings do it.
   *
   * @throws HandoverException (CONFIGURATION) where the file cannot be read, or names a column that
   *     no mapping of people carries
   */
  public static Read read(Path file, List<Mapping> mappings, CaseKeys keys) {
    List<CompiledMapping> persons =
        mappings.stream()
            .filter(Mapping::isSubject)
            .map(each -> CompiledMapping.of(each, keys.pseudonyms()))
            .toList();
    List<List<Listed>> header = new ArrayList<>();
    List<Objector> objectors = new ArrayList<>();
    List<Integer> unusable = new ArrayList<>();
    int[] line = {0};
    ObjectionList.read(
        file,
        cells -> {
          line[0]++;
          if (line[0] == 1) {
            cells.forEach(name -> header.add(listed(persons, name.strip(), keys)));
            return;
          }
          int before = objectors.size();
          for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            header.get(i).forEach(each -> each.add(cell, objectors));
          }
          if (objectors.size() == before) {
            unusable.add(line[0]);
          }
        });
    return new Read(objectors, line[0] - 1, unusable);
  }

  /** A column of a list, as one mapping of people reads it. */
  private record Listed(String entity, String column, CompiledField field, KeyedDigest domain) {
    void add(String cell, List<Objector> objectors) {
      Slice value = Slice.of(cell);
      if (field.isRight(value) && !Lineage.isBlank(value)) {
        objectors.add(new Objector(entity, column, digest(domain, value)));
      }
    }
  }

  private static List<Listed> listed(List<CompiledMapping> persons, String column, CaseKeys keys) {
    List<Listed> found = new ArrayList<>();
    for (CompiledMapping each : persons) {
      int field = each.who().field(column);
      if (field >= 0) {
        String entity = each.mapping().entity();
        found.add(
            new Listed(entity, column, each.fields().get(field), domain(keys, entity, column)));
      }
    }
    if (found.isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-DEC-04",
          "the header of the list names a column that no mapping of people carries; name columns"
              + " such as "
              + String.join(", ", some(persons)));
    }
    return found;
  }

  private static List<String> some(List<CompiledMapping> persons) {
    return persons.stream()
        .flatMap(each -> each.mapping().carry().stream())
        .filter(Mapping.Field::identifier)
        .map(Mapping.Field::from)
        .distinct()
        .toList();
  }

  @Override
  public String toString() {
    return "Objectors" + columns.keySet();
  }
}
