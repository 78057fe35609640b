package dev.handover.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * A line between a program and its server that fails on demand: it cuts, stalls, delays, throttles
 * and refuses, at once or after so many bytes of one direction, counted over all connections.
 */
public final class FaultProxy implements AutoCloseable {
  /** Which way bytes go. */
  public enum Way {
    TO_SERVER,
    TO_CLIENT
  }

  private enum Fault {
    STALL,
    CUT
  }

  private static final InetAddress HOST = InetAddress.getLoopbackAddress();
  private final InetSocketAddress target;
  private final int port;
  private final Set<Socket> sockets = new HashSet<>();
  private final Map<Way, Long> left = new EnumMap<>(Way.class);
  private final Map<Way, Fault> next = new EnumMap<>(Way.class);
  private final Map<Way, Long> passed = new EnumMap<>(Way.class);
  private ServerSocket listening;
  private boolean stalled;
  private int cuts;
  private int connections;
  private volatile long nanosPerByte;
  private volatile Duration delay = Duration.ZERO;

  private FaultProxy(InetSocketAddress target) throws IOException {
    this.target = target;
    this.listening = new ServerSocket(0, 50, HOST);
    this.port = listening.getLocalPort();
    accept(listening);
  }

  /** A line to a server on this machine. */
  public static FaultProxy to(int serverPort) {
    try {
      return new FaultProxy(new InetSocketAddress(HOST, serverPort));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** The URL with this line's port in the place of the server's. */
  public String through(String url) {
    return url.replace(":" + target.getPort(), ":" + port);
  }

  /** From now on nothing passes, and no connection is closed. */
  public synchronized void stall() {
    stalled = true;
    notifyAll();
  }

  /** Lets so many more bytes pass one way, then nothing either way. */
  public synchronized void stallAfter(Way way, long bytes) {
    next.put(way, Fault.STALL);
    left.put(way, bytes);
  }

  /** Lets so many more bytes pass one way, then closes every connection, once. */
  public synchronized void cutAfter(Way way, long bytes) {
    next.put(way, Fault.CUT);
    left.put(way, bytes);
  }

  /** Closes every connection now; new ones are welcome. */
  public synchronized void cut() {
    cuts++;
    notifyAll();
    // a pump that waits for the line to go on looks at its socket
    sockets.forEach(FaultProxy::close);
    sockets.clear();
  }

  /** Closes every connection and listens no more, as a machine without the server does. */
  public void refuse() {
    close(listening);
    cut();
  }

  /** Listens again, and nothing stalls, waits or is slow any more. */
  public synchronized void heal() {
    stalled = false;
    nanosPerByte = 0;
    delay = Duration.ZERO;
    next.clear();
    left.clear();
    notifyAll();
    if (listening.isClosed()) {
      try {
        ServerSocket again = new ServerSocket();
        again.setReuseAddress(true);
        again.bind(new InetSocketAddress(HOST, port));
        listening = again;
        accept(again);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** At most about so many bytes a second, over each connection and way. */
  public void throttle(long bytesPerSecond) {
    nanosPerByte = 1_000_000_000L / bytesPerSecond;
  }

  /** Each piece arrives so much later. */
  public void delay(Duration late) {
    delay = late;
  }

  public synchronized boolean isStalled() {
    return stalled;
  }

  /** How many connections have been made so far. */
  public synchronized int connections() {
    return connections;
  }

  /** Waits until no connection is left, so that nothing is on its way; says whether it is so. */
  public synchronized boolean awaitNone(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (!sockets.isEmpty() && System.nanoTime() < deadline) {
        wait(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return sockets.isEmpty();
  }

  /** Waits until so many bytes have gone this way; says whether they have. */
  public synchronized boolean awaitPassed(Way way, long bytes, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (passed(way) < bytes && System.nanoTime() < deadline) {
        wait(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return passed(way) >= bytes;
  }

  /** Waits until the connections have been cut so often; says whether they were. */
  public synchronized boolean awaitCuts(int times, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (cuts < times && System.nanoTime() < deadline) {
        wait(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return cuts >= times;
  }

  /** How often the connections have been cut. */
  public synchronized int cuts() {
    return cuts;
  }

  /** How many bytes have gone this way so far. */
  public synchronized long passed(Way way) {
    return passed.getOrDefault(way, 0L);
  }

  @Override
  public void close() {
    refuse();
    synchronized (this) {
      stalled = false;
      notifyAll();
    }
  }

  private void accept(ServerSocket from) {
    start(
        () -> {
          while (!from.isClosed()) {
            try {
              connect(from.accept());
            } catch (IOException closed) {
              // the loop's condition tells
            }
          }
        });
  }

  private void connect(Socket client) {
    Socket server = new Socket();
    try {
      server.connect(target);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
    } catch (IOException away) {
      close(client);
      close(server);
      return;
    }
    synchronized (this) {
      connections++;
      sockets.add(client);
      sockets.add(server);
    }
    start(() -> pump(client, server, Way.TO_SERVER));
    start(() -> pump(server, client, Way.TO_CLIENT));
  }

  private void pump(Socket from, Socket to, Way way) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[16 << 10];
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        int sent = 0;
        while (sent < n) {
          int may = admitted(way, n - sent, from);
          pause(may);
          out.write(buffer, sent, may);
          sent += may;
        }
      }
    } catch (IOException | InterruptedException ended) {
      // as connections do
    } finally {
      synchronized (this) {
        sockets.remove(from);
        sockets.remove(to);
      }
    }
  }

  /** How many of the waiting bytes may go on; waits while the line is stalled. */
  private synchronized int admitted(Way way, int wanted, Socket from)
      throws IOException, InterruptedException {
    while (true) {
      while (stalled && !from.isClosed()) {
        wait(20);
      }
      if (from.isClosed()) {
        throw new IOException("cut");
      }
      Long more = left.get(way);
      int may = more == null ? wanted : (int) Math.min(wanted, more);
      if (may > 0) {
        passed.merge(way, (long) may, Long::sum);
        if (more != null) {
          left.put(way, more - may);
        }
        return may;
      }
      left.remove(way);
      if (next.remove(way) == Fault.CUT) {
        cut();
      } else {
        stall();
      }
    }
  }

  private void pause(int bytes) {
    long nanos = bytes * nanosPerByte + delay.toNanos();
    if (nanos > 0) {
      LockSupport.parkNanos(nanos);
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "fault-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(java.io.Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is gone either way
    }
  }
}
