package dev.handover.source.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.api.Addresses;
import dev.handover.mapping.api.ApiTable;
import dev.handover.mapping.api.Paging;
import dev.handover.mapping.api.Paging.After;
import dev.handover.mapping.api.Paging.Cursor;
import dev.handover.mapping.api.Paging.Next;
import dev.handover.mapping.api.Paging.Numbered;
import dev.handover.mapping.api.Paging.Offset;
import dev.handover.record.Sha256;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One list, from its first answer to its last. It ends with an empty answer, where no next one is
 * named, or where the API refuses to go on behind all rows; never with an answer that is merely
 * short, since an API may give fewer rows than it is asked for.
 */
public final class Walk {
  private static final int NOT_THERE = 404;

  /** Where APIs that are well known say that there is more. */
  private static final Set<String> MARKS =
      Set.of(
          "next",
          "links.next",
          "_links.next.href",
          "paging.next.link",
          "@odata.nextLink",
          "nextRecordsUrl",
          "next_cursor",
          "nextPageToken",
          "has_more",
          "hasMore");

  private static final Set<Integer> BEYOND = Set.of(400, 404, 410, 416, 422);

  private final Client client;
  private final ApiTable table;
  private final String path;
  private final Pages pages;
  private long rows;
  private int number;
  private int full;

  /** Of the answer that is being taken. */
  private long pageRows;

  /** Its first row, if that is the last one of the answer before. */
  private int shared;

  /** Of the records of this answer, of the one before and of all, in whatever order. */
  private long digest;

  private long digestBefore;
  private long fingerprint;
  private boolean moved;
  private boolean overlapping;

  /** The last row of this answer, and of those before. */
  private JsonNode last;

  private JsonNode before;

  /** What tells the last row of the answers before from others, as a digest. */
  private String beforeIdentity = "";

  private Optional<Long> total = Optional.empty();
  private boolean shrank;
  private String root = "";

  /**
   * @param path as the case writes it, which is what messages say
   */
  public Walk(Client client, ApiTable table, String path, Pages pages) {
    this.client = client;
    this.table = table;
    this.path = path;
    this.pages = pages;
  }

  /** Takes a list page by page. */
  public interface Pages {
    /** A page begins: what was given of it before, by an attempt that failed, does not count. */
    void begin();

    void row(JsonNode row);

    /**
     * The page is whole. Whether further ones are wanted.
     *
     * @param reached from where the list can be gone on with
     */
    boolean keep(Reached reached);

    /** The page holds nothing that counts. */
    void drop();

    /** There is no page: what an attempt that failed had given goes. */
    void abandon();

    /** What tells a record from others. */
    String identity(JsonNode row);
  }

  /** How a list ended. */
  public enum End {
    /** Where it should. */
    WHOLE,
    /** It is not there at all. */
    NOT_FOUND,
    /** Rows moved while it was read, so that some may have been passed over. */
    MOVED,
    /** It holds another number of rows than the API says. */
    COUNTED_OTHERWISE,
    /** Nobody wanted more. */
    ENOUGH
  }

  /** What an answer is asked for beside its rows. */
  static Set<String> facts(ApiTable table) {
    Set<String> facts = new LinkedHashSet<>();
    table.total().ifPresent(facts::add);
    table.success().ifPresent(success -> facts.add(success.field()));
    if (table.paging() instanceof Cursor cursor) {
      facts.add(cursor.at());
    } else if (table.paging() instanceof Next next && !next.at().isEmpty()) {
      facts.add(next.at());
    } else if (table.paging() instanceof Paging.Whole) {
      facts.addAll(MARKS);
    }
    return facts;
  }

  /** The rows that were taken, each once. */
  public long rows() {
    return rows;
  }

  /** The answers that held rows. */
  public int full() {
    return full;
  }

  /** The same for the same records, in whatever order they came. */
  public long fingerprint() {
    return fingerprint;
  }

  /** Whether the API tells how many rows there are. */
  public boolean isCounted() {
    return total.isPresent();
  }

  /** The answers that were taken. */
  public int answers() {
    return number;
  }

  /** The number of rows that the API says there are; nothing where it does not. */
  public String total() {
    return total.map(Object::toString).orElse("");
  }

  /**
   * Reads the list from its beginning.
   *
   * @param filled the path behind the base, all its places filled
   * @param query parameters beside those of the case
   */
  public End run(String filled, Map<String, String> query) {
    return run(filled, query, Optional.empty());
  }

  /** Reads the list from where it was reached, if it was. */
  public End run(String filled, Map<String, String> query, Optional<Reached> reached) {
    Map<String, String> all = new LinkedHashMap<>(table.query());
    all.putAll(query);
    table.paging().size().ifPresent(size -> all.put(size.parameter(), "" + size.rows()));
    URI begin = Addresses.with(Addresses.behind(client.api().access().base(), filled), all);
    Turning turning = new Turning(client, table, path, begin);
    reached.ifPresent(this::goOn);
    if (reached.filter(where -> where.next().isEmpty()).isPresent()) {
      return end();
    }
    URI at = reached.map(where -> URI.create(where.next())).orElseGet(turning::first);
    while (true) {
      Page page = client.page(at, table, path, number == 0, new Taking());
      if (!page.isThere()) {
        pages.abandon();
        boolean expired = reached.filter(where -> where.number() == number).isPresent();
        return expired ? End.MOVED : refused(page); // a mark is not good for ever
      }
      told(page);
      if (moved || (overlapping && pageRows == 0)) {
        return End.MOVED; // the row with which it should have begun is gone
      }
      long fresh = pageRows - shared;
      boolean goneOn = reached.filter(where -> where.number() == number).isPresent();
      if (goneOn && fresh == 0 && total.isEmpty()) {
        return End.MOVED; // some say so that they no longer know where it was
      }
      if (repeats(fresh)) {
        pages.drop();
        return end();
      }
      number++;
      full += fresh > 0 ? 1 : 0;
      rows += fresh;
      fingerprint += digest;
      before = fresh > 0 ? last : before;
      beforeIdentity = fresh > 0 ? digest(pages.identity(last)) : beforeIdentity;
      digestBefore = digest;
      // a list that is longer than it says would never end by itself
      boolean tooLong = total.filter(most -> rows > most + pageRows).isPresent();
      Optional<URI> next =
          tooLong
              ? Optional.empty()
              : turning.next(page, new Turning.At(at, number, rows, fresh, last));
      overlapping = turning.overlaps();
      if (!pages.keep(reached(next))) {
        return End.ENOUGH;
      }
      if (next.isEmpty()) {
        return end();
      }
      at = next.get();
    }
  }

