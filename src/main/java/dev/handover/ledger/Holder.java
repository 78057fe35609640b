package dev.handover.ledger;

import dev.handover.ledger.AuditChain.Head;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A note beside an H2 file: which process opened it last, so that the next one can say who is in
 * its way, and the newest audit head. H2 takes a file whose newest parts are damaged for an older
 * one, even for an empty one, without a word; against the note that comes to light.
 */
final class Holder {
  private static final Pattern SHAPE =
      Pattern.compile("(process \\d+ since [0-9TZ:-]+)\nhead (\\d+) ([0-9a-f]{64})\n");
  private final Optional<Path> note;
  private final String process =
      "process "
          + ProcessHandle.current().pid()
          + " since "
          + Instant.now().truncatedTo(ChronoUnit.SECONDS);

  Holder(Optional<Path> file) {
    note = file.map(path -> path.resolveSibling(path.getFileName() + ".holder"));
  }

  /** Writes the note anew; the ledger works without it. */
  synchronized void write(Head head) {
    if (note.isEmpty()) {
      return;
    }
    Path fresh = note.get().resolveSibling(note.get().getFileName() + ".new");
    try {
      Files.writeString(fresh, process + "\nhead " + head.sequence() + " " + head.hash() + "\n");
      Files.move(fresh, note.get(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // an older note is still true
    }
  }

  /** The process that opened the ledger last. */
  Optional<String> process() {
    return read().map(matcher -> matcher.group(1));
  }

  /** Refuses a ledger that does not hold the entry which the note remembers. */
  void requireNotBehind(DataSource source, String where) {
    read()
        .map(matcher -> new Head(Long.parseLong(matcher.group(2)), matcher.group(3)))
        .filter(head -> head.sequence() > 0 && !holds(source, head))
        .ifPresent(
            head -> {
              throw new HandoverException(
                  ExitCode.LEDGER,
                  "HUB-LED-05",
                  "the ledger "
                      + where
                      + " lacks audit entry "
                      + head.sequence()
                      + ", which it had: its file is damaged or an older one; restore the newest"
                      + " backup, and if none is newer delete "
                      + note.map(Path::getFileName).map(Path::toString).orElse("")
                      + " and begin with a full run");
            });
  }

  private static boolean holds(DataSource source, Head head) {
    try {
      return new JdbcTemplate(source)
          .queryForList("select hash from audit_entry where seq = ?", String.class, head.sequence())
          .contains(head.hash());
    } catch (BadSqlGrammarException noTable) {
      return false; // H2 took the file for a new one
    } catch (DataAccessException e) {
      throw Trouble.during("being opened", e);
    }
  }

  private Optional<Matcher> read() {
    try {
      return note.isPresent() && Files.size(note.get()) < 500
          ? Optional.of(SHAPE.matcher(Files.readString(note.get()))).filter(Matcher::matches)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
