package dev.handover.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassphraseTest {
  @TempDir private Path folder;

  @Test
  void looksInTheEnvironmentThenInTheGivenFileThenInTheNamedFile() throws IOException {
    Path given = Files.writeString(folder.resolve("given"), "from given\r\nsecond line\n");
    Path named = Files.writeString(folder.resolve("named"), "from named");
    Map<String, String> both =
        Map.of("HANDOVER_PASSPHRASE", "from env", "HANDOVER_PASSPHRASE_FILE", named.toString());
    Map<String, String> file = Map.of("HANDOVER_PASSPHRASE_FILE", named.toString());
    assertThat(Passphrase.find(Optional.of(given), both, false))
        .isEqualTo("from env".toCharArray());
    assertThat(Passphrase.find(Optional.of(given), file, false))
        .isEqualTo("from given".toCharArray());
    assertThat(Passphrase.find(Optional.empty(), file, false))
        .isEqualTo("from named".toCharArray());
  }

  @Test
  void refusesWhatIsMissingEmptyOrUnreadableWithoutShowingIt() throws IOException {
    refused(() -> Passphrase.find(Optional.empty(), Map.of(), false), "HANDOVER_PASSPHRASE");
    refused(
        () -> Passphrase.find(Optional.empty(), Map.of("HANDOVER_PASSPHRASE", " "), false),
        "empty");
    Path empty = Files.writeString(folder.resolve("empty"), "\nsecond");
    refused(() -> Passphrase.find(Optional.of(empty), Map.of(), false), "empty");
    refused(
        () -> Passphrase.find(Optional.of(folder.resolve("none")), Map.of(), false), "readable");
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 1});
    refused(() -> Passphrase.find(Optional.of(binary), Map.of(), false), "UTF-8");
  }

  private static void refused(ThrowingCallable call, String because) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HandoverException.class,
            e -> assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION))
        .hasMessageContaining(because);
  }
}
