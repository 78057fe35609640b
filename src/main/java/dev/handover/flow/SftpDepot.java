package dev.handover.flow;

import dev.handover.record.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Copies of backups in a folder of an SFTP server, whose host key is pinned. */
final class SftpDepot implements Depot {
  private static final int CHUNK = 1 << 16;
  private final String to;
  private final String uri;
  private final SftpInbox folder;

  SftpDepot(CamelContext camel, String to, String uri) {
    this.to = to;
    this.uri = uri;
    this.folder = new SftpInbox(camel, uri);
  }

  @Override
  public String shown() {
    return Endpoints.shown(to);
  }

  @Override
  public String endpoint() {
    return uri + "&tempPrefix=.part-&fileExist=Override";
  }

  @Override
  public void prepare(Message message, String name, Path file) {
    message.setHeader(Exchange.FILE_NAME, name);
    message.setBody(file.toFile());
  }

  @Override
  public Optional<String> digest(String name) throws IOException {
    MessageDigest digest = Sha256.begin();
    boolean there = folder.size(name).isPresent() && folder.read(name, in -> show(in, digest));
    return there ? Optional.of(HexFormat.of().formatHex(digest.digest())) : Optional.empty();
  }

  static void show(InputStream in, MessageDigest digest) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      digest.update(chunk, 0, n);
    }
  }

  @Override
  public boolean fetch(String name, Path to) throws IOException {
    return folder.copy(name, to, Long.MAX_VALUE);
  }

  @Override
  public List<String> names(String of) throws IOException {
    return folder.list(of);
  }

  @Override
  public void delete(String name) throws IOException {
    folder.delete(name);
  }

  @Override
  public void close() {
    folder.close();
  }
}
