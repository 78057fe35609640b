package dev.handover.cli.incident;

import dev.handover.cases.Case;
import dev.handover.ledger.Incident;
import dev.handover.ledger.IncidentKind;
import dev.handover.ledger.Severity;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is told of an incident when it is raised. */
final class FactsOption {
  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = Kinds.class,
      description =
          "leak, loss, alteration, wrong-recipient, stolen-key or other (where nothing is said).")
  private IncidentKind kind = IncidentKind.OTHER;

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      converter = Severities.class,
      description =
          "What it may do to people: low (harm is unlikely), medium, or high (where nothing is"
              + " said).")
  private Severity severity = Severity.HIGH;

  @Option(
      names = "--aware",
      paramLabel = "TIME",
      description =
          "When somebody became aware of it, such as 2026-01-31T02:00:00Z (default: now). Deadlines"
              + " run from there.")
  private Instant aware;

  @Option(
      names = "--place",
      split = ",",
      paramLabel = "COUNTRY",
      description = "Countries whose rules apply besides those of the cases, such as DE.")
  private List<String> places = new ArrayList<>();

  @Option(names = "--critical", description = "Critical infrastructure is hit.")
  private boolean critical;

  /** The facts, with the countries of the cases. */
  Incident.Facts facts(String summary, List<Case> cases, boolean drill, Instant now) {
    Instant awareAt = aware == null ? now : aware;
    if (awareAt.isAfter(now)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-INC-31", "--aware lies in the future: " + awareAt);
    }
    Set<CaseId> ids =
        cases.stream().map(each -> each.file().id()).collect(Collectors.toUnmodifiableSet());
    return new Incident.Facts(
        kind,
        severity,
        drill,
        critical,
        awareAt,
        summary,
        ids,
        Scene.places(cases, places.stream().map(each -> each.toUpperCase(Locale.ROOT)).toList()));
  }

  /** Reads a kind. */
  static final class Kinds implements ITypeConverter<IncidentKind> {
    @Override
    public IncidentKind convert(String word) {
      return Arrays.stream(IncidentKind.values())
          .filter(each -> each.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "write leak, loss, alteration, wrong-recipient, stolen-key or other"));
    }
  }

  /** Reads a severity. */
  static final class Severities implements ITypeConverter<Severity> {
    @Override
    public Severity convert(String word) {
      return Arrays.stream(Severity.values())
          .filter(each -> each.word().equals(word))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("write low, medium or high"));
    }
  }
}
