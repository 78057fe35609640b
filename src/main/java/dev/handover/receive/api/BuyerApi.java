package dev.handover.receive.api;

import dev.handover.api.Fetch;
import dev.handover.api.target.Call;
import dev.handover.api.target.Slot;
import dev.handover.api.target.Target;
import dev.handover.api.target.TargetEntity;
import dev.handover.delivery.EntityDescription;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import dev.handover.seal.RecordLine;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the records of one run into a buyer's API, so that each is there once. */
public final class BuyerApi {
  private static final int KEY_DIGITS = 32;
  private static final int REF_CHARACTERS = 26;
  private static final String REF_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  private final Target target;
  private final String run;
  private final Sending sending;
  private final Ids ids;
  private final Map<String, Rendering> renderings = new LinkedHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Set<String> asking = new HashSet<>();
  private boolean leftTime;

  /**
   * Makes ready for a run.
   *
   * @param described what its records look like, for each entity that the target has
   * @param run goes into what makes a repeated request the same one
   */
  public BuyerApi(
      Target target,
      Map<String, EntityDescription> described,
      String run,
      Ids ids,
      Fetch fetch,
      Clock clock) {
    this.target = target;
    this.run = run;
    this.ids = ids;
    this.sending = new Sending(target.access(), fetch, clock);
    described.forEach(
        (name, entity) ->
            renderings.put(name, new Rendering(target.entities().get(name), entity, ids)));
  }

  /**
   * What is known of a record in the API.
   *
   * @param held whether it has taken one under this reference
   * @param begun whether creating it was begun and no answer is known
   * @param times how often this run's request was refused for good: one that is mended is a new
   *     request
   * @param attempt at creating it that may have been successful
   */
  public record Known(
      boolean held, boolean begun, Optional<String> id, int times, Optional<Attempt> attempt) {}

  /**
   * A creation that was begun and whose answer is not known.
   *
   * @param key that it was sent under, by whatever run
   * @param asNow whether it was sent in the words that are to be sent now
   */
  public record Attempt(String key, boolean asNow) {}

  /** What creating a record is sent under, where none whose answer is not known went before. */
  public String creationKey(String name, RecordLine line, Known known) {
    Writing writing = new Writing(name, line, known);
    Call call = writing.entity.upsert().or(writing.entity::create).orElseThrow();
    return writing.key(
        writing.what(call, Optional.empty()), Optional.of(writing.rendering.body(line, call)));
  }

  /**
   * What of a record reaches the API; as long as it is the same, there is nothing to send.
   *
   * @throws Unready where it belongs to a record that the API has not taken
   */
  public byte[] content(String name, RecordLine line) {
    return renderings.get(name).content(line);
  }

  /** Creates a record, or changes it where it is there. */
  public Outcome write(String name, RecordLine line, Known known) {
    leaveTime(known);
    Writing writing = new Writing(name, line, known);
    if (writing.entity.upsert().isPresent()) {
      return writing.createOrReplace(writing.entity.upsert().get());
    }
    return known.held() ? writing.change() : writing.create();
  }

  /**
   * Deletes a record; one that is not there is deleted, but told as {@link Outcome.Gone}: {@link
   * Outcome.Accepted} is the answer to a deletion alone.
   */
  public Outcome delete(String name, String ref, Known known) {
    RecordLine line = new RecordLine(RecordLine.Op.DELETE, ref, Optional.of("-"), Map.of());
    leaveTime(known);
    return new Writing(name, line, known).delete();
  }

  /** Once: all that is in doubt at the start is of one process that was cut short. */
  private void leaveTime(Known known) {
    if (known.begun() && !leftTime) {
      leftTime = true;
      sending.leaveTime();
    }
  }

  /**
   * What became of the question for a record; without either it is not there.
   *
   * @param refused the API has not answered the question
   */
  private record Found(Optional<String> id, Optional<Outcome.Refused> refused) {
    static final Found NOT = new Found(Optional.empty(), Optional.empty());
  }

