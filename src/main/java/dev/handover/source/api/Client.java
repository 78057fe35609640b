package dev.handover.source.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.api.Addresses;
import dev.handover.api.Bounded;
import dev.handover.api.Credentials;
import dev.handover.api.Fetch;
import dev.handover.api.JsonAnswer;
import dev.handover.api.Pace;
import dev.handover.api.Statuses;
import dev.handover.api.Told;
import dev.handover.api.Unfit;
import dev.handover.api.Wanted;
import dev.handover.mapping.api.Api;
import dev.handover.mapping.api.ApiTable;
import dev.handover.mapping.api.ApiTable.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks an API: under its login, at its pace, on its own server only. */
public final class Client {
  private static final int MOST_REDIRECTS = 5;
  private static final int UNAUTHORISED = 401;
  private static final Pattern NEXT =
      Pattern.compile(
          "<([^<>]*)>\\s*;[^,<]*rel=\"?(?:[^\"]*\\s)?next\\b", Pattern.CASE_INSENSITIVE);

  private final Api api;
  private final Fetch fetch;
  private final Clock clock;
  private final Credentials credentials;
  private final Pace pace;

  public Client(Api api, Fetch fetch, Clock clock) {
    this.api = api;
    this.fetch = fetch;
    this.clock = clock;
    this.credentials =
        new Credentials(
            api.access(), fetch, clock, (said, what) -> ApiTrouble.ofApi(api, said, "02", what));
    this.pace = new Pace(api.access().spacing());
  }

  Api api() {
    return api;
  }

  /** Takes the rows of one answer. */
  interface Rows {
    /** An answer begins: what an earlier attempt gave does not count. */
    void begin();

    void row(JsonNode row);
  }

