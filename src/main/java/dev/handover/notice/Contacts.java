package dev.handover.notice;

import dev.handover.cases.NoticeRules;
import dev.handover.cases.NoticeRules.Channel;
import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The addresses of the people of one entity, from as few columns as tell them: telephone numbers
 * and mail addresses are the fields that are checked as such. Immutable.
 */
public final class Contacts {
  private static final Pattern MAINLAND = Pattern.compile("(\\+86)?1[3-9][0-9]{9}");
  private static final Pattern ABROAD = Pattern.compile("\\+(?!86)[0-9]{6,15}");
  private static final Pattern MAIL =
      Pattern.compile("[^\\s<>,;:\"()@\\p{Cntrl}]+@[^\\s<>,;:\"()@\\p{Cntrl}]+");
  private final CompiledMapping mapping;
  private final List<CompiledField> phones;
  private final List<CompiledField> mails;
  private final List<CompiledField> letter;

  /**
   * Where a message to a person can go.
   *
   * @param address telephone number, mail address, or the fields of a letter as one text
   * @param fields the values of a letter's fields
   */
  public record Contact(Channel channel, String address, List<String> fields) {
    /** Addresses are people's. */
    @Override
    public String toString() {
      return "Contact[" + channel.word() + "]";
    }
  }

  /**
   * @param mapping of the people themselves
   */
  public Contacts(CompiledMapping mapping, NoticeRules rules) {
    this.mapping = mapping;
    this.phones = checkedAs("phone");
    this.mails = checkedAs("email");
    this.letter =
        rules.channels().contains(Channel.FILE)
            ? rules.letter().stream().map(this::named).toList()
            : List.of();
  }

  private List<CompiledField> checkedAs(String rule) {
    List<CompiledField> found = new ArrayList<>();
    for (int i = 0; i < mapping.fields().size(); i++) {
      boolean isOne =
          mapping.mapping().carry().get(i).check().stream().anyMatch(c -> c.name().equals(rule));
      if (isOne) {
        found.add(mapping.fields().get(i));
      }
    }
    return found;
  }

  private CompiledField named(String name) {
    return mapping.fields().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-NTC-04",
                    "case.yaml: notice.letter names "
                        + name
                        + ", which the mapping "
                        + mapping.mapping().entity()
                        + " does not carry; name delivered fields, such as name and address"));
  }

  /** The columns to be read: the key, the person, and those with addresses. */
  public List<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    columns.add(mapping.columns().get(mapping.keyColumn()));
    columns.add(mapping.columns().get(mapping.subjectColumn()));
    for (List<CompiledField> some : List.of(phones, mails, letter)) {
      some.forEach(each -> columns.addAll(columnsOf(each)));
    }
    mapping.mapping().who().doNotContact().map(Mapping.DoNotContact::field).ifPresent(columns::add);
    return List.copyOf(columns);
  }

  private List<String> columnsOf(CompiledField field) {
    return mapping.mapping().carry().get(mapping.fields().indexOf(field)).columns();
  }

  /** The person of a row, as the source names it; empty where it does not. */
  public Optional<String> person(Rows rows, int row) {
    String text = rows.text(row, column(rows, mapping.columns().get(mapping.subjectColumn())));
    return Optional.of(text).filter(each -> !each.isBlank());
  }

  /** The person's address for a channel, if there is a right one and contact is not forbidden. */
  public Optional<Contact> of(Rows rows, int row, Channel channel) {
    if (forbids(rows, row)) {
      return Optional.empty();
    }
    return switch (channel) {
      case SMS ->
          first(rows, row, phones)
              .filter(each -> MAINLAND.matcher(each).matches() || ABROAD.matcher(each).matches())
              .map(each -> new Contact(channel, each, List.of()));
      case MAIL ->
          first(rows, row, mails)
              .filter(each -> MAIL.matcher(each).matches())
              .map(each -> new Contact(channel, each, List.of()));
      case FILE -> letter(rows, row);
    };
  }

  private Optional<Contact> letter(Rows rows, int row) {
    List<String> values = new ArrayList<>();
    for (CompiledField each : letter) {
      first(rows, row, List.of(each)).ifPresent(values::add);
    }
    return values.isEmpty() || values.size() < letter.size()
        ? Optional.empty()
        : Optional.of(new Contact(Channel.FILE, String.join("\n", values), values));
  }

  private boolean forbids(Rows rows, int row) {
    Optional<Mapping.DoNotContact> asked = mapping.mapping().who().doNotContact();
    if (asked.isEmpty()) {
      return false;
    }
    Slice value = new Slice();
    rows.read(row, column(rows, asked.get().field()), value);
    return mapping.who().forbidsContact(value);
  }

  private Optional<String> first(Rows rows, int row, List<CompiledField> fields) {
    for (CompiledField field : fields) {
      for (String column : columnsOf(field)) {
        Slice value = new Slice();
        rows.read(row, column(rows, column), value);
        if (field.isRight(value)) {
          return Optional.of(value.text());
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The address in the form in which it was sent to, of one that came back; empty if it is none.
   */
  public Optional<String> address(String written) {
    for (List<CompiledField> some : List.of(phones, mails)) {
      for (CompiledField field : some) {
        Slice value = Slice.of(written);
        if (field.isRight(value)) {
          return Optional.of(value.text());
        }
      }
    }
    return Optional.empty();
  }

  private static int column(Rows rows, String name) {
    return rows.columns().indexOf(name);
  }
}