  /** One record on its way. */
  private final class Writing {
    private final String name;
    private final TargetEntity entity;
    private final Rendering rendering;
    private final RecordLine line;
    private final Known known;

    Writing(String name, RecordLine line, Known known) {
      this.name = name;
      this.entity = target.entities().get(name);
      this.rendering = renderings.get(name);
      this.line = line;
      this.known = known;
    }

    Outcome createOrReplace(Call call) {
      Reply reply = send(call, Optional.empty());
      return reply.is(Reply.Kind.DONE)
          ? accepted(reply, reply.id().or(known::id))
          : reply.refused();
    }

    Outcome create() {
      Call call = entity.create().orElseThrow();
      Optional<Attempt> earlier = known.attempt().filter(any -> repeatsKey());
      boolean inOtherWords = earlier.filter(each -> !each.asNow()).isPresent();
      Fetch.Content body = rendering.body(line, call);
      String key =
          earlier
              .map(Attempt::key)
              .orElseGet(() -> key(what(call, Optional.empty()), Optional.of(body)));
      Reply reply =
          sending.send(
              asked(call, Optional.empty(), Optional.of(body), entity.id(), key),
              entity
                  .find()
                  .map(find -> new Sending.Question(finding(find), () -> requireTold(find))),
              known.begun());
      if (!reply.is(Reply.Kind.DONE) && !reply.is(Reply.Kind.THERE)) {
        return inOtherWords ? otherWords(reply) : reply.refused();
      }
      Optional<String> id = reply.id();
      if (id.isEmpty() && target.needsId(name)) {
        Found found = find();
        if (found.refused().isPresent()) {
          Outcome.Refused why = found.refused().get();
          return new Outcome.Refused(
              why.status(), why.reason(), Outcome.There.PERHAPS, why.anothers());
        }
        id = found.id();
      }
      // Under an earlier key the API may have repeated its answer to the words of then.
      return reply.is(Reply.Kind.DONE) && !inOtherWords ? accepted(reply, id) : takeOver(reply, id);
    }

    /** Whether only the same key keeps a creation in doubt from becoming a second record. */
    private boolean repeatsKey() {
      return target.key().isPresent() && entity.find().isEmpty();
    }

    /** Some compare what comes under a key, and refuse other words whatever became of the first. */
    private static Outcome otherWords(Reply reply) {
      return reply.refused(
          "an earlier attempt in other words may have created it, so that it is sent under that"
              + " one's key alone; say with find: how to ask for it",
          Outcome.There.PERHAPS);
    }

    /** Changes what is there already. */
    private Outcome takeOver(Reply there, Optional<String> id) {
      if (id.isEmpty() && target.needsId(name)) {
        // Some say so of a request that they are still at work on, known by its key.
        return there.refused(
            "the record is there already, and its id is not known; say with find: how to ask"
                + " for it",
            Outcome.There.PERHAPS);
      }
      if (isAnothers(id)) {
        return anothers(there, id);
      }
      Reply changed = send(entity.update().orElseThrow(), id);
      return changed.is(Reply.Kind.DONE)
          ? accepted(changed, id.or(changed::id))
          : changed.refused(
              "the record is there already, and cannot be changed", Outcome.There.YES);
    }

    Outcome change() {
      Call call = entity.update().orElseThrow();
      Optional<String> id = known.id();
      if (id.isEmpty() && needsId(call)) {
        Found found = find();
        if (found.refused().isPresent()) {
          return found.refused().get();
        }
        id = found.id();
        if (id.isEmpty()) {
          return entity.find().isPresent() ? create() : unknownId();
        }
      }
      Reply reply = send(call, id);
      return reply.is(Reply.Kind.GONE) ? lost(call, id, reply) : changed(reply, id);
    }

