package dev.handover.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.locks.LockSupport;
import javax.net.SocketFactory;

/**
 * Sockets for reading much: PostgreSQL sends 8 KiB at a time, and who waits for each of them is put
 * to sleep and woken a hundred thousand times for one large table. These let the server run ahead
 * for a moment while it sends without a pause, and take what has gathered at once. The driver makes
 * one by the name of this class.
 */
public final class PostgreSqlSockets extends SocketFactory {
  @Override
  public Socket createSocket() {
    return new Patient();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port), null);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port), null);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
  }

  private static Socket connected(SocketAddress to, SocketAddress from) throws IOException {
    Socket socket = new Patient();
    try {
      if (from != null) {
        socket.bind(from);
      }
      socket.connect(to);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static final class Patient extends Socket {
    private InputStream gathering;

    @Override
    public synchronized InputStream getInputStream() throws IOException {
      if (gathering == null) {
        gathering = new Gathering(super.getInputStream());
      }
      return gathering;
    }
  }

  /** One thread reads, as from any connection to a database. */
  private static final class Gathering extends FilterInputStream {
    private static final int AT_ONCE = 1 << 17;

    /** What the server sends at a time: after as much it is mostly sending still. */
    private static final int SENT = 8192;

    private static final long MOMENT = 300_000; // nanoseconds: some 50 KiB from a server nearby

    private final byte[] gathered = new byte[AT_ONCE];
    private int at;
    private int end;

    Gathering(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return at < end || gather() ? gathered[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (at == end && !gather()) {
        return -1;
      }
      int taken = Math.min(length, end - at);
      System.arraycopy(gathered, at, into, start, taken);
      at += taken;
      return taken;
    }

    /** Takes what is there, at least a byte; false at the end. */
    private boolean gather() throws IOException {
      if (end >= SENT && in.available() < SENT) {
        LockSupport.parkNanos(MOMENT);
      }
      at = 0;
      end = 0;
      end = Math.max(0, in.read(gathered, 0, gathered.length));
      return end > 0;
    }

    @Override
    public int available() throws IOException {
      return end - at + in.available();
    }

    @Override
    public long skip(long most) throws IOException {
      if (most <= 0 || (at == end && !gather())) {
        return 0;
      }
      int skipped = (int) Math.min(most, end - at);
      at += skipped;
      return skipped;
    }
  }
}
