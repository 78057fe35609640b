package dev.handover.flow;

import com.jcraft.jsch.Proxy;
import com.jcraft.jsch.SocketFactory;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Every connection of this hub to an SFTP server. Closed, they are cut at once, with whatever waits
 * in them, and none is made. A hub that has not been told for long that it may go on writes nothing
 * either: cut off from its ledger, or held up, it cannot know.
 */
final class Lines {
  private static final int NONE = 0;
  private static final int AT_MOST_SECONDS = 5;
  private final ReadWriteLock writing = new ReentrantReadWriteLock();
  private final long patience;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean shut;
  private volatile long allowedAt = System.nanoTime();

  /**
   * @param patience how long a word that it may go on is good for
   */
  Lines(Duration patience) {
    this.patience = patience.toNanos();
  }

  /**
   * Everything may pass, as the ledger said when it was asked.
   *
   * @param asked {@link System#nanoTime} before the ledger was asked
   */
  synchronized void open(long asked) {
    allowedAt = asked;
    shut = false;
  }

  /** Nothing passes from now on: when this returns, no byte leaves by any line. */
  synchronized void shut() {
    shut = true;
    open.forEach(Lines::abort);
    open.clear();
    awaitWriters();
  }

  /** Whoever is within a write has been cut off, and leaves it now. */
  private void awaitWriters() {
    try {
      if (writing.writeLock().tryLock(AT_MOST_SECONDS, TimeUnit.SECONDS)) {
        writing.writeLock().unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether nothing may pass, by order or for want of a fresh word. */
  boolean isShut() {
    return shut || System.nanoTime() - allowedAt > patience;
  }

  /** How many connections there are. */
  int count() {
    return open.size();
  }

  /** Makes the connections of one endpoint, one after the other. */
  Proxy line() {
    return new Line();
  }

  private void requireOpen() throws IOException {
    if (isShut()) {
      throw new IOException("every flow is stopped");
    }
  }

  private void keep(Socket socket) throws IOException {
    synchronized (this) { // either before everything is shut, or not at all
      if (!isShut()) {
        open.add(socket);
        return;
      }
    }
    abort(socket);
    requireOpen();
  }

  private void forget(Socket socket) {
    open.remove(socket);
  }

  /** Closes without sending what is still in the system's buffers. */
  private static void abort(Socket socket) {
    try {
      socket.setSoLinger(true, NONE);
    } catch (IOException alreadyClosed) {
      // then nothing waits in it
    }
    try {
      socket.close();
    } catch (IOException e) {
      // it is gone either way
    }
  }

  /** One connection at a time is being made; JSch holds this while it asks for its streams. */
  private final class Line implements Proxy {
    private Socket socket;

    @Override
    public void connect(SocketFactory factory, String host, int port, int timeout)
        throws IOException {
      requireOpen();
      Socket fresh = factory == null ? new Socket() : factory.createSocket(host, port);
      if (!fresh.isConnected()) {
        fresh.connect(new InetSocketAddress(host, port), timeout);
      }
      fresh.setTcpNoDelay(true);
      keep(fresh);
      socket = fresh;
    }

    @Override
    public InputStream getInputStream() {
      try {
        return socket.getInputStream();
      } catch (IOException e) {
        return InputStream.nullInputStream(); // cut in this moment: the login ends
      }
    }

    @Override
    public OutputStream getOutputStream() {
      try {
        return new Asking(socket);
      } catch (IOException e) {
        return OutputStream.nullOutputStream();
      }
    }

    @Override
    public Socket getSocket() {
      return socket;
    }

    @Override
    public void close() {
      // JSch closes the streams, and with them the socket: this one may be another's by now
    }
  }

  /** Asks before each write whether it may. */
  private final class Asking extends FilterOutputStream {
    private final Socket socket;

    Asking(Socket socket) throws IOException {
      super(socket.getOutputStream());
      this.socket = socket;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      writing.readLock().lock();
      try {
        requireOpen();
        out.write(bytes, start, length);
      } finally {
        writing.readLock().unlock();
      }
    }

    @Override
    public void close() throws IOException {
      forget(socket);
      super.close();
    }
  }
}
