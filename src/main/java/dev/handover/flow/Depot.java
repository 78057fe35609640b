package dev.handover.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Message;

/**
 * A place away from the hub where copies of backups are kept. Names use {@code /} and are relative:
 * owner, backup, file.
 */
sealed interface Depot extends AutoCloseable permits SftpDepot, S3Depot {
  /** As messages and the ledger name it: no login and no option. */
  String shown();

  /** Where Camel sends a file. */
  String endpoint();

  /** Says in headers what the file is called there; the body is the file. */
  void prepare(Message message, String name, Path file);

  /** SHA-256 of what lies there, 64 hex digits; empty where there is nothing. */
  Optional<String> digest(String name) throws IOException;

  /** Brings a file to a path that is free; false where there is none. */
  boolean fetch(String name, Path to) throws IOException;

  /** The names of the files of one backup, without the folder. */
  List<String> names(String folder) throws IOException;

  void delete(String name) throws IOException;

  /** What the place itself said was wrong, and where to look; empty where it did not answer. */
  default Optional<String> said(Exception e) {
    return Optional.empty();
  }

  @Override
  void close();
}
