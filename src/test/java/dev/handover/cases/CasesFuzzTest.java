package dev.handover.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.ExitCode;
import dev.handover.testing.FuzzContract;
import dev.handover.testing.Fuzzed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;

/** The files that people write: case, mapping, the description of an API. */
class CasesFuzzTest extends FuzzContract {
  private static final String CANARY = "canary-secret";

  /** Whatever a file asks for is set, and is a secret. */
  private static final Function<String, Optional<String>> SECRETS = name -> Optional.of(CANARY);

  private static final String CASE =
      """
      case: shop-1
      zone: Asia/Shanghai
      deal: merger
      jurisdiction: {seller: CN, buyer: CN}
      seller: {name: Seller (example), contact: a@seller.example}
      buyer: {name: Buyer (example), contact: b@buyer.example, certificate: keys/buyer.asc}
      purpose: go on serving
      agreements: [{kind: nda, valid: 2026-01-01/2026-12-31}]
      source: {jdbc: "jdbc:postgresql://db/crm", user: "{{seller.user}}", password: "{{seller.password}}"}
      delivery: {to: "sftp:u@host:22/inbox", privateKeyPassphrase: "{{phrase}}"}
      schedule: {sync: "0 0 2 * * ?", cutover: 2026-12-31}
      limits: {rejected: 2.5%, receipt: PT90M, support: P14D, batch: 500}
      """;
  private static final String API =
      CASE.replaceFirst(
          "source: .*",
          "source: {api: {base: \"https://crm.example/api\", login: {headers: {X-Api-Key:"
              + " \"{{seller.key}}\"}}, tables: {guests: {path: /guests, rows: data, page: {offset:"
              + " skip}}, stays: {each: guests, path: \"/guests/{id}/stays\"}}}}");
  private static final String FILES =
      CASE.replaceFirst(
          "source: .*",
          "source: {files: {folder: exports, tables: {guests: {file: \"guests-*.csv\", header: 3,"
              + " charset: GBK, delimiter: \";\"}}}}");

  private static final List<String> WORDS =
      List.of(
          "\n",
          "  ",
          "\t",
          ": ",
          "- ",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          "|\n",
          ">-\n",
          "#",
          "&a ",
          "*a ",
          "!!binary ",
          "---\n",
          "<<: ",
          "~",
          "true",
          "{{seller.password}}",
          "{{",
          "\uFEFF",
          "\u2028",
          "\0",
          "\u001b[2J",
          "sftp:u@host:22/",
          "jdbc:h2:",
          "https://a@b:1/",
          "P9999999999D",
          "2026-02-30",
          "0 0 2 * * ?",
          "select a from t",
          "(a+)+$",
          "%");

  @TempDir Path folder;

  @Override
  protected List<Fuzzed> readers() throws IOException {
    return List.of(
        fuzzed("case", 150, Fuzzed.texts(CASE, API, FILES), this::readCase),
        fuzzed("target", 1500, Fuzzed.texts(example()), this::readTarget));
  }

  private static Fuzzed fuzzed(
      String name, int rounds, List<byte[]> samples, Fuzzed.Reading reading) {
    return new Fuzzed(
        name, rounds, samples, WORDS, Set.of(ExitCode.CONFIGURATION), CANARY, reading);
  }

  private static String example() throws IOException {
    String page = Files.readString(Path.of("docs/receive-api.md"));
    String from = page.substring(page.indexOf("```yaml\n") + "```yaml\n".length());
    return from.substring(0, from.indexOf("```"));
  }

  private void readCase(byte[] input) throws IOException {
    Path here = Files.createDirectories(folder.resolve("shop"));
    Files.write(here.resolve("case.yaml"), input);
    assertThat(new Cases(folder, SECRETS).file("shop").toString()).doesNotContain(CANARY);
  }

  private void readTarget(byte[] input) throws IOException {
    assertThat(TargetFile.read(Files.write(folder.resolve("api.yaml"), input), SECRETS).toString())
        .doesNotContain(CANARY);
  }
}
