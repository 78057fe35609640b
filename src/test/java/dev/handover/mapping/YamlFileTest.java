package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {
  @TempDir Path temporary;

  @Test
  void readsScalarsAsTheyLook() throws IOException {
    YamlFile file =
        read(
            "{a: 1, b: 1.50, c: true, d: no, e: 2026-01-01, f: ~, g: \"1\", h: 007, i: 0x1F, j: 1_0}");
    assertThat(file.root().toString())
        .isEqualTo(
            "{\"a\":1,\"b\":1.50,\"c\":true,\"d\":\"no\",\"e\":\"2026-01-01\",\"f\":null,"
                + "\"g\":\"1\",\"h\":\"007\",\"i\":\"0x1F\",\"j\":\"1_0\"}");
    assertThat(file.findings().isEmpty()).isTrue();
  }

  @Test
  void acceptsAByteOrderMarkAndWindowsLineEnds() throws IOException {
    YamlFile file = read("\uFEFFa: 1\r\nb:\r\n  - c\r\n");
    assertThat(file.root().toString()).isEqualTo("{\"a\":1,\"b\":[\"c\"]}");
    assertThat(file.findings().isEmpty()).isTrue();
  }

  @Test
  void tellsAKeyWrittenTwice() throws IOException {
    assertThat(onlyProblem("a: 1\nb: 2\na: 3\n"))
        .isEqualTo("3: a is written twice; keep one, the first is on line 1 [HUB-MAP-02]");
  }

  @Test
  void refusesTags() throws IOException {
    assertThat(onlyProblem("a: 1\nb: !!javax.script.ScriptEngineManager [x]\n"))
        .startsWith("2: not readable as yaml: a tag such as !!name");
    assertThat(onlyProblem("a: !local x\n")).startsWith("1: a tag");
  }

  @Test
  void refusesTheBillionLaughsQuickly() {
    String laughs =
        "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
            + IntStream.range(1, 12)
                .mapToObj(
                    i ->
                        "a"
                            + i
                            + ": &a"
                            + i
                            + " ["
                            + "*a_, ".repeat(8).replace("_", "" + (i - 1))
                            + "x]")
                .collect(Collectors.joining("\n"));
    assertTimeout(
        Duration.ofSeconds(5),
        () -> assertThat(onlyProblem(laughs)).contains("too deeply or with too many"));
  }

  @Test
  void refusesARecursiveAlias() throws IOException {
    assertThat(onlyProblem("a: &a [*a]\n")).contains("[HUB-MAP-02]");
  }

  @Test
  void refusesWhatIsNestedWithoutEnd() throws IOException {
    assertThat(onlyProblem("a: " + "[".repeat(5000) + "]".repeat(5000))).contains("too deeply");
    assertThat(onlyProblem("a: " + "{a: ".repeat(40) + "1" + "}".repeat(40)))
        .contains("too deeply");
  }

  @Test
  void refusesAHugeFile() throws IOException {
    assertThat(onlyProblem("a: " + "x".repeat(2_000_000))).contains("larger than 1 MiB");
  }

  @Test
  void namesATabInTheIndentation() throws IOException {
    assertThat(onlyProblem("a:\n\tb: 1\n"))
        .isEqualTo(
            "2: not readable as yaml: a tab in the indentation; indent with spaces [HUB-MAP-02]");
  }

  @Test
  void tellsAnEmptyFile() throws IOException {
    assertThat(onlyProblem("")).contains("the file is empty");
    assertThat(onlyProblem(" \n\n")).contains("the file is empty");
    assertThat(onlyProblem("# nothing yet\n")).contains("only comments");
  }

  @Test
  void tellsAnotherEncoding() throws IOException {
    assertThat(onlyProblem("name: 李雷".getBytes(Charset.forName("GBK")))).contains("not UTF-8");
    assertThat(onlyProblem("name: 李雷".getBytes(StandardCharsets.UTF_16))).contains("not UTF-8");
  }

  @Test
  void tellsControlCharactersASecondDocumentAndAPlaceholderWithoutQuotes() throws IOException {
    assertThat(onlyProblem("a: 1\nb: x\u0001y\n")).startsWith("2: not readable as yaml: a control");
    assertThat(onlyProblem("a: 1\n---\nb: 2\n")).contains("a second document");
    assertThat(onlyProblem("a: {{seller.url}}\n")).contains("put a placeholder in quotes");
  }

  @Test
  void tellsAMissingFileAndAFolder() {
    assertThat(YamlFile.read(temporary.resolve("no.yaml"), "MAP").findings().problems())
        .hasSize(1)
        .allMatch(problem -> problem.what().equals("there is no such file"));
    assertThat(YamlFile.read(temporary, "MAP").findings().problems()).hasSize(1);
  }

  private YamlFile read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private YamlFile read(byte[] bytes) throws IOException {
    return YamlFile.read(Files.write(temporary.resolve("file.yaml"), bytes), "MAP");
  }

  private String onlyProblem(String text) throws IOException {
    return onlyProblem(text.getBytes(StandardCharsets.UTF_8));
  }

  private String onlyProblem(byte[] bytes) throws IOException {
    YamlFile file = read(bytes);
    assertThat(file.findings().problems()).hasSize(1);
    Problem problem = file.findings().problems().get(0);
    return problem.line() + ": " + problem.sentence();
  }
}
