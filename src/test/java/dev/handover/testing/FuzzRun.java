package dev.handover.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import dev.handover.api.Unfit;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What one reader did with inputs; keeps the first input of each kind of trouble. */
final class FuzzRun {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int AT_ONCE = 100;

  /** For that many, on the slowest machine: only what never ends gets here. */
  private static final Duration HUNG = Duration.ofMinutes(5);

  /** Inputs are of kilobytes: what takes this much took a length at its word. */
  private static final long MOST_ALLOCATED = 256L << 20;

  private static final int LONGEST_MESSAGE = 200_000;
  private static final Pattern NUMBERED = Pattern.compile("\\[[A-Z]+(-[A-Z]+)+-\\d{2}\\]");

  private final Fuzzed reader;
  private final Map<String, String> findings = new TreeMap<>();
  private volatile byte[] current = {};
  private int read;
  private long nanoseconds;

  FuzzRun(Fuzzed reader) {
    this.reader = reader;
  }

  /** Else nothing but refusals would be looked at. */
  void requireTheFirstSampleIsRead() {
    assertThatCode(() -> reader.reading().read(reader.samples().get(0).clone()))
        .as(reader.name())
        .doesNotThrowAnyException();
  }

  /** So many changed inputs. */
  void look(Mutations mutations, int rounds) {
    for (int done = 0; done < rounds; done += AT_ONCE) {
      int many = Math.min(AT_ONCE, rounds - done);
      assertTimeoutPreemptively(
          HUNG,
          () -> {
            for (int i = 0; i < many; i++) {
              look(mutations.next());
            }
            nanoseconds += THREADS.getCurrentThreadCpuTime();
          },
          () -> "never ends: " + leave(current));
    }
  }

  void look(byte[] input) {
    current = input;
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Optional<String> trouble = trouble(input);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    trouble
        .or(() -> allocated > MOST_ALLOCATED ? Optional.of("takes much memory") : Optional.empty())
        .ifPresent(what -> findings.computeIfAbsent(what, any -> leave(input)));
  }

  /** How many inputs were still read, and what all of them took of the processor. */
  String summary() {
    return read + " read, " + Duration.ofNanos(nanoseconds).toMillis() + " ms";
  }

  /** Fails where anything was found. */
  void tell(String what) {
    assertThat(findings).as(what).isEmpty();
  }

  private Optional<String> trouble(byte[] input) {
    try {
      reader.reading().read(input.clone());
      read++;
      return Optional.empty();
    } catch (HandoverException e) {
      return reader.refusals().contains(e.exitCode())
          ? message(e.getMessage(), true)
          : Optional.of("refused with " + e.exitCode() + where(e));
    } catch (Unfit e) {
      return message(e.getMessage(), false);
    } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
      return Optional.of(e.getClass().getName() + where(e));
    }
  }

  private Optional<String> message(String said, boolean numbered) {
    if (numbered && !NUMBERED.matcher(said).find()) {
      return Optional.of("a message without a number");
    }
    if (!reader.canary().isEmpty() && said.contains(reader.canary())) {
      return Optional.of("a message tells a value");
    }
    if (said.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      return Optional.of("a message moves the cursor");
    }
    return said.length() > LONGEST_MESSAGE ? Optional.of("an endless message") : Optional.empty();
  }

  /** By the place where it was thrown, and where this program called what threw it. */
  private static String where(Throwable e) {
    StackTraceElement[] frames = e.getStackTrace();
    return frames.length == 0
        ? ""
        : " at "
            + frames[0]
            + Arrays.stream(frames)
                .filter(frame -> frame.getClassName().startsWith("dev.handover."))
                .findFirst()
                .map(frame -> " by " + frame)
                .orElse("");
  }

  private String leave(byte[] input) {
    try {
      Path folder = Files.createDirectories(Path.of("target/fuzz", reader.name()));
      return Files.write(folder.resolve("%08x".formatted(Arrays.hashCode(input))), input)
          .toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
