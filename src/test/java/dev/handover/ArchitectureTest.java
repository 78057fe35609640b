package dev.handover;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the house's table: which room may look into which. */
class ArchitectureTest {
  private static final String BASE = "dev.handover.";
  private static final Set<String> ALL =
      Set.of(
          "keys",
          "record",
          "ledger",
          "api",
          "mapping",
          "cases",
          "source",
          "process",
          "seal",
          "delivery",
          "audit",
          "people",
          "law",
          "notice",
          "incident",
          "rights",
          "watch",
          "backup",
          "retention",
          "receive",
          "report",
          "flow",
          "console",
          "scan",
          "cli");

  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          entry("record", Set.of()),
          entry("keys", Set.of("record")),
          entry("ledger", Set.of("keys", "record")),
          entry("api", Set.of("record")),
          entry("mapping", Set.of("keys", "record", "api")),
          entry("cases", Set.of("keys", "record", "ledger", "api", "mapping")),
          entry("source", Set.of("keys", "record", "api", "mapping")),
          entry("scan", Set.of("record", "mapping", "source")),
          entry("process", Set.of("keys", "record", "ledger", "mapping")),
          entry("seal", Set.of("keys", "record", "mapping", "process")),
          entry("delivery", Set.of("keys", "record", "seal", "ledger")),
          entry("audit", Set.of("keys", "record", "ledger", "delivery")),
          entry("people", Set.of("keys", "record", "ledger")),
          entry("law", Set.of("keys", "record", "ledger", "mapping", "cases", "people")),
          entry("notice", Set.of("keys", "record", "ledger", "mapping", "cases", "law")),
          entry("incident", Set.of("record", "ledger", "mapping", "cases", "law")),
          entry("rights", Set.of("keys", "record", "ledger", "cases", "law", "mapping")),
          entry("watch", Set.of("keys", "record", "ledger", "cases", "audit")),
          entry(
              "backup",
              Set.of("keys", "record", "ledger", "mapping", "cases", "source", "process", "seal")),
          entry(
              "retention",
              Set.of(
                  "keys",
                  "record",
                  "ledger",
                  "mapping",
                  "cases",
                  "law",
                  "notice",
                  "source",
                  "process",
                  "delivery",
                  "audit",
                  "people",
                  "backup")),
          entry("receive", Set.of("keys", "record", "seal", "delivery", "api")),
          entry(
              "report",
              Set.of(
                  "keys",
                  "record",
                  "ledger",
                  "mapping",
                  "cases",
                  "law",
                  "delivery",
                  "audit",
                  "people",
                  "watch",
                  "backup",
                  "retention")),
          entry("flow", ALL),
          entry(
              "console",
              Set.of(
                  "keys",
                  "record",
                  "ledger",
                  "mapping",
                  "cases",
                  "delivery",
                  "audit",
                  "people",
                  "watch",
                  "flow")),
          entry("cli", ALL));

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.handover");

  @Test
  void everyRoomLooksOnlyWhereTheTableAllows() {
    Set<String> violations = new TreeSet<>();
    for (JavaClass each : classes) {
      String room = room(each);
      if (!MAY_IMPORT.containsKey(room)) {
        violations.add("package " + each.getPackageName() + " is not in the table");
        continue;
      }
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass();
        if (target.getPackageName().startsWith(BASE)
            && !room(target).equals(room)
            && !MAY_IMPORT.get(room).contains(room(target))) {
          violations.add(room + " -> " + room(target) + " (" + dependency.getDescription() + ")");
        }
      }
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void noTwoPackagesImportEachOther() {
    SlicesRuleDefinition.slices()
        .matching("dev.handover.(**)")
        .should()
        .beFreeOfCycles()
        .check(classes);
  }

  /** Ages of files, of processes and of other machines' logins are the machine's own affair. */
  private static final Set<String> MACHINE_TIME =
      Set.of(
          "record.HubClock",
          "source.CopyFolder",
          "source.ApiLists",
          "receive.ApiLoader",
          "api.Statuses",
          "ledger.Holder");

  @Test
  void whateverHasABusinessMeaningAsksTheHubsClock() {
    Set<String> violations = new TreeSet<>();
    for (JavaClass each : classes) {
      String name = each.getName().substring(BASE.length()).replaceFirst("\\$.*", "");
      each.getMethodCallsFromSelf().stream()
          .filter(call -> asksTheSystem(call.getTarget()))
          .filter(call -> !MACHINE_TIME.contains(name))
          .forEach(call -> violations.add(call.getDescription()));
    }
    assertThat(violations).isEmpty();
  }

  private static boolean asksTheSystem(AccessTarget.MethodCallTarget target) {
    String owner = target.getOwner().getName();
    return owner.startsWith("java.time.")
        && (owner.equals("java.time.Clock") && target.getName().startsWith("system")
            || target.getName().equals("now")
                && target.getRawParameterTypes().stream()
                    .noneMatch(type -> type.getName().equals("java.time.Clock")));
  }

  @Test
  void onlyFlowKnowsCamel() {
    Set<String> violations = new TreeSet<>();
    for (JavaClass each : classes) {
      if (room(each).equals("flow")) {
        continue;
      }
      each.getDirectDependenciesFromSelf().stream()
          .filter(d -> d.getTargetClass().getPackageName().startsWith("org.apache.camel"))
          .forEach(d -> violations.add(d.getDescription()));
    }
    assertThat(violations).isEmpty();
  }

  private static String room(JavaClass each) {
    String name = each.getPackageName();
    if (!name.startsWith(BASE)) {
      return name;
    }
    String rest = name.substring(BASE.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
