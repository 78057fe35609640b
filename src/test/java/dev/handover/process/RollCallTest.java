package dev.handover.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a mark of change tells of every change, and nothing more need be asked. */
class RollCallTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "changed: at | | true",
        "changed: at | 'consent: {field: ok, granted: [Y]}' | true",
        "changed: at | 'do-not-contact: {field: dnc, is: [1]}' | true",
        "changed: at | 'consent: {field: ok, granted: [Y], withdrawn: gone}' | false",
        "changed: at | 'minors: {born: born, under: 14}' | false",
        "changed: at | 'objections: {file: list.csv}' | false",
        "deleted: gone = 1 | | false",
      })
  void suitsWhereNothingChangesWithoutTheRecord(String from, String who, boolean suits)
      throws IOException {
    String mapping =
        """
        entity: guest
        version: 1
        from: {table: guests, key: id, %s}
        subject: id
        %s
        carry:
          - {from: id, to: guest_ref, class: basic, treat: pseudonymise}
          - {from: born, to: born, class: basic, check: [date], treat: drop}
        """
            .formatted(from, who == null ? "" : who);
    Files.writeString(folder.resolve("list.csv"), "id\n");
    Hotel hotel = new Hotel(folder, Map.of("guest", mapping));

    assertThat(new RollCall(hotel.compiled("guest"), Decision.notNeeded(), hotel.keys).suits())
        .isEqualTo(suits);
  }
}