  private Reached reached(Optional<URI> next) {
    return new Reached(
        next.map(URI::toString).orElse(""),
        overlapping,
        number,
        rows,
        full,
        beforeIdentity,
        digestBefore,
        fingerprint,
        total(),
        shrank,
        root);
  }

  private void goOn(Reached reached) {
    overlapping = reached.overlapping();
    number = reached.number();
    rows = reached.rows();
    full = reached.full();
    beforeIdentity = reached.before();
    digestBefore = reached.digest();
    fingerprint = reached.fingerprint();
    total = Optional.of(reached.total()).filter(t -> !t.isEmpty()).map(Long::valueOf);
    shrank = reached.shrank();
    root = reached.root();
  }

  /** A row without a key is told by all of its fields, of which nothing may be kept. */
  private static String digest(String identity) {
    return Sha256.hex(identity);
  }

  private boolean isByNumbers() {
    return table.paging() instanceof Numbered || table.paging() instanceof Offset;
  }

  /** What an answer says of all rows. */
  private void told(Page page) {
    if (table.total().isPresent()) {
      Optional<Long> now =
          page.told()
              .fact(table.total().get())
              .filter(text -> text.matches("[0-9]{1,15}"))
              .map(Long::parseLong);
      if (number == 0 && now.isEmpty()) {
        throw ApiTrouble.inCase(
            client.api(),
            path,
            "04",
            "tells no number of rows at "
                + table.total().get()
                + "; at its top it has "
                + page.told().names());
      }
      shrank |= number > 0 && now.isPresent() && !now.equals(total);
      total = now.or(() -> total);
    }
    boolean counted = total.filter(most -> most == rows).isPresent();
    if (page.told().isNull() && number > 0 && table.success().isEmpty() && !counted) {
      throw ApiTrouble.inPaging(
          client.api(),
          path,
          "gives null where its list should be, which may be an error; say how success is told"
              + " (`success:`), or where the number of all rows is (`total:`)");
    }
    if (root.isEmpty()) {
      root = page.told().root();
    } else if (!root.equals(page.told().root())) {
      throw ApiTrouble.inPaging(
          client.api(), path, "answers with another document in the midst of the list");
    }
  }

  private End end() {
    if (shrank && isByNumbers()) {
      return End.MOVED;
    }
    boolean counts = total.isEmpty() || total.get() == rows;
    return counts ? End.WHOLE : End.COUNTED_OTHERWISE;
  }

  /** Whether an answer gives once more what the one before gave, behind the end of the list. */
  private boolean repeats(long fresh) {
    if (number == 0 || fresh == 0 || digest != digestBefore || overlapping || !isByNumbers()) {
      return false;
    }
    if (total.filter(all -> all == rows).isPresent()) {
      return true;
    }
    throw ApiTrouble.inPaging(
        client.api(),
        path,
        "gives the same rows again for the next page: either it does not know the parameter that"
            + " `page` names, or it repeats its last page; mend the parameter, or say where the"
            + " number of all rows is (`total:`)");
  }

  /** What it means that there is no answer, which was asked for twice. */
  private End refused(Page page) {
    if (number == 0 && page.status() == NOT_THERE) {
      return End.NOT_FOUND;
    }
    if (number == 0 && page.status() == 204) {
      return End.WHOLE;
    }
    boolean counted = total.filter(all -> all == rows).isPresent();
    boolean behind =
        isByNumbers() && number > 0 && (page.status() == NOT_THERE || page.status() == 204);
    if (behind || (counted && number > 0 && BEYOND.contains(page.status()))) {
      return end();
    }
    throw ApiTrouble.inPaging(
        client.api(),
        path,
        "answers "
            + page.status()
            + (number == 0
                ? "; see whether path and parameters are right"
                : " in the midst of the list"));
  }

  /** Takes the rows of one answer, the first of which may be the last one's last. */
  private final class Taking implements Client.Rows {
    @Override
    public void begin() {
      pages.begin();
      pageRows = 0;
      shared = 0;
      digest = 0;
      moved = false;
      last = before;
    }

    @Override
    public void row(JsonNode row) {
      String identity = pages.identity(row);
      boolean first = pageRows == 0 && !beforeIdentity.isEmpty();
      if (first && (overlapping || table.paging() instanceof After)) {
        boolean same = beforeIdentity.equals(digest(identity));
        moved = overlapping && !same;
        shared = same ? 1 : 0;
      }
      if (pageRows > 0 && table.paging() instanceof After after) {
        Turning.requireRising(client, path, after, last, row);
      }
      if (pageRows > 0 || shared == 0) {
        pages.row(row);
        long mixed = identity.hashCode() * 0x9E3779B97F4A7C15L;
        digest += mixed ^ (mixed >>> 29);
      }
      pageRows++;
      last = row;
    }
  }
}
