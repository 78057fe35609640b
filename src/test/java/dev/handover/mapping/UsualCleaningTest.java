package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Slice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A field without clean: and a key that is not carried are cleaned alike. */
class UsualCleaningTest {
  private static CompiledMapping uncarried() {
    return CompiledMapping.of(Yaml.mapping("id", "from: name, to: name"), Yaml.KEYS);
  }

  private static String reference(String key) {
    Slice slice = Slice.of(key);
    uncarried().reference(slice);
    return slice.isAbsent() ? null : slice.text();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "GUEST-0007", "李雷", "a b", "a\tb", "é", "{3F2504E0-4F89}"})
  void theReferenceOfACleanKeyIsItsPseudonymAsEver(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    assertThat(reference(key)).isEqualTo(Yaml.KEYS.domain("guest").of(bytes, 0, bytes.length));
  }

  @Test
  void aReferenceMeetsTheKeyWhateverNobodySeesInIt(@TempDir Path folder) {
    MappingFiles.Loaded loaded =
        new MappingFolder(folder)
            .with("guest.yaml", MappingFolder.guest())
            .with("stay.yaml", MappingFolder.STAY)
            .load();
    assertThat(loaded.problems()).isEmpty();
    Mapping stay =
        loaded.mappings().stream().filter(m -> m.entity().equals("stay")).findFirst().orElseThrow();
    CompiledField guest = CompiledMapping.of(stay, Yaml.KEYS).fields().get(1);
    Slice value = Slice.of(" 7\u200b\u0001 ");
    guest.clean(value);
    guest.treat(value);
    assertThat(value.text()).isEqualTo(reference("7")).isEqualTo(reference("\ufeff7\u00ad"));
  }
}
