package dev.handover.source;

import dev.handover.api.Login;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.api.Api;
import dev.handover.mapping.api.ApiTable;
import dev.handover.record.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What has to be fetched for a run, given what an earlier process or the last night left: nothing,
 * the rest, what changed since, or everything.
 */
final class CopyTurn {
  /** How long ago a copy may have come further that is gone on with. */
  private static final Duration FRESH = Duration.ofHours(12);

  /** How long a copy may be under way. */
  private static final Duration LONGEST = Duration.ofDays(7);

  /** Of what is written into a copy. */
  private static final int FORMAT = 1;

  private static final String ASKED = "asked";
  private static final String BEGUN = "begun";
  private static final String SINCE = "since";
  private static final String COMPLETE = "complete";
  private final CopyState state;
  private final boolean canChange;
  private final KeptCopy keeping;
  private final String asked;
  private final Instant now;

  /**
   * @param canChange whether there is a list of which changes alone can be asked for
   */
  CopyTurn(
      Api api,
      List<Mapping> mappings,
      boolean canChange,
      CopyState state,
      KeptCopy keeping,
      Clock clock) {
    this.canChange = canChange;
    this.state = state;
    this.keeping = keeping;
    this.asked = asked(api, mappings);
    this.now = clock.instant();
  }

  /** What a copy depends on: the lists and what is taken of them; the login may change. */
  private static String asked(Api api, List<Mapping> mappings) {
    List<Object> all = new ArrayList<>();
    all.addAll(List.of(FORMAT, api.access().base(), new TreeMap<>(api.access().headers())));
    all.addAll(List.of(account(api.access().login()), new TreeSet<>(api.nothing()), api.sparse()));
    api.times()
        .ifPresent(
            times ->
                all.addAll(List.of(new TreeSet<>(times.fields()), times.written(), times.zone())));
    for (ApiTable table : api.tables()) {
      all.addAll(List.of(table.name(), table.from(), table.rows(), table.one(), table.paging()));
      all.addAll(List.of(table.total(), table.success(), table.selection(), table.format()));
      all.add(table.changes());
      for (Map<String, String> each : List.of(table.query(), table.columns(), table.keep())) {
        all.add(new TreeMap<>(each));
      }
    }
    mappings.stream()
        .map(mapping -> mapping.entity() + mapping.digest())
        .sorted()
        .forEach(all::add);
    return Sha256.hex(all.toString());
  }

  /** Whose data a login leads to; a secret of its own may be renewed. */
  private static Object account(Login login) {
    if (login instanceof Login.Headers headers) {
      return new TreeMap<>(headers.headers());
    }
    if (login instanceof Login.Parameters parameters) {
      return new TreeMap<>(parameters.query());
    }
    if (login instanceof Login.Client client) {
      return List.of(client.token(), client.client(), new TreeMap<>(client.parameters()));
    }
    return login instanceof Login.Signed signed
        ? List.of(new TreeMap<>(signed.headers()), new TreeMap<>(signed.query()))
        : "nobody";
  }

  /** How it is gone about it. */
  enum Turn {
    /** The copy is what the run that goes on was reading. */
    NOTHING,
    THE_REST,
    CHANGES,
    EVERYTHING
  }

  /** Decides, and writes into the copy that it has begun. */
  Turn begin() {
    Turn turn = turn();
    if (turn == Turn.CHANGES) {
      state.say(SINCE, state.fact(BEGUN).orElseThrow());
      state.forget(COMPLETE);
      state.forget(CopyState.LAST);
      state.say(BEGUN, now.toString());
      state.forgetPlaces();
    } else if (turn == Turn.EVERYTHING) {
      state.forgetAll();
      state.say(ASKED, asked);
      state.say(BEGUN, now.toString());
    }
    return turn;
  }

  private Turn turn() {
    if (!state.fact(ASKED).equals(Optional.of(asked))) {
      return Turn.EVERYTHING;
    }
    Optional<String> complete = state.fact(COMPLETE);
    Instant begun = Instant.parse(state.fact(BEGUN).orElseThrow());
    Instant last = state.fact(CopyState.LAST).map(Instant::parse).orElse(begun);
    if (begun.isAfter(now) || last.isAfter(now)) {
      return Turn.EVERYTHING; // the clock was wrong then or is now
    }
    boolean fresh =
        begun.isAfter(now.minus(LONGEST)) && last.isAfter(now.minus(FRESH)) && !keeping.isLast();
    if (complete.isPresent() && keeping.goesOn() && fresh) {
      return Turn.NOTHING;
    }
    boolean changesOnly = state.fact(SINCE).isPresent();
    if (complete.isEmpty() && fresh && !(keeping.whole() && changesOnly)) {
      return Turn.THE_REST;
    }
    return complete.isPresent() && !keeping.whole() && canChange ? Turn.CHANGES : Turn.EVERYTHING;
  }

  /** Since when changes are asked for; nothing where all rows are wanted. */
  Optional<Instant> since() {
    return state.fact(SINCE).map(Instant::parse);
  }

  /**
   * The copy is complete.
   *
   * @param lacking whether it has not all columns that are wanted
   * @return whether it is of use for the next night
   */
  boolean end(boolean lacking) {
    state.say(COMPLETE, now.toString());
    state.forget(SINCE);
    return canChange && !lacking && !keeping.isLast();
  }
}