    /** Somebody else has deleted it, or the address is wrong: only the API can tell which. */
    private Outcome lost(Call call, Optional<String> id, Reply reply) {
      if (entity.find().isEmpty()) {
        return reply.refused(
            "the API has lost the record; with find: it would be created again where it is sure"
                + " to be gone");
      }
      Found found = find();
      if (found.refused().isPresent()) {
        return found.refused().get();
      }
      if (found.id().isEmpty()) {
        return create();
      }
      return isUnder(found, call, id)
          ? changed(send(call, found.id()), found.id())
          : reply.refused("the record can be found but not changed; look at update:");
    }

    /**
     * Whether a record has another id than the one that was tried: it was lost and created again,
     * and what was to be noted of that was cut short.
     */
    private boolean isUnder(Found found, Call call, Optional<String> tried) {
      return needsId(call) && !found.id().equals(tried);
    }

    private Outcome changed(Reply reply, Optional<String> id) {
      return reply.is(Reply.Kind.DONE) ? accepted(reply, id.or(reply::id)) : reply.refused();
    }

    Outcome delete() {
      Call call = entity.delete();
      Optional<String> id = known.id();
      if (needsId(call) && id.isEmpty()) {
        Found found = find();
        if (found.refused().isPresent()) {
          return found.refused().get();
        }
        id = found.id();
        boolean neverSent = !known.held() && !known.begun();
        if (id.isEmpty() && (neverSent || entity.find().isPresent())) {
          return new Outcome.Gone(entity.find().isPresent());
        }
        if (id.isEmpty()) {
          return unknownId();
        }
      }
      Reply reply = sendDeletion(call, id);
      if (!reply.is(Reply.Kind.GONE)) {
        return reply.is(Reply.Kind.DONE) ? new Outcome.Accepted(id) : reply.refused();
      }
      return entity.find().isEmpty() ? new Outcome.Gone(false) : surelyGone(call, id, reply);
    }

    private static Outcome unknownId() {
      return new Outcome.Refused(
          0,
          "not sent: the API's own id of the record is not known; say with find: how to ask for it");
    }

    /** A wrong path is answered as a record that is not there. */
    private Outcome surelyGone(Call call, Optional<String> id, Reply reply) {
      Found found = find();
      if (found.refused().isPresent()) {
        return found.refused().get();
      }
      if (found.id().isEmpty()) {
        return new Outcome.Gone(true);
      }
      if (!isUnder(found, call, id)) {
        return reply.refused("the record can be found but not deleted; look at delete:");
      }
      Reply again = sendDeletion(call, found.id());
      if (again.is(Reply.Kind.GONE)) {
        return again.refused("the record can be found but not deleted; look at delete:");
      }
      return again.is(Reply.Kind.DONE) ? new Outcome.Accepted(found.id()) : again.refused();
    }

    private Reply sendDeletion(Call call, Optional<String> id) {
      return sending.send(asked(call, id, Rendering.body(call), Optional.empty()));
    }

    /** What the API did under an id that another record has was done to that record. */
    private Outcome accepted(Reply reply, Optional<String> id) {
      return isAnothers(id) ? anothers(reply, id) : new Outcome.Accepted(id);
    }

    private boolean isAnothers(Optional<String> id) {
      return id.filter(each -> ids.isAnothers(name, line.ref(), each)).isPresent();
    }

    private Outcome.Refused anothers(Reply reply, Optional<String> id) {
      Outcome.Refused why =
          reply.refused(
              "the API gives it the id of another record; look at id: and find:, or ask the API's"
                  + " owner why it takes both for the same",
              Outcome.There.PERHAPS);
      return new Outcome.Refused(why.status(), why.reason(), why.there(), id);
    }

    private Reply send(Call call, Optional<String> id) {
      return sending.send(asked(call, id, Optional.of(rendering.body(line, call)), entity.id()));
    }

