package dev.handover.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever a reader is given, it reads it or refuses it as it says it does. Inputs that once were
 * neither lie under {@code src/test/resources/fuzz} and are read again each time; new ones are left
 * in {@code target/fuzz}.
 */
public abstract class FuzzContract {
  private static final long SEED = Long.getLong("handover.fuzz.seed", 20_260_131L);
  private static final int ROUNDS = Integer.getInteger("handover.fuzz.rounds", 0);
  private static final int LONGER = 50;

  protected abstract List<Fuzzed> readers() throws Exception;

  @TestFactory
  Stream<DynamicTest> whatOnceSlippedThroughIsReadOrRefused() throws Exception {
    return each(
        reader -> {
          FuzzRun run = new FuzzRun(reader);
          kept(reader).forEach(run::look);
          run.tell("kept inputs");
        });
  }

  @TestFactory
  Stream<DynamicTest> whatIsChangedIsReadOrRefused() throws Exception {
    return each(reader -> run(reader, SEED, 1));
  }

  @TestFactory
  @Tag("long")
  Stream<DynamicTest> whatIsChangedIsReadOrRefusedForLong() throws Exception {
    long seed = Long.getLong("handover.fuzz.seed", System.nanoTime());
    return each(reader -> run(reader, seed, LONGER));
  }

  private Stream<DynamicTest> each(Consumer<Fuzzed> test) throws Exception {
    return readers().stream()
        .map(reader -> DynamicTest.dynamicTest(reader.name(), () -> test.accept(reader)));
  }

  private static void run(Fuzzed reader, long seed, int times) {
    int rounds = ROUNDS > 0 ? ROUNDS : reader.rounds() * times;
    String what = reader.name() + ": seed " + seed + ", " + rounds + " rounds";
    System.out.println("fuzz " + what);
    FuzzRun run = new FuzzRun(reader);
    run.requireTheFirstSampleIsRead();
    Mutations mutations = new Mutations(new Random(seed), reader.samples(), reader.words());
    run.look(mutations, rounds);
    System.out.println("fuzz " + reader.name() + ": " + run.summary());
    run.tell(what);
  }

  private static List<byte[]> kept(Fuzzed reader) {
    Path folder = Path.of("src/test/resources/fuzz", reader.name());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(FuzzContract::bytes).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
