package dev.handover.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command prints, a JSON object a line, sent as it comes. Where nobody listens any more the
 * command goes on all the same: a run is not stopped by a closed lid.
 */
final class Told {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final OutputStream response;
  private boolean gone;

  Told(OutputStream response) {
    this.response = response;
  }

  /** A writer whose text is sent under that name whenever it is flushed. */
  Writer as(String name) {
    return new Writer() {
      private final StringBuilder waiting = new StringBuilder();

      @Override
      public void write(char[] text, int from, int length) {
        synchronized (Told.this) {
          waiting.append(text, from, length);
        }
      }

      @Override
      public void flush() {
        synchronized (Told.this) {
          if (!waiting.isEmpty()) {
            send(Map.of(name, waiting.toString()));
            waiting.setLength(0);
          }
        }
      }

      @Override
      public void close() {
        flush();
      }
    };
  }

  void ended(int code) {
    send(Map.of("exit", code));
  }

  private synchronized void send(Map<String, ?> line) {
    if (gone) {
      return;
    }
    try {
      response.write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
      response.flush();
    } catch (IOException e) {
      gone = true;
    }
  }
}
