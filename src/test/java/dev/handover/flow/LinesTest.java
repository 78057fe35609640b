package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.Proxy;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is cut, and what may be made. */
class LinesTest {
  private static final int WRITERS = 8;
  private static final Duration LONG = Duration.ofMinutes(5);
  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void nobodyWritesAfterEverythingIsShut() throws Exception {
    Lines lines = new Lines(LONG);
    AtomicLong written = new AtomicLong();
    CountDownLatch writing = new CountDownLatch(WRITERS);
    List<Thread> writers = new ArrayList<>();
    List<Socket> reading = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      OutputStream out = connect(lines.line());
      Socket reader = server.accept(); // reads nothing, so that some writers wait within a write
      reading.add(reader);
      writers.add(
          new Thread(
              () -> {
                try {
                  while (true) {
                    out.write(new byte[1000]);
                    written.addAndGet(1000);
                    writing.countDown();
                  }
                } catch (IOException cut) {
                  // what is tested
                }
              }));
    }
    writers.forEach(Thread::start);
    writing.await();
    lines.shut();
    long then = written.get();
    assertThat(lines.count()).isZero();
    for (Thread writer : writers) {
      writer.join();
    }
    // who had written may still be counting: one piece each
    assertThat(written.get()).isBetween(then, then + WRITERS * 1000L);
    for (Socket reader : reading) {
      reader.close();
    }
  }

  @Test
  void noneIsMadeUntilTheyAreOpenAgain() throws IOException {
    Lines lines = new Lines(LONG);
    lines.shut();
    assertThatThrownBy(() -> connect(lines.line())).isInstanceOf(IOException.class);
    lines.open(System.nanoTime());
    connect(lines.line()).write(1);
    assertThat(lines.count()).isEqualTo(1);
  }

  @Test
  void anOldWordIsNone() throws IOException {
    Lines lines = new Lines(LONG);
    OutputStream out = connect(lines.line());
    out.write(1);
    lines.open(System.nanoTime() - LONG.toNanos() - 1);
    assertThat(lines.isShut()).isTrue();
    assertThatThrownBy(() -> out.write(1)).isInstanceOf(IOException.class);
    lines.open(System.nanoTime());
    out.write(1);
  }

  @Test
  void whatIsClosedIsForgotten() throws IOException {
    Lines lines = new Lines(LONG);
    connect(lines.line()).close();
    assertThat(lines.count()).isZero();
  }

  private OutputStream connect(Proxy line) throws IOException {
    try {
      line.connect(null, "127.0.0.1", server.getLocalPort(), 5000);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return line.getOutputStream();
  }
}
