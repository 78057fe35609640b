package dev.handover.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.flow.Settings;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Tells the command line where the console listens: {@code var/console.json} and, to know the hub's
 * own user by, {@code var/console.token}; both only for that user.
 */
final class Signpost implements ApplicationListener<WebServerInitializedEvent>, DisposableBean {
  static final String PLACE = "console.json";
  static final String TOKEN = "console.token";
  private final Settings settings;
  private final Listening listening;
  private final OwnerToken token;

  Signpost(Settings settings, Listening listening, OwnerToken token) {
    this.settings = settings;
    this.listening = listening;
    this.token = token;
  }

  @Override
  public void onApplicationEvent(WebServerInitializedEvent event) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("url", listening.url(event.getWebServer().getPort()));
    place.put("pid", ProcessHandle.current().pid());
    ProcessHandle.current()
        .info()
        .startInstant()
        .ifPresent(at -> place.put("started", at.toString()));
    listening.tls().ifPresent(tls -> place.put("certificate", tls.certificate().toString()));
    try {
      Files.createDirectories(settings.var());
      write(TOKEN, token.secret().getBytes(StandardCharsets.US_ASCII));
      write(PLACE, new ObjectMapper().writeValueAsBytes(place));
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-CON-05",
          settings.var() + " cannot be written to; check its owner, permissions and space",
          e);
    }
  }

  /** Whole or not at all, and never readable by others for a moment. */
  private void write(String name, byte[] content) throws IOException {
    Path file = settings.var().resolve(name);
    Path part =
        Files.createTempFile(
            settings.var(),
            name,
            ".part",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(part, content);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void destroy() throws IOException {
    Files.deleteIfExists(settings.var().resolve(PLACE));
    Files.deleteIfExists(settings.var().resolve(TOKEN));
  }
}
