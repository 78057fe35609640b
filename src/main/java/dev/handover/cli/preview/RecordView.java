package dev.handover.cli.preview;

import dev.handover.cli.Masked;
import dev.handover.cli.Words;
import dev.handover.mapping.Mapping;
import dev.handover.process.Fault;
import dev.handover.process.Preview;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One previewed record, as a reader may see it.
 *
 * @param sentence what becomes of it, and why
 */
public record RecordView(String entity, String outcome, String sentence, List<FieldView> fields) {

  /** Makes the view of a record; values are masked by class unless {@code unmask}. */
  public static RecordView of(Mapping mapping, Preview preview, Words words, boolean unmask) {
    return new Maker(mapping, preview, words, unmask).make();
  }

  @Override
  public String toString() {
    return "RecordView[" + entity + ", " + outcome + "]";
  }

  private record Maker(Mapping mapping, Preview preview, Words words, boolean unmask) {
    RecordView make() {
      List<FieldView> fields = new ArrayList<>();
      Set<String> carried = new HashSet<>();
      for (Mapping.Field field : mapping.carry()) {
        fields.add(field(field));
        carried.addAll(field.columns());
      }
      preview.read().keySet().stream()
          .filter(column -> !carried.contains(column))
          .forEach(column -> fields.add(deciding(column)));
      return new RecordView(mapping.entity(), preview.outcome(), sentence(), fields);
    }

    private String sentence() {
      if (preview.travels()) {
        return words.say("record.travels");
      }
      return words.say(
          "record.falls",
          words.say("outcome." + preview.outcome()),
          preview.field().equals("record") ? words.say("record.whole") : preview.field(),
          words.why(preview.rule(), preview.reason()));
    }

    private FieldView deciding(String column) {
      return new FieldView(
          List.of(cell(column)),
          "",
          Optional.empty(),
          words.say("field.deciding"),
          FieldView.State.PLAIN);
    }

    private FieldView field(Mapping.Field field) {
      List<FieldView.Cell> before = field.columns().stream().map(this::cell).toList();
      Optional<Fault> fault =
          preview.faults().stream().filter(each -> each.field().equals(field.to())).findFirst();
      if (fault.isPresent() && !preview.travels()) {
        String why = words.why(fault.get().rule(), fault.get().reason());
        return new FieldView(
            before,
            field.to(),
            Optional.empty(),
            words.say("field.fails", fault.get().rule(), why),
            FieldView.State.BROKEN);
      }
      if (!preview.travels()) {
        boolean blamed = preview.field().equals(field.to());
        return new FieldView(
            before,
            field.to(),
            Optional.empty(),
            blamed ? words.why(preview.rule(), preview.reason()) : "",
            blamed ? FieldView.State.BROKEN : FieldView.State.PLAIN);
      }
      List<Preview.Note> notes =
          preview.notes().stream().filter(note -> note.field().equals(field.to())).toList();
      return new FieldView(
          before,
          field.to(),
          after(field),
          what(field, notes),
          notes.isEmpty() ? FieldView.State.PLAIN : FieldView.State.NOTED);
    }

    private String what(Mapping.Field field, List<Preview.Note> notes) {
      String treatment = new Treatments(words).say(field);
      String delivered = preview.delivered().get(field.to());
      if (Treatments.name(field).equals("keep")
          && delivered != null
          && field.columns().stream().map(preview.read()::get).noneMatch(delivered::equals)) {
        treatment = words.say("treat.tidied");
      }
      if (notes.isEmpty()) {
        return treatment;
      }
      return treatment + "; " + notes.stream().map(this::say).collect(Collectors.joining("; "));
    }

    private String say(Preview.Note note) {
      String why = Reasons.why(note, words);
      return note.kind().equals("scrubbed")
          ? words.say("field.found", why)
          : words.say("field.note", Reasons.kind(note, words), why);
    }

    private Optional<String> after(Mapping.Field field) {
      Map<String, String> delivered = preview.delivered();
      return Optional.ofNullable(delivered.get(field.to()))
          .map(value -> !unmask && Treatments.showsThrough(field) ? Masked.of(value) : value);
    }

    private FieldView.Cell cell(String column) {
      boolean masked =
          !unmask
              && mapping.carry().stream()
                  .filter(field -> field.columns().contains(column))
                  .anyMatch(Treatments::isMasked);
      return new FieldView.Cell(
          column,
          Optional.ofNullable(preview.read().get(column))
              .map(value -> masked ? Masked.of(value) : value));
    }
  }
}