    /** Asks for the record, if one can ask. */
    private Found find() {
      entity.find().ifPresent(this::requireTold);
      return entity.find().map(find -> found(sending.send(finding(find)))).orElse(Found.NOT);
    }

    /**
     * Asks once for a reference that no record can have. An API that passes over a parameter which
     * it does not know answers each question with the same records, and they would be overwritten.
     */
    private void requireTold(TargetEntity.Find find) {
      if (!asking.add(name)) {
        return;
      }
      String nobody = nobody();
      Reply reply =
          sending.send(
              new Sending.Asked(
                  "GET " + find.path().text(),
                  "GET",
                  find.path().filled(place -> nobody),
                  Map.of(),
                  Optional.empty(),
                  new AnswerReader(entity.answers(), Optional.of(find.id()), List.of(nobody))));
      if (reply.is(Reply.Kind.DONE) && reply.id().isPresent()) {
        throw new HandoverException(
            ExitCode.CONFIGURATION,
            "HUB-RCV-31",
            "%s, GET %s: it finds a record under a reference that was made up, so that it does not ask for one record; correct find: of %s (does the API know the parameter, does id: name the record's own?), then run receive again"
                .formatted(target.access().host(), find.path().text(), name));
      }
    }

    /** In the form of a pseudonym, so that an API which looks at the form answers as ever. */
    private String nobody() {
      return random
          .ints(REF_CHARACTERS, 0, REF_ALPHABET.length())
          .mapToObj(REF_ALPHABET::charAt)
          .map(String::valueOf)
          .collect(Collectors.joining());
    }

    private Found found(Reply reply) {
      if (reply.is(Reply.Kind.GONE)) {
        return Found.NOT;
      }
      if (reply.is(Reply.Kind.DONE)) {
        if (reply.id().isPresent()) {
          ids.found(name);
        }
        return isAnothers(reply.id())
            ? new Found(Optional.empty(), Optional.of(anothers(reply, reply.id())))
            : new Found(reply.id(), Optional.empty());
      }
      return new Found(
          Optional.empty(),
          Optional.of(
              reply.refused(
                  "find: is refused, so that it is not known whether the record is there")));
    }

    private Sending.Asked finding(TargetEntity.Find find) {
      return new Sending.Asked(
          "GET " + find.path().text(),
          "GET",
          rendering.path(find.path(), line, Optional.empty()),
          Map.of(),
          Optional.empty(),
          new AnswerReader(entity.answers(), Optional.of(find.id()), values()));
    }

    private Sending.Asked asked(
        Call call, Optional<String> id, Optional<Fetch.Content> content, Optional<String> wayToId) {
      return asked(call, id, content, wayToId, key(what(call, id), content));
    }

    private Sending.Asked asked(
        Call call,
        Optional<String> id,
        Optional<Fetch.Content> content,
        Optional<String> wayToId,
        String key) {
      return new Sending.Asked(
          call.said(),
          call.method(),
          rendering.path(call.path(), line, id),
          target.key().map(header -> Map.of(header, key)).orElse(Map.of()),
          content,
          new AnswerReader(entity.answers(), wayToId, values()));
    }

    private String what(Call call, Optional<String> id) {
      return call.method() + " " + rendering.path(call.path(), line, id);
    }

    private boolean needsId(Call call) {
      return Slot.in(call.path()).contains(Slot.ID);
    }

    /** The same for the same request of the same run, whenever it is sent. */
    private String key(String what, Optional<Fetch.Content> content) {
      String all =
          String.join(
              "\0",
              run,
              name,
              line.ref(),
              what,
              Integer.toString(known.times()),
              content.map(Fetch.Content::text).orElse(""));
      return Sha256.hex(all).substring(0, KEY_DIGITS);
    }

    private Collection<String> values() {
      List<String> values =
          new ArrayList<>(line.record().values().stream().flatMap(Optional::stream).toList());
      values.add(line.ref());
      return values;
    }
  }
}
