package dev.handover.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgreSqlSocketsTest {
  private static final long SEED = 20261122;
  private final PostgreSqlSockets sockets = new PostgreSqlSockets();
  private final ExecutorService server = Executors.newSingleThreadExecutor();
  private ServerSocket listening;

  @BeforeEach
  void listen() throws IOException {
    listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    listening.close();
    server.shutdownNow();
  }

  @Test
  void everyByteArrivesInOrderHoweverItIsSentAndRead() throws Exception {
    byte[] sent = new byte[3_000_000];
    new Random(SEED).nextBytes(sent);
    Future<Void> sending =
        server.submit(
            () -> {
              Random random = new Random(SEED);
              try (Socket to = listening.accept()) {
                OutputStream out = to.getOutputStream();
                for (int at = 0; at < sent.length; ) {
                  int size = random.nextInt(3) == 0 ? random.nextInt(30) : 8192;
                  size = Math.min(size, sent.length - at);
                  out.write(sent, at, size);
                  at += size;
                }
              }
              return null;
            });
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (Socket socket = sockets.createSocket()) {
      socket.connect(listening.getLocalSocketAddress());
      take(socket.getInputStream(), sent, read);
    }
    sending.get();
    assertThat(Arrays.equals(read.toByteArray(), sent)).as("seed %d", SEED).isTrue();
  }

  private static void take(InputStream in, byte[] sent, ByteArrayOutputStream read)
      throws IOException {
    Random random = new Random(SEED + 1);
    byte[] some = new byte[20_000];
    while (true) {
      switch (random.nextInt(3)) {
        case 0 -> {
          int one = in.read();
          if (one < 0) {
            return;
          }
          read.write(one);
        }
        case 1 -> {
          long skipped = in.skip(random.nextInt(100));
          read.write(sent, read.size(), (int) skipped);
        }
        default -> {
          int n = in.read(some, 7, random.nextInt(some.length - 7));
          if (n < 0) {
            return;
          }
          read.write(some, 7, n);
        }
      }
    }
  }

  @Test
  void aServerThatSaysNothingIsGivenUpAndOneThatIsNotThereRefused() throws Exception {
    try (Socket socket =
        sockets.createSocket(InetAddress.getLoopbackAddress(), listening.getLocalPort())) {
      socket.setSoTimeout(10);
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
    }
    InetSocketAddress gone = (InetSocketAddress) listening.getLocalSocketAddress();
    listening.close();
    assertThatThrownBy(() -> sockets.createSocket(gone.getHostString(), gone.getPort()))
        .isInstanceOf(ConnectException.class);
  }
}
