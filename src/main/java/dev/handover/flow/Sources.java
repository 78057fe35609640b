package dev.handover.flow;

import dev.handover.api.Fetch;
import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import dev.handover.record.HandoverException;
import dev.handover.source.ApiLists;
import dev.handover.source.ExportedFiles;
import dev.handover.source.JdbcSource;
import dev.handover.source.KeptCopy;
import dev.handover.source.files.ExportPlace;
import dev.handover.source.files.LocalFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The seller's data, opened as a case file tells where they lie.
 *
 * @param fetch the way to an API, where one is needed
 * @param exports the way to an SFTP server, where one is needed
 */
record Sources(Settings settings, Supplier<Fetch> fetch, Supplier<RouteExports> exports) {
  private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

  /**
   * @param most rows of each table, of what must be copied; for a look
   * @param told hears how far that is
   */
  JdbcSource open(Case deal, long most, Consumer<String> told) {
    CaseFile.Source source = deal.file().source();
    if (source instanceof CaseFile.Service service) {
      return ApiLists.open(service.api(), deal.mappings(), staged(), fetch.get(), told, most);
    }
    if (source instanceof CaseFile.Exports files) {
      return at(
          files.place(),
          place ->
              ExportedFiles.open(place, files.tables(), deal.mappings(), staged(), told, most));
    }
    return database((CaseFile.Database) source);
  }

  /**
   * The same for a run, all rows.
   *
   * @param keeping how what an API gives outlives this process
   */
  JdbcSource open(Case deal, KeptCopy keeping, Consumer<String> told, Clock clock) {
    return deal.file().source() instanceof CaseFile.Service service
        ? ApiLists.open(service.api(), deal.mappings(), staged(), keeping, fetch.get(), told, clock)
        : open(deal, Long.MAX_VALUE, told);
  }

  /** Removes copies that nobody goes on with; what cannot be removed waits for the next time. */
  Sources tidied() {
    try {
      JdbcSource.removeLeft(staged());
    } catch (IOException e) {
      LOG.warn("left copies in {} cannot be looked through: {}", staged(), e.toString());
    }
    return this;
  }

  /** Some rows of all tables, with all of their columns, for a scan. */
  JdbcSource glimpse(
      CaseFile.Source source,
      long most,
      Consumer<String> told,
      Consumer<HandoverException> refused) {
    if (source instanceof CaseFile.Service service) {
      return ApiLists.scan(service.api(), staged(), fetch.get(), told, most);
    }
    if (source instanceof CaseFile.Exports files) {
      return at(
          files.place(),
          place -> ExportedFiles.scan(place, files.tables(), staged(), told, refused, most));
    }
    return database((CaseFile.Database) source);
  }

  private JdbcSource at(CaseFile.Place place, Function<ExportPlace, JdbcSource> opening) {
    if (place instanceof CaseFile.Folder folder) {
      return opening.apply(new LocalFolder(folder.path()));
    }
    try (RouteExports.Place server = exports.get().at((CaseFile.Server) place)) {
      return opening.apply(server);
    }
  }

  private JdbcSource database(CaseFile.Database database) {
    return new JdbcSource(
        database.jdbc(),
        database.user(),
        database.password(),
        Optional.of(settings.drivers()),
        settings.sourceSilence());
  }

  private Path staged() {
    return settings.var().resolve("staged");
  }
}
