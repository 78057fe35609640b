package dev.handover.scan;

import dev.handover.scan.Findings.Reference;
import dev.handover.source.Catalogue;
import dev.handover.source.CatalogueTable;
import dev.handover.source.CatalogueTable.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which column tells a table's rows apart, and which lead to another table's. */
final class Links {
  private static final double ALMOST_ALL = 0.9;
  private static final int ASKED = 20;
  private static final Set<String> KEY_ENDS =
      Set.of("id", "no", "key", "code", "bh", "pk", "uuid", "num", "sn", "编号", "cd", "hao", "guid");

  private final List<TableLook> looks;
  private final Catalogue catalogue;
  private final Map<String, String> keys = new HashMap<>();

  Links(List<TableLook> looks, Catalogue catalogue) {
    this.looks = looks;
    this.catalogue = catalogue;
    looks.forEach(look -> key(look).ifPresent(key -> keys.put(look.table.written(), key)));
  }

  Optional<String> keyOf(TableLook look) {
    return Optional.ofNullable(keys.get(look.table.written()));
  }

  /** The declared key, else a unique index, else what looks like one. */
  private static Optional<String> key(TableLook look) {
    CatalogueTable table = look.table;
    if (table.key().size() == 1) {
      return Optional.of(table.key().get(0));
    }
    if (table.key().size() > 1) {
      return Optional.empty();
    }
    Optional<String> unique =
        table.columns().stream()
            .filter(each -> each.unique() && !each.nullable())
            .map(CatalogueTable.Column::name)
            .findFirst();
    return unique.or(
        () ->
            table.columns().stream()
                .filter(each -> each.form() == Form.WHOLE || each.form() == Form.TEXT)
                .filter(each -> isCalledKey(table, each.name()))
                .filter(each -> isUnique(look.contents.get(each.name())))
                .map(CatalogueTable.Column::name)
                .findFirst());
  }

  private static boolean isUnique(Content content) {
    return content.total() >= 2 && content.blank() == 0 && content.distinct() == content.total();
  }

  private static boolean isCalledKey(CatalogueTable table, String column) {
    List<String> tokens = Tokens.of(column);
    boolean end =
        !tokens.isEmpty()
            && (KEY_ENDS.contains(tokens.get(tokens.size() - 1))
                || column.toLowerCase(Locale.ROOT).matches(".*(id|no|bh|编号|号)"));
    return end
        && (NameReading.of(column).kind().isEmpty()
            || table.columns().get(0).name().equals(column));
  }

  /** Where a column leads, declared or by name and values. */
  Optional<Reference> reference(TableLook look, CatalogueTable.Column column) {
    for (CatalogueTable.Reference each : look.table.references()) {
      if (each.column().equals(column.name())) {
        return Optional.of(new Reference(written(each.table()), each.key(), true));
      }
    }
    boolean extension = extended(look, column.name()).isPresent();
    boolean isKey = keyOf(look).filter(column.name()::equals).isPresent();
    if ((isKey && !extension) || !isReferenceLike(column)) {
      return Optional.empty();
    }
    if (extension) {
      return extended(look, column.name())
          .filter(parent -> included(look, column, parent))
          .map(this::to);
    }
    return looks.stream()
        .filter(parent -> parent != look && keyOf(parent).isPresent())
        .filter(parent -> isNamedAfter(column.name(), parent))
        .filter(parent -> included(look, column, parent))
        .map(this::to)
        .findFirst();
  }

  private Reference to(TableLook parent) {
    return new Reference(parent.table.written(), keyOf(parent).orElseThrow(), false);
  }

  private String written(String table) {
    return looks.stream()
        .filter(each -> each.table.name().equals(table))
        .map(each -> each.table.written())
        .findFirst()
        .orElse(table);
  }

  private static boolean isReferenceLike(CatalogueTable.Column column) {
    return column.form() == Form.WHOLE
        || column.form() == Form.TEXT
        || column.form() == Form.OTHER
        || column.form() == Form.DECIMAL;
  }

  /** contacts_cstm.id_c leads to contacts: further columns of the same rows. */
  Optional<TableLook> extended(TableLook look, String column) {
    String name = look.table.name().toLowerCase(Locale.ROOT);
    String main =
        name.replaceFirst("_(cstm|ext|extra|custom|extend|extension|extinfo|attr|kz)$", "");
    boolean key = keyOf(look).filter(column::equals).isPresent();
    if (main.equals(name) || !key) {
      return Optional.empty();
    }
    return looks.stream()
        .filter(each -> each.table.name().equalsIgnoreCase(main) && keyOf(each).isPresent())
        .findFirst();
  }

  /** Whether the name is the other table's key's, or the other table's name with a key's end. */
  private boolean isNamedAfter(String column, TableLook parent) {
    String key = keyOf(parent).orElseThrow();
    String bare = bare(column);
    boolean telling = bare(key).length() > 3 || !bare(key).matches("id|no|key|code|bh|uuid|pk");
    if (telling && bare.equals(bare(key))) {
      return true;
    }
    String stem = bare.replaceFirst("(id|no|code|bh|key|uuid|fk|num|编号|号|cd)$", "");
    if (stem.equals(bare) && !bare.equals("parent")) {
      return false;
    }
    String name = bare(parent.table.name());
    return stem.length() >= 2
        && (name.equals(stem)
            || name.equals(stem + "s")
            || name.equals(stem + "es")
            || name.equals(stem.replaceFirst("y$", "ies"))
            || name.endsWith(stem)
            || name.endsWith(stem + "s")
            || stem.endsWith(name.replaceFirst("s$", ""))
            || (name.startsWith(stem) && name.length() <= stem.length() + 5));
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceFirst("^(t|tb|tbl|f|c|fk|crm|sys|biz|pms|dim)_", "")
        .replaceFirst("_c$", "")
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Whether the values are keys of the other table; where both are empty, the name decides. */
  private boolean included(TableLook look, CatalogueTable.Column column, TableLook parent) {
    String key = keyOf(parent).orElseThrow();
    List<String> values = look.compared(column.name());
    if (values.isEmpty() || parent.rows == 0) {
      return values.isEmpty();
    }
    Set<String> known = parent.keyValues.getOrDefault(key, Set.of());
    long found = values.stream().filter(known::contains).count();
    if (parent.whole || found >= values.size() * ALMOST_ALL) {
      return found >= values.size() * ALMOST_ALL;
    }
    List<String> asked = values.stream().limit(ASKED).toList();
    return catalogue.isIndexed(parent.table, key)
        && catalogue.known(parent.table, key, asked) >= asked.size() * ALMOST_ALL;
  }
}