  /**
   * One answer.
   *
   * @param path as the case writes it
   * @param first whether it is a list's first, before which nothing is known of how it answers
   */
  Page page(URI address, ApiTable table, String path, boolean first, Rows rows) {
    URI at = address;
    boolean renewed = false;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; ) {
      PageAsking asking = new PageAsking(at, table, path, first, rows);
      fetch.send(asking);
      if (asking.redirect != null) {
        at = asking.redirect;
        redirects++;
      } else if (asking.page.status() == UNAUTHORISED && !renewed && credentials.renew()) {
        renewed = true;
      } else if (asking.page.status() == UNAUTHORISED) {
        throw ApiTrouble.ofApi(
            api, path, "02", "refuses the login (401); check source.api.login and its secrets");
      } else {
        return asking.page;
      }
    }
    throw ApiTrouble.ofApi(api, path, "08", "leads on from one address to another without end");
  }

  /** The address behind one that an answer gave, if it is of the same server. */
  URI following(String given, URI from, String path) {
    if (given.strip().matches("-?[0-9]+")) {
      throw ApiTrouble.inCase(
          api, path, "07", "gives a number for the next answer and no address; page by `number`");
    }
    URI next;
    try {
      next = Addresses.resolved(from, given.strip());
    } catch (IllegalArgumentException e) {
      throw ApiTrouble.ofApi(api, path, "08", "the address it leads on to cannot be read");
    }
    if ("http".equals(next.getScheme())
        && "https".equals(api.access().base().getScheme())
        && next.getHost() != null
        && next.getHost().equalsIgnoreCase(api.access().base().getHost())
        && (next.getPort() < 0 || next.getPort() == api.access().base().getPort())) {
      // a proxy in front of it ends the encryption, and the API does not know
      String rest = next.toString().substring("http://".length()).replaceFirst("^[^/?#]*", "");
      next = URI.create(api.host() + rest);
    }
    if (!Addresses.sameServer(api.access().base(), next)) {
      throw ApiTrouble.ofApi(
          api,
          path,
          "08",
          "leads on to another server; data is fetched only from the one that source.api.base"
              + " names. If the API has moved, write its new address there");
    }
    return next;
  }

  /** One answer's attempts. */
  private final class PageAsking implements Fetch.Asking {
    private final URI address;
    private final ApiTable table;
    private final String path;
    private final boolean first;
    private final Rows rows;
    private URI redirect;
    private Page page;
    private boolean missed;

    PageAsking(URI address, ApiTable table, String path, boolean first, Rows rows) {
      this.address = address;
      this.table = table;
      this.path = path;
      this.first = first;
      this.rows = rows;
    }

    @Override
    public Duration pause() {
      return pace.next();
    }

    @Override
    public Fetch.Request request() {
      return credentials.request(address);
    }

    @Override
    public String said() {
      return path;
    }

    @Override
    public void take(Fetch.Answer answer) throws IOException {
      Statuses.requirePassing(answer);
      int status = answer.status();
      String location = answer.headers().get("location");
      if (status >= 300 && status < 400 && location != null) {
        redirect = following(location, address, path);
        return;
      }
      if (status == 403) {
        throw ApiTrouble.ofApi(
            api, path, "02", "gives no right (403); the login may need further rights to read");
      }
      if (status == 404 && !first && !missed) {
        missed = true;
        throw new Fetch.TryAgain("it answers 404 in the midst of a list", Optional.empty());
      }
      if (status != 200) {
        page = new Page(status, new Told(), Optional.empty());
        return;
      }
      rows.begin();
      try (InputStream body = new Bounded(answer.body())) {
        Told told = read(new PushbackInputStream(body, 4), answer.headers());
        requireFine(told);
        page = new Page(status, told, link(answer.headers()));
      } catch (Unfit e) {
        throw new Fetch.TryAgain("the answer " + e.getMessage(), Optional.empty());
      }
    }

    private Told read(PushbackInputStream body, Map<String, String> headers) throws IOException {
      String type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
      boolean angle = beginsWithAngle(body);
      boolean xml =
          table
              .format()
              .map(Format.XML::equals)
              .orElse(type.contains("xml") && !type.contains("html"));
      if (angle && !xml) {
        throw new Unfit(
            "is HTML, a page for people, or XML (then say `format: xml`), where JSON is expected");
      }
      Consumer<JsonNode> taken = rows::row;
      Wanted wanted = new Wanted(table.rows(), table.one(), Walk.facts(table));
      return xml ? XmlAnswer.read(body, wanted, taken) : JsonAnswer.read(body, wanted, taken);
    }

    private void requireFine(Told told) throws IOException {
      if (table.success().isPresent()) {
        ApiTable.Success success = table.success().get();
        Optional<String> said = told.fact(success.field());
        boolean fine = said.map(success.is()::contains).orElse(told.isList());
        if (!fine) {
          String shown =
              said.filter(text -> text.matches("[\\w.-]{1,40}")).orElse("something else");
          throw new Fetch.TryAgain(
              "it says " + success.field() + ": " + shown + " with status 200, an error",
              Optional.empty());
        }
      }
      boolean counted = table.total().flatMap(told::fact).filter("0"::equals).isPresent();
      boolean empty =
          counted || table.success().isPresent() || table.from() instanceof ApiTable.Each;
      if (told.isList() || (told.isNull() && (!first || empty))) {
        return; // some write null for an empty list, but not every null is one
      }
      String where = table.rows().isEmpty() ? "as a whole" : "at " + table.rows();
      String what =
          "the answer holds no list "
              + where
              + "; at its top it has "
              + told.names()
              + ". Write in the case where the list is (`rows:`), and how an error is told"
              + " (`success:`)";
      if (first) {
        throw ApiTrouble.inCase(api, path, "04", what);
      }
      throw new Fetch.TryAgain(what, Optional.empty());
    }

    private static Optional<String> link(Map<String, String> headers) {
      Matcher matcher = NEXT.matcher(headers.getOrDefault("link", ""));
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
  }

  /** Whether a text begins with {@code <}, blanks and a mark of its encoding apart. */
  private static boolean beginsWithAngle(PushbackInputStream body) throws IOException {
    int read = body.read();
    if (read == 0xEF) {
      body.read();
      body.read(); // UTF-8's mark
      read = body.read();
    }
    while (read == ' ' || read == '\n' || read == '\r' || read == '\t') {
      read = body.read();
    }
    if (read >= 0) {
      body.unread(read);
    }
    return read == '<';
  }
}
