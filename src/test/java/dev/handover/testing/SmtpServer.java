package dev.handover.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that keeps what it is sent, and has troubles as a test has them. */
public final class SmtpServer implements AutoCloseable {
  private final ServerSocket socket;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final List<Mail> mails = Collections.synchronizedList(new ArrayList<>());
  private final List<String> logins = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger refusals = new AtomicInteger();

  /**
   * What came.
   *
   * @param lines header and text as they were sent, dots undone
   */
  public record Mail(String from, List<String> to, List<String> lines) {
    /** The lines before the first empty one. */
    public List<String> headers() {
      return lines.subList(0, lines.indexOf(""));
    }

    /** The value of a header on one line. */
    public String header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ": ";
      return headers().stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()))
          .findFirst()
          .orElse("");
    }

    /** The text, decoded. */
    public String text() {
      List<String> body = lines.subList(lines.indexOf("") + 1, lines.size());
      byte[] sent = String.join("\r\n", body).getBytes(StandardCharsets.US_ASCII);
      try (InputStream decoded =
          MimeUtility.decode(new ByteArrayInputStream(sent), header("Content-Transfer-Encoding"))) {
        return new String(decoded.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException | MessagingException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public SmtpServer() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    workers.execute(this::accept);
  }

  /** Host and port. */
  public String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** So many of the next mails are refused for now. */
  public void refuse(int mails) {
    refusals.set(mails);
  }

  public List<Mail> mails() {
    synchronized (mails) {
      return List.copyOf(mails);
    }
  }

  /** Users and passwords that logged in, each as {@code user:password}. */
  public List<String> logins() {
    synchronized (logins) {
      return List.copyOf(logins);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        workers.execute(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      OutputStream out = client.getOutputStream();
      say(out, "220 ready");
      String from = "";
      List<String> to = new ArrayList<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
        switch (verb) {
          case "EHLO" -> say(out, "250-here\r\n250 AUTH PLAIN");
          case "AUTH" -> {
            String[] parts = line.split(" ");
            String[] login =
                new String(Base64.getDecoder().decode(parts[2]), StandardCharsets.UTF_8)
                    .split("\0");
            logins.add(login[1] + ":" + login[2]);
            say(out, "235 welcome");
          }
          case "MAIL" -> {
            from = line.replaceFirst(".*<(.*)>.*", "$1");
            say(out, "250 ok");
          }
          case "RCPT" -> {
            to.add(line.replaceFirst(".*<(.*)>.*", "$1"));
            say(out, "250 ok");
          }
          case "DATA" -> {
            say(out, "354 go on");
            List<String> lines = data(in);
            if (refusals.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
              say(out, "451 not now");
            } else {
              mails.add(new Mail(from, List.copyOf(to), lines));
              say(out, "250 taken");
            }
            to.clear();
          }
          case "QUIT" -> {
            say(out, "221 bye");
            return;
          }
          default -> say(out, "250 ok");
        }
      }
    } catch (IOException gone) {
      // the client's affair
    }
  }

  private static List<String> data(BufferedReader in) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      lines.add(line.startsWith(".") ? line.substring(1) : line);
    }
    return lines;
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    workers.shutdownNow();
  }
}
