package dev.handover.keys;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PgpCertificateThreadsTest {
  private static final int THREADS = 6;

  @Test
  void aFreshKeyMaySignForSeveralWindowsAtOnce() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      for (int round = 0; round < 40; round++) {
        PgpSecretKey key = PgpSecretKey.generate("Seller (example)");
        CyclicBarrier together = new CyclicBarrier(THREADS);
        Callable<Object> work =
            () -> {
              together.await();
              key.certificate().requireUsable(Instant.now());
              return key.newSignature();
            };
        List<Future<Object>> all =
            pool.invokeAll(IntStream.range(0, THREADS).mapToObj(i -> work).toList());
        for (Future<Object> each : all) {
          assertThatCode(each::get).doesNotThrowAnyException();
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
