package dev.handover.testing;

import dev.handover.record.ExitCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A reader of what comes from outside.
 *
 * @param name the folder of its kept inputs under {@code src/test/resources/fuzz}
 * @param rounds for about a second
 * @param samples what it reads
 * @param words what its format gives a meaning to
 * @param refusals how it may refuse
 * @param canary a value that no message may hold; empty where there is none
 */
public record Fuzzed(
    String name,
    int rounds,
    List<byte[]> samples,
    List<String> words,
    Set<ExitCode> refusals,
    String canary,
    Reading reading) {

  /** Reads an input to its end, checks what it read, and lets every refusal pass. */
  @FunctionalInterface
  public interface Reading {
    void read(byte[] input) throws Exception;
  }

  public static List<byte[]> texts(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
