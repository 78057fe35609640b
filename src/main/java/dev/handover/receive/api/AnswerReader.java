package dev.handover.receive.api;

import dev.handover.api.Fetch;
import dev.handover.api.JsonAnswer;
import dev.handover.api.Statuses;
import dev.handover.api.Told;
import dev.handover.api.Unfit;
import dev.handover.api.Wanted;
import dev.handover.api.target.Answers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what an answer means. Of its text it takes the id and the word of success alone; what an
 * API writes about a record it refuses may quote the record.
 *
 * @param id the way to the API's own id; empty where it is not wanted
 * @param values of the record, which must not be told
 */
record AnswerReader(Answers answers, Optional<String> id, Collection<String> values) {
  private static final Pattern WORD =
      Pattern.compile("-?[0-9]{1,6}|[A-Za-z](?:[A-Za-z0-9_.-]{0,38}[A-Za-z0-9])?");
  private static final Pattern PAGE =
      Pattern.compile("(?is)\\s*<(!doctype\\s+html|html|head|body)\\b.*");
  private static final int MOST_LOOKED_AT = 200;
  private static final int LONGEST_ID = 500;
  private static final int FIRST_SERVER_ERROR = 500;
  private static final int FIRST_FINAL = 200;
  private static final int FIRST_REDIRECT = 300;

  /**
   * What an answer means, if it is one that stays the same.
   *
   * @throws Fetch.TryAgain where it may be another when the request is sent again
   */
  Reply read(Fetch.Answer answer) throws IOException {
    Statuses.requirePassing(answer);
    int status = answer.status();
    if (status >= FIRST_SERVER_ERROR || status < FIRST_FINAL) {
      throw again("it answers " + status);
    }
    byte[] body = answer.body().readAllBytes();
    boolean done = answers.isDone(status);
    boolean page = isPage(answer, body);
    Told told = page ? new Told() : facts(body, done);
    Optional<String> said = answers.field().flatMap(told::fact);
    Optional<String> own =
        id.flatMap(told::fact).filter(text -> !text.isBlank() && text.length() <= LONGEST_ID);
    if (Answers.isOneOf(answers.there(), status, said)) {
      return reply(Reply.Kind.THERE, status, own, said, page);
    }
    if (Answers.isOneOf(answers.gone(), status, said)) {
      return reply(Reply.Kind.GONE, status, own, said, page);
    }
    boolean welcome = status < FIRST_REDIRECT;
    if (welcome && page) {
      throw again("it answers with a page for people (HTML), where an API's answer is expected");
    }
    if (done && answers.field().isPresent() && said.isEmpty() && body.length > 0) {
      throw again("its answer does not say `" + answers.field().get() + "` (success.field)");
    }
    boolean fine = said.map(answers.fine()::contains).orElse(true);
    Reply.Kind otherwise = welcome && fine ? Reply.Kind.LEFT_OUT : Reply.Kind.REFUSED;
    return reply(done && fine ? Reply.Kind.DONE : otherwise, status, own, said, page);
  }

  private Told facts(byte[] body, boolean done) throws IOException {
    Set<String> ways = new LinkedHashSet<>();
    answers.field().ifPresent(ways::add);
    id.ifPresent(ways::add);
    if (ways.isEmpty() || new String(body, StandardCharsets.UTF_8).isBlank()) {
      return new Told();
    }
    try {
      return JsonAnswer.read(
          new ByteArrayInputStream(body), new Wanted("\0", false, ways), row -> {});
    } catch (Unfit e) {
      if (done) {
        throw again("its answer " + e.getMessage());
      }
      return new Told(); // an error need not be written well
    }
  }

  private Reply reply(
      Reply.Kind kind, int status, Optional<String> own, Optional<String> said, boolean page) {
    String told =
        "status "
            + status
            + said.filter(this::isTellable)
                .map(word -> ", " + answers.field().orElseThrow() + " " + word)
                .orElse("")
            + (page ? ", as a page for people (HTML)" : "");
    return new Reply(kind, status, own, told);
  }

  /** Whether a word is the API's and nothing of the record. */
  private boolean isTellable(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return WORD.matcher(word).matches()
        && values.stream()
            .map(value -> value.toLowerCase(Locale.ROOT))
            .noneMatch(
                value -> !value.isEmpty() && (value.contains(small) || small.contains(value)));
  }

  private static boolean isPage(Fetch.Answer answer, byte[] body) {
    String begin =
        new String(body, 0, Math.min(body.length, MOST_LOOKED_AT), StandardCharsets.UTF_8);
    return body.length > 0
        && (answer.headers().getOrDefault("content-type", "").contains("text/html")
            || PAGE.matcher(begin).matches());
  }

  static Fetch.TryAgain again(String what) {
    return new Fetch.TryAgain(what, Optional.empty());
  }

  /** At once: what was wrong is no matter of time. */
  static Fetch.TryAgain atOnce(String what) {
    return new Fetch.TryAgain(what, Optional.of(Duration.ZERO));
  }

  @Override
  public String toString() {
    return "AnswerReader[" + answers + "]";
  }
}
