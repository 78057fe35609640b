package dev.handover.source.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.mapping.api.ApiTable;
import dev.handover.mapping.api.Paging.Cursor;
import dev.handover.mapping.api.Paging.Next;
import dev.handover.mapping.api.Paging.Numbered;
import dev.handover.mapping.api.Paging.Offset;
import java.net.URI;
import java.util.HashSet;
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
  private static final Set<Integer> BEYOND = Set.of(400, 404, 410, 416, 422);

  private final Client client;
  private final ApiTable table;
  private final String path;
  private final Pages pages;
  private final Set<URI> missed = new HashSet<>();
  private long rows;
  private long pageRows;
  private long largest;
  private int number;

  /** The last row of this answer, and of the one before. */
  private JsonNode last;

  private JsonNode before;
  private boolean overlapping;
  private boolean moved;
  private int digest;
  private int digestBefore;
  private Optional<Long> total = Optional.empty();

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

    /** The page is whole. Whether further ones are wanted. */
    boolean keep();

    /** The page holds nothing that counts. */
    void drop();

    /** Whether two rows are the same record. */
    boolean same(JsonNode one, JsonNode other);
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
    }
    return facts;
  }

  /** The rows that were taken, each once. */
  public long rows() {
    return rows;
  }

  /** The answers that were taken. */
  public int answers() {
    return number;
  }

  /** The number of rows that the API says there are; nothing where it does not. */
  public String total() {
    return total.map(Object::toString).orElse("");
  }

  /** A value as it stands in a path. */
  public static String inPath(String value) {
    return Addresses.encoded(value);
  }

  /**
   * Reads the list.
   *
   * @param filled the path behind the base, all its places filled
   * @param query parameters beside those of the case
   */
  public End run(String filled, Map<String, String> query) {
    Map<String, String> all = new LinkedHashMap<>(table.query());
    all.putAll(query);
    table.paging().size().ifPresent(size -> all.put(size.parameter(), "" + size.rows()));
    URI begin = Addresses.with(Addresses.behind(client.api().base(), filled), all);
    Turning turning = new Turning(client, table, path, begin);
    URI at = turning.first();
    while (true) {
      Page page = client.page(at, table, path, number == 0, new Taking());
      if (!page.isThere()) {
        Optional<End> end = refused(page, at);
        if (end.isPresent()) {
          return end.get();
        }
        continue;
      }
      told(page);
      if (moved || (overlapping && pageRows == 0)) {
        return End.MOVED; // the row with which it should have begun is gone
      }
      long fresh = pageRows - (overlapping ? 1 : 0);
      if (repeats(fresh)) {
        pages.drop();
        return end();
      }
      number++;
      rows += fresh;
      largest = Math.max(largest, fresh);
      before = last;
      if (!pages.keep()) {
        return End.ENOUGH;
      }
      Optional<URI> next = turning.next(page, new Turning.At(at, number, rows, fresh, last));
      if (next.isEmpty()) {
        return end();
      }
      overlapping = table.paging() instanceof Offset offset && offset.overlap();
      at = next.get();
    }
  }

  private void told(Page page) {
    table
        .total()
        .flatMap(page.told()::fact)
        .filter(text -> text.matches("[0-9]{1,15}"))
        .ifPresent(text -> total = Optional.of(Long.parseLong(text)));
  }

  private End end() {
    boolean counts = total.isEmpty() || total.get() == rows;
    return counts ? End.WHOLE : End.COUNTED_OTHERWISE;
  }

  /** Whether an answer gives once more what the one before gave, behind the end of the list. */
  private boolean repeats(long fresh) {
    boolean same = number > 0 && fresh > 0 && digest == digestBefore && !overlapping;
    digestBefore = digest;
    if (!same || !(table.paging() instanceof Numbered || table.paging() instanceof Offset)) {
      return false;
    }
    if (total.filter(all -> all == rows).isPresent()) {
      return true;
    }
    throw Turning.trouble(
        client,
        path,
        "gives the same rows again for the next page: either it does not know the parameter that"
            + " `page` names, or it repeats its last page; mend the parameter, or say where the"
            + " number of all rows is (`total:`)");
  }

  /** What it means that there is no answer; nothing where it should be asked again. */
  private Optional<End> refused(Page page, URI at) {
    if (number == 0) {
      if (page.status() == NOT_THERE) {
        return Optional.of(End.NOT_FOUND);
      }
      if (page.status() == 204) {
        return Optional.of(End.WHOLE);
      }
      throw Turning.trouble(
          client, path, "answers " + page.status() + "; see whether path and parameters are right");
    }
    boolean counted = total.filter(all -> all <= rows).isPresent();
    boolean brief = pageRows < largest;
    boolean twice = page.status() == NOT_THERE && !missed.add(at);
    boolean over = page.status() == 204 || counted || brief || twice;
    if (BEYOND.contains(page.status()) && over || page.status() == 204) {
      return Optional.of(end());
    }
    if (page.status() == NOT_THERE) {
      return Optional.empty(); // once more: a list that is exactly full may end so
    }
    throw Turning.trouble(client, path, "answers " + page.status() + " in the midst of the list");
  }

  /** Takes the rows of one answer, the first of which may be the last one's last. */
  private final class Taking implements Client.Rows {
    @Override
    public void begin() {
      pages.begin();
      pageRows = 0;
      digest = 0;
      moved = false;
    }

    @Override
    public void row(JsonNode row) {
      digest = 31 * digest + row.hashCode();
      if (overlapping && pageRows == 0) {
        moved = !pages.same(before, row);
      } else {
        pages.row(row);
      }
      pageRows++;
      last = row;
    }
  }
}
