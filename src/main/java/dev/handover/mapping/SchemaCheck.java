package dev.handover.mapping;

import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.regex.RegularExpression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds a file against one of the JSON Schemas of {@code mappings/schema/} and tells each mistake
 * once: a misspelt key is not told a second time as a missing one.
 */
public final class SchemaCheck {
  private static final int MISFIT = 3;
  private static final JsonSchemaFactory FACTORY = factory();
  private final JsonSchema schema;

  /**
   * @param name the schema's file name, such as {@code mapping.schema.json}
   */
  public SchemaCheck(String name) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ENGLISH)
            .regularExpressionFactory(SchemaCheck::expression)
            .build();
    try (InputStream in = SchemaCheck.class.getResourceAsStream("/schema/" + name)) {
      schema = FACTORY.getSchema(in, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds to the file's findings what does not fit. */
  public void check(YamlFile file) {
    Findings findings = file.findings();
    List<SchemaComplaint> complaints = complaints(file);
    Set<String> told = new HashSet<>();
    for (SchemaComplaint each : complaints) {
      if (told.add(each.once())) {
        int line = findings.line(each.place());
        findings.addAtLine(each.blamed(), line, MISFIT, each.what(), each.remedy());
      }
    }
  }

  private List<SchemaComplaint> complaints(YamlFile file) {
    List<SchemaComplaint> complaints = new ArrayList<>();
    for (ValidationMessage message : schema.validate(file.root())) {
      SchemaComplaint each = new SchemaComplaint(message, schema.getSchemaNode());
      if (!file.findings().cover(each.place())) {
        complaints.add(each);
      }
    }
    complaints.sort(Comparator.comparing(SchemaComplaint::once));
    List<SchemaComplaint> missing =
        new ArrayList<>(complaints.stream().filter(SchemaComplaint::isMissingKey).toList());
    for (int i = 0; i < complaints.size(); i++) {
      SchemaComplaint each = complaints.get(i);
      Optional<SchemaComplaint> meant =
          each.isUnknownKey() ? each.among(missing) : Optional.empty();
      complaints.set(i, meant.map(each::meaning).orElse(each));
      meant.ifPresent(missing::remove);
    }
    complaints.removeIf(each -> each.isMissingKey() && !missing.contains(each));
    return complaints;
  }

  /** In JSON Schema a final $ is the very end; in Java it would let a line end pass. */
  private static RegularExpression expression(String regex) {
    return Pattern.compile(regex.replaceAll("\\$$", "\\\\z")).asPredicate()::test;
  }

  private static JsonSchemaFactory factory() {
    JsonMetaSchema draft = JsonMetaSchema.getV202012();
    JsonMetaSchema ours =
        JsonMetaSchema.builder(draft.getIri(), draft)
            .keyword(new NonValidationKeyword(SchemaComplaint.ADVICE))
            .build();
    return JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(VersionFlag.V202012))
        .metaSchema(ours)
        .build();
  }
}
