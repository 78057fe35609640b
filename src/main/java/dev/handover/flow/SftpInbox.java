package dev.handover.flow;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpException;
import dev.handover.record.HandoverException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.remote.RemoteFileConfiguration;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.camel.component.file.remote.SftpOperations;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.apache.camel.support.DefaultExchange;

/**
 * An inbox on an SFTP server, over the same endpoint options (keys, host key, time-outs) as Camel's
 * producer. One connection, used by one thread at a time, opened when it is first needed.
 */
final class SftpInbox implements Inbox {
  private final CamelContext camel;
  private final SftpEndpoint endpoint;
  private final String root;
  private SftpOperations operations;

  SftpInbox(CamelContext camel, String uri) {
    this.camel = camel;
    this.endpoint = camel.getEndpoint(uri, SftpEndpoint.class);
    RemoteFileConfiguration configuration = endpoint.getConfiguration();
    configuration.setStreamDownload(true);
    this.root = configuration.getDirectoryName();
  }

  @Override
  public synchronized OptionalLong size(String path) throws IOException {
    return call(
        open -> {
          for (SftpRemoteFile file : open.listFiles(at(path))) {
            if (path.endsWith("/" + file.getFilename()) || path.equals(file.getFilename())) {
              return OptionalLong.of(file.getFileLength());
            }
          }
          return OptionalLong.empty();
        },
        OptionalLong.empty());
  }

  @Override
  public List<String> list(String folder) throws IOException {
    return names(folder, false);
  }

  @Override
  public List<String> folders(String folder) throws IOException {
    return names(folder, true);
  }

  /** Whatever lies in a folder; empty where there is no such folder. */
  synchronized Optional<List<SftpRemoteFile>> entries(String folder) throws IOException {
    return call(open -> Optional.of(List.of(open.listFiles(at(folder)))), Optional.empty());
  }

  private synchronized List<String> names(String folder, boolean folders) throws IOException {
    return call(
        open -> {
          List<String> names = new ArrayList<>();
          for (SftpRemoteFile file : open.listFiles(at(folder))) {
            if (file.isDirectory() == folders) {
              names.add(file.getFilename());
            }
          }
          names.sort(null);
          return names;
        },
        List.of());
  }

  @Override
  public synchronized byte[] read(String path, int most) throws IOException {
    OptionalLong size = size(path);
    if (size.isEmpty()) {
      return new byte[0];
    }
    if (size.getAsLong() > most) {
      throw new IOException(path + " is larger than " + most + " bytes");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    read(path, in -> bytes.write(in.readNBytes(most)));
    return bytes.toByteArray();
  }

  /** Brings a file of at most the given bytes to a path that is free; false where there is none. */
  synchronized boolean copy(String path, Path to, long most) throws IOException {
    OptionalLong size = size(path);
    if (size.isEmpty()) {
      return false;
    }
    if (size.getAsLong() > most) {
      throw new IOException(path + " is larger than " + most + " bytes");
    }
    return read(path, in -> Files.copy(in, to));
  }

  /** Gives a file's content as it comes; false where there is none. */
  synchronized boolean read(String path, Reading reading) throws IOException {
    return call(
        open -> {
          Exchange exchange = new DefaultExchange(camel);
          GenericFile<SftpRemoteFile> file = open.newGenericFile();
          exchange.setProperty(FileComponent.FILE_EXCHANGE_FILE, file);
          open.retrieveFile(at(path), exchange, -1);
          try (InputStream in = (InputStream) file.getBody()) {
            reading.from(in);
          }
          return true;
        },
        false);
  }

  @Override
  public synchronized void delete(String path) throws IOException {
    call(open -> open.deleteFile(at(path)), false);
  }

  @Override
  public synchronized void close() {
    if (operations != null) {
      operations.forceDisconnect();
      operations = null;
    }
  }

  private String at(String path) {
    return root == null || root.isEmpty() ? path : path.isEmpty() ? root : root + "/" + path;
  }

  /** Runs one call; a missing file gives the fallback, any other failure drops the connection. */
  private <T> T call(Call<T> call, T missing) throws IOException {
    try {
      return call.on(connected());
    } catch (GenericFileOperationFailedException e) {
      if (e.getCause() instanceof SftpException cause
          && cause.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
        return missing;
      }
      close();
      throw e;
    } catch (Exception e) {
      close();
      if (e instanceof HandoverException own) {
        throw own;
      }
      throw e instanceof IOException io ? io : new IOException("the SFTP server did not answer", e);
    }
  }

  private SftpOperations connected() throws Exception {
    if (operations == null || !operations.isConnected()) {
      close();
      operations = (SftpOperations) endpoint.createRemoteFileOperations();
      operations.connect(endpoint.getConfiguration(), new DefaultExchange(camel));
    }
    return operations;
  }

  /** Takes a file's content. */
  interface Reading {
    void from(InputStream content) throws IOException;
  }

  /** One call on an open connection. */
  private interface Call<T> {
    T on(SftpOperations open) throws Exception;
  }
}
