package dev.handover.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.keys.SmSecretKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/audit.md tells a stranger to type, typed: bash, sha256sum, jq and gpg. */
class AuditByHandIT {
  @TempDir private Path folder;

  @Test
  void theHashOfAnEntryAndTheSignatureAreCheckedByHand() throws Exception {
    assumeTrue(
        !sh("command -v bash && command -v jq && command -v gpg && date -u -d @0 +%s%6N").isEmpty()
            || System.getenv("CI") != null,
        "skipped: bash, jq, gpg or GNU date is missing");
    try (SampleChain chain = new SampleChain(7)) {
      new ChainExport(chain.chain(), SampleChain.KEY)
          .write(folder.resolve("audit.ndjson"), EntryFilter.NONE, Instant.now());
      String typed = fromTheDocs();
      for (int entry = 1; entry <= 7; entry++) {
        String told = sh(typed.replace("\"seq\":1,", "\"seq\":" + entry + ","));
        String hash = chain.chain().entries(entry - 1, 1).get(0).hash();
        assertThat(told.lines().toList()).as("entry %d", entry).containsExactly(hash + "  -", hash);
      }
      Files.writeString(folder.resolve("hub.asc"), SampleChain.KEY.certificate().armoured());
      String verified =
          sh(
              "export GNUPGHOME=$PWD/g; mkdir -m 700 g; gpg --batch -q --import hub.asc;"
                  + " gpg --batch --status-fd 1 --verify audit.ndjson.asc audit.ndjson 2>/dev/null;"
                  + " gpgconf --kill all");
      assertThat(verified).contains("GOODSIG", SampleChain.KEY.fingerprint());
    }
  }

  /**
   * The same in the national profile, as the docs say: openssl in the place of sha256sum and gpg.
   */
  @Test
  void theNationalChainIsCheckedByHand() throws Exception {
    assumeTrue(
        !sh("command -v jq && openssl dgst -sm3 </dev/null && date -u -d @0 +%s%6N").isEmpty()
            || System.getenv("CI") != null,
        "skipped: jq, openssl with SM3 or GNU date is missing");
    SecretKey key = SmSecretKey.generate("Handover, audit chain");
    try (SampleChain chain = new SampleChain(3, Profile.SM)) {
      new ChainExport(chain.chain(), key)
          .write(folder.resolve("audit.ndjson"), EntryFilter.NONE, Instant.now());
      String typed = fromTheDocs().replace("sha256sum", "openssl dgst -sm3 -r");
      for (int entry = 1; entry <= 3; entry++) {
        String told = sh(typed.replace("\"seq\":1,", "\"seq\":" + entry + ","));
        String hash = chain.chain().entries(entry - 1, 1).get(0).hash();
        assertThat(told.lines().toList()).containsExactly(hash + " *stdin", hash);
      }
      Files.writeString(folder.resolve("hub.crt"), key.certificate().armoured());
      String docs = Files.readString(Path.of("docs/audit.md"));
      int start = docs.indexOf("openssl x509 -in hub.crt");
      assertThat(sh(docs.substring(start, docs.indexOf('`', start)))).contains("Verified OK");
      Files.writeString(folder.resolve("audit.ndjson"), "{}\n");
      assertThat(sh(docs.substring(start, docs.indexOf('`', start)))).isEmpty();
    }
  }

  private static String fromTheDocs() throws IOException {
    String docs = Files.readString(Path.of("docs/audit.md"));
    int start = docs.indexOf("```bash\n") + "```bash\n".length();
    return docs.substring(start, docs.indexOf("```", start));
  }

  private String sh(String script) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of("bash", "-c", script)).directory(folder.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() == 0 ? out : "";
  }
}
