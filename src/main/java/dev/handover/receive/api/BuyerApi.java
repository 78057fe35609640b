package dev.handover.receive.api;

import dev.handover.api.Fetch;
import dev.handover.api.target.Call;
import dev.handover.api.target.Slot;
import dev.handover.api.target.Target;
import dev.handover.api.target.TargetEntity;
import dev.handover.delivery.EntityDescription;
import dev.handover.seal.RecordLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the records of one run into a buyer's API, so that each is there once. */
public final class BuyerApi {
  private static final int KEY_BYTES = 16;

  private final Target target;
  private final String run;
  private final Sending sending;
  private final Map<String, Rendering> renderings = new LinkedHashMap<>();

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
   */
  public record Known(boolean held, boolean begun, Optional<String> id, int times) {}

  /**
   * What of a record reaches the API; as long as it is the same, there is nothing to send.
   *
   * @throws Unready where it belongs to a record that the API has not taken
   */
  public byte[] content(String name, RecordLine line) {
    return renderings.get(name).content(line);
  }

  /** Whether a record's creation must be noted before it is asked for. */
  public boolean notesCreation(String name) {
    TargetEntity entity = target.entities().get(name);
    return entity.upsert().isEmpty() && entity.find().isPresent();
  }

  /** Creates a record, or changes it where it is there. */
  public Outcome write(String name, RecordLine line, Known known) {
    Writing writing = new Writing(name, line, known);
    if (writing.entity.upsert().isPresent()) {
      return writing.outcome(writing.send(writing.entity.upsert().get(), Optional.empty()));
    }
    return known.held() ? writing.change() : writing.create();
  }

  /** Deletes a record; one that is not there is deleted. */
  public Outcome delete(String name, String ref, Known known) {
    RecordLine line = new RecordLine(RecordLine.Op.DELETE, ref, Optional.of("-"), Map.of());
    Writing writing = new Writing(name, line, known);
    Call call = writing.entity.delete();
    Optional<String> id = known.id();
    if (writing.needsId(call) && id.isEmpty()) {
      Found found = writing.find();
      if (found.refused().isPresent()) {
        return found.refused().get();
      }
      id = found.id();
      if (id.isEmpty() && (!known.held() || writing.entity.find().isPresent())) {
        return new Outcome.Accepted(Optional.empty());
      }
      if (id.isEmpty()) {
        return new Outcome.Refused(0, "not sent: the API's own id of the record is not known");
      }
    }
    Reply reply = sending.send(writing.asked(call, id, Rendering.body(call), Optional.empty()));
    return reply.is(Reply.Kind.DONE) || reply.is(Reply.Kind.GONE)
        ? new Outcome.Accepted(id)
        : reply.refused();
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

    Outcome create() {
      Call call = entity.create().orElseThrow();
      Reply reply =
          sending.send(
              asked(call, Optional.empty(), Optional.of(rendering.body(line, call)), entity.id()),
              entity.find().map(this::finding),
              known.begun());
      if (reply.is(Reply.Kind.DONE)) {
        Optional<String> id = reply.id();
        return new Outcome.Accepted(id.isEmpty() && target.needsId(name) ? find().id() : id);
      }
      if (!reply.is(Reply.Kind.THERE)) {
        return reply.refused();
      }
      Optional<String> id = reply.id();
      if (id.isEmpty() && target.needsId(name)) {
        Found found = find();
        if (found.refused().isPresent()) {
          Outcome.Refused why = found.refused().get();
          return new Outcome.Refused(why.status(), why.reason(), Outcome.There.PERHAPS);
        }
        id = found.id();
        if (id.isEmpty()) {
          // Some say so of a request that they are still at work on, known by its key.
          return reply.refused(
              "the record is there already, and its id is not known; say with find: how to ask"
                  + " for it",
              Outcome.There.PERHAPS);
        }
      }
      Reply changed = send(entity.update().orElseThrow(), id);
      return changed.is(Reply.Kind.DONE)
          ? new Outcome.Accepted(id.isPresent() ? id : changed.id())
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
          return lost(new Reply(Reply.Kind.GONE, 0, id, "not sent"));
        }
      }
      Reply reply = send(call, id);
      return reply.is(Reply.Kind.GONE) ? lost(reply) : outcome(reply, id);
    }

    /** Somebody else has deleted it, or the address is wrong: only the API can tell which. */
    private Outcome lost(Reply reply) {
      if (entity.find().isEmpty()) {
        return reply.refused(
            "the API has lost the record; with find: it would be created again where it is sure"
                + " to be gone");
      }
      Found found = find();
      if (found.refused().isPresent()) {
        return found.refused().get();
      }
      return found.id().isPresent()
          ? reply.refused("the record can be found but not changed; look at update:")
          : create();
    }

    Outcome outcome(Reply reply) {
      return outcome(reply, reply.id());
    }

    private Outcome outcome(Reply reply, Optional<String> id) {
      return reply.is(Reply.Kind.DONE) ? new Outcome.Accepted(id) : reply.refused();
    }

    Reply send(Call call, Optional<String> id) {
      return sending.send(asked(call, id, Optional.of(rendering.body(line, call)), entity.id()));
    }

    /** Asks for the record, if one can ask. */
    Found find() {
      return entity.find().map(find -> found(sending.send(finding(find)))).orElse(Found.NOT);
    }

    private Found found(Reply reply) {
      return switch (reply.kind()) {
        case DONE -> new Found(reply.id(), Optional.empty());
        case GONE -> Found.NOT;
        case THERE, REFUSED ->
            new Found(
                Optional.empty(),
                Optional.of(
                    reply.refused(
                        "find: is refused, so that it is not known whether the record is there")));
      };
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

    Sending.Asked asked(
        Call call, Optional<String> id, Optional<Fetch.Content> content, Optional<String> wayToId) {
      return new Sending.Asked(
          call.said(),
          call.method(),
          rendering.path(call.path(), line, id),
          target.key().map(header -> Map.of(header, key(call, content))).orElse(Map.of()),
          content,
          new AnswerReader(entity.answers(), wayToId, values()));
    }

    boolean needsId(Call call) {
      return Slot.in(call.path()).contains(Slot.ID);
    }

    /** The same for the same request of the same run, whenever it is sent. */
    private String key(Call call, Optional<Fetch.Content> content) {
      String all =
          String.join(
              "\0",
              run,
              name,
              line.ref(),
              call.said(),
              Integer.toString(known.times()),
              content.map(Fetch.Content::text).orElse(""));
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }

    private Collection<String> values() {
      List<String> values =
          new ArrayList<>(line.record().values().stream().flatMap(Optional::stream).toList());
      values.add(line.ref());
      return values;
    }
  }
}
