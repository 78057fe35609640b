package dev.handover.receive;

import dev.handover.api.Fetch;
import dev.handover.api.target.Target;
import dev.handover.api.target.TargetEntity;
import dev.handover.delivery.EntityDescription;
import dev.handover.delivery.FileEntry;
import dev.handover.delivery.Manifest;
import dev.handover.receive.api.BuyerApi;
import dev.handover.receive.api.Ids;
import dev.handover.receive.api.Outcome;
import dev.handover.receive.api.Unready;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Tally;
import dev.handover.seal.RecordLine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One run on its way into an API: parents before children, and what goes, goes last and children
 * first.
 */
final class IntoApi implements Loader.Loading {
  private static final int SOME = 500;
  private static final String UPSERT = "upsert";
  private static final String DELETE = "delete";

  /** Deletes what a full does not bring any more; no line of a parcel orders it. */
  static final String NO_FILE = "";

  private final Target target;
  private final Manifest manifest;
  private final String sha256;
  private final String run;
  private final ApiState state;
  private final Unconfirmed unconfirmed;
  private final BuyerApi api;
  private final Consumer<ApiLoader.Progress> listener;
  private final Path folder;
  private final long all;
  private long done;
  private long refused;
  private int refusedInARow;

  IntoApi(
      Target target,
      Manifest manifest,
      String sha256,
      ApiState state,
      Fetch fetch,
      Clock clock,
      Consumer<ApiLoader.Progress> listener,
      Path folder) {
    this.target = target;
    this.manifest = manifest;
    this.sha256 = sha256;
    this.run = manifest.run().value();
    this.state = state;
    this.unconfirmed = new Unconfirmed(state);
    this.listener = listener;
    this.folder = folder;
    this.all = manifest.files().stream().mapToLong(FileEntry::records).sum();
    Map<String, EntityDescription> described = new LinkedHashMap<>();
    target
        .entities()
        .keySet()
        .forEach(
            name ->
                described.put(
                    name,
                    manifest
                        .entities()
                        .getOrDefault(name, new EntityDescription(1, sha256, List.of()))));
    this.api = new BuyerApi(target, described, run, ids(), fetch, clock);
  }

  private Ids ids() {
    return new Ids() {
      @Override
      public Optional<String> of(String entity, String ref) {
        return state.kept(entity, ref).filter(ApiState.Kept::held).flatMap(ApiState.Kept::id);
      }

      @Override
      public boolean isAnothers(String entity, String ref, String id) {
        return state.isAnothers(entity, ref, id);
      }

      @Override
      public void found(String entity) {
        unconfirmed.finds(entity, target.entities().get(entity));
      }
    };
  }

  @Override
  public Opened.LineCount load(FileEntry file, Plain plain) {
    noteBegun(file);
    long[] counts = {0, 0};
    plain.each(
        line -> {
          if (line.op() == RecordLine.Op.UPSERT) {
            counts[0]++;
            write(file, line);
          } else {
            counts[1]++;
            state.toDelete(sha256, file.entity(), line.ref(), file.name());
          }
          if ((counts[0] + counts[1]) % SOME == 0) {
            state.commit();
          }
        });
    state.commit();
    return new Opened.LineCount(counts[0], counts[1]);
  }

  /** From its first parcel on a run is loaded in part. */
  private void noteBegun(FileEntry file) {
    state.with(
        connection -> {
          if (ReceivedTables.loaded(connection, sha256, file).isEmpty()) {
            ReceivedTables.loaded(connection, sha256, file, new Opened.LineCount(0, 0));
          }
          return null;
        });
  }

  private void write(FileEntry file, RecordLine line) {
    String entity = file.entity();
    Optional<ApiState.Kept> kept = state.kept(entity, line.ref());
    Outcome outcome;
    byte[] content = {};
    try {
      byte[] digest = state.digest(entity, api.content(entity, line));
      content = digest;
      if (kept.filter(each -> isAsBrought(entity, each, digest)).isPresent()) {
        state.brought(entity, line.ref(), run);
        state.mended(sha256, entity, line.ref(), UPSERT);
        step(false);
        return;
      }
      BuyerApi.Known known = state.known(sha256, entity, line.ref(), UPSERT, digest);
      if (!known.held() && (known.attempt().isEmpty() || !repeatsKey(entity))) {
        // without it a full that brings it no more would not know of it, nor a later run of the key
        state.begun(entity, line.ref(), api.creationKey(entity, line, known), digest);
        state.commit();
      }
      if (known.held()) {
        state.doubtful(entity, line.ref());
      }
      outcome = api.write(entity, line, known);
    } catch (Unready e) {
      outcome = e.refused();
    }
    if (outcome instanceof Outcome.Accepted accepted) {
      Optional<String> id = accepted.id();
      state.accepted(entity, line.ref(), content, id, run);
      state.mended(sha256, entity, line.ref(), UPSERT);
      state.commit();
      requireId(entity, id);
      step(false);
    } else {
      Outcome.Refused refusal = (Outcome.Refused) outcome;
      if (refusal.there() == Outcome.There.AS_BEFORE && refusal.status() > 0) { // else not asked
        if (!isInDoubt(entity, kept)) {
          state.notCreated(entity, line.ref());
        } else { // who knows keys would have said what came of the first
          state.answered(entity, line.ref());
        }
      }
      state.brought(entity, line.ref(), run);
      refuse(file.name(), entity, line.ref(), UPSERT, refusal);
    }
  }

  /** Whether a creation in doubt is sent again under its own key; else one asks before. */
  private boolean repeatsKey(String entity) {
    return !target.entities().get(entity).asksFirst();
  }

  /** Whether an attempt whose answer was lost may have created the record, and nobody asked. */
  private boolean isInDoubt(String entity, Optional<ApiState.Kept> kept) {
    return kept.filter(each -> !each.held()).isPresent()
        && !target.entities().get(entity).asksFirst();
  }

  /** Whether the API holds a record in the words that are brought, and its id is known. */
  private boolean isAsBrought(String entity, ApiState.Kept kept, byte[] digest) {
    return kept.held()
        && Arrays.equals(kept.content(), digest)
        && (kept.id().isPresent() || !target.needsId(entity));
  }

  private void requireId(String entity, Optional<String> id) {
    if (id.isEmpty() && target.needsId(entity)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RCV-25",
          target.access().host()
              + ", "
              + entity
              + ": the record was accepted, and its id is not where id: or find: say; correct them,"
              + " then run receive again");
    }
  }

  @Override
  public Refusals finish() {
    List<String> childrenFirst = new ArrayList<>(manifest.entities().keySet());
    Collections.reverse(childrenFirst);
    boolean full = manifest.mode() == Manifest.Mode.FULL;
    (full ? target.entities().keySet() : manifest.entities().keySet())
        .forEach(entity -> unconfirmed.takeUp(sha256, entity, target.entities().get(entity)));
    childrenFirst.forEach(this::deleteOrdered);
    List<String> reasons = new ArrayList<>();
    if (full) {
      childrenFirst.forEach(entity -> compare(entity, reasons));
      if (reasons.isEmpty()) {
        deleteNotBrought(childrenFirst);
      }
    }
    return RefusalCount.of(manifest, sha256, state, reasons);
  }

  private void deleteOrdered(String entity) {
    String after = "";
    for (List<ApiState.Named> some = state.toDelete(sha256, entity, after, SOME);
        !some.isEmpty();
        some = state.toDelete(sha256, entity, after, SOME)) {
      for (ApiState.Named each : some) {
        boolean brought =
            state
                .kept(entity, each.ref())
                .filter(kept -> kept.held() && run.equals(kept.run()))
                .isPresent();
        if (brought || delete(entity, each)) { // what this run brought in another window stays
          state.mended(sha256, entity, each.ref(), DELETE);
          state.deleted(sha256, entity, each.ref());
          state.commit();
        }
        after = each.ref();
      }
    }
  }

  private void deleteNotBrought(List<String> childrenFirst) {
    // What is handed over no more is in no manifest; the file too has parents before children.
    List<String> held = new ArrayList<>(target.entities().keySet());
    Collections.reverse(held);
    held.retainAll(state.entities());
    held.removeAll(childrenFirst);
    held.removeAll(manifest.heldBack());
    held.addAll(childrenFirst);
    for (String entity : held) {
      String after = "";
      for (List<ApiState.Named> some = state.notBrought(entity, run, after, SOME);
          !some.isEmpty();
          some = state.notBrought(entity, run, after, SOME)) {
        for (ApiState.Named each : some) {
          delete(entity, new ApiState.Named(each.ref(), NO_FILE));
          after = each.ref();
        }
      }
    }
  }

  /** Whether the record is gone; what is refused is noted. */
  private boolean delete(String entity, ApiState.Named named) {
    BuyerApi.Known known = state.known(sha256, entity, named.ref(), DELETE, new byte[0]);
    if (known.held()) {
      state.doubtful(entity, named.ref());
    }
    Outcome outcome = api.delete(entity, named.ref(), known);
    if (outcome instanceof Outcome.Refused refusal) {
      refuse(named.file(), entity, named.ref(), DELETE, refusal);
      return false;
    }
    if (known.held()) {
      weigh(outcome, entity, named.ref());
    }
    known.id().ifPresent(id -> state.isFree(entity, id));
    if (outcome instanceof Outcome.Accepted accepted) {
      accepted.id().ifPresent(id -> state.isFree(entity, id));
    }
    state.gone(entity, named.ref());
    state.mended(sha256, entity, named.ref(), DELETE);
    state.commit();
    step(false);
    return true;
  }

  /** Whether a held record is gone, or only seems so because the path is wrong. */
  private void weigh(Outcome outcome, String entity, String ref) {
    TargetEntity described = target.entities().get(entity);
    if (outcome instanceof Outcome.Accepted) {
      unconfirmed.works(entity, described);
    } else if (!unconfirmed.isKnownToWork(entity, described)
        && !(outcome instanceof Outcome.Gone gone
            && gone.asked()
            && unconfirmed.isKnownToFind(entity, described))) {
      long seem = unconfirmed.count(entity) + 1;
      if (seem >= target.stopAfter()) {
        throw new HandoverException(
            ExitCode.CONFIGURATION,
            "HUB-RCV-28",
            "%s, %s: it has none of the %d records of %s that were to be deleted, and this deletion never worked yet: its path may be wrong%s; where they are gone indeed, raise stopAfter. Then run receive again: what only seemed to be gone is deleted then"
                .formatted(
                    target.access().host(),
                    described.delete().said(),
                    seem,
                    entity,
                    described.find().isPresent()
                        ? ", and that of find: too, which never found any. Correct them"
                        : ". Correct it, or say with find: how to ask for a record"));
      }
      unconfirmed.add(entity, ref, described);
    }
  }

  private void compare(String entity, List<String> found) {
    long delivered =
        manifest.reconciliation().entities().getOrDefault(entity, Tally.NONE).delivered();
    long held = state.countBrought(sha256, entity, run);
    if (held != delivered) {
      found.add(
          entity + ": " + delivered + " records were loaded, under only " + held + " references");
    }
  }

  private void refuse(String file, String entity, String ref, String op, Outcome.Refused refusal) {
    state.refused(sha256, entity, ref, op, file, refusal);
    state.commit();
    refusedInARow += refusal.status() > 0 ? 1 : 0; // what was not sent tells nothing of the API
    if (refusedInARow >= target.stopAfter()) {
      throw new HandoverException(
          ExitCode.REJECT_LIMIT,
          "HUB-RCV-26",
          "%s refused %d records in a row, the last one of %s (%s); look at the description of the API, or raise stopAfter, then run receive again: what was accepted is remembered"
              .formatted(target.access().host(), refusedInARow, entity, refusal.reason()));
    }
    step(true);
  }

  private void step(boolean isRefusal) {
    done++;
    if (isRefusal) {
      refused++;
    } else {
      refusedInARow = 0;
    }
    listener.accept(new ApiLoader.Progress(Math.min(done, all), all, refused));
  }

  @Override
  public List<String> complete(byte[] receipt) {
    return state.with(
        connection -> {
          if (manifest.mode() == Manifest.Mode.FULL) {
            ReceivedTables.forgetHalfLoaded(connection, sha256);
          }
          ReceivedTables.applied(connection, sha256, receipt);
          state.forget();
          return List.of();
        });
  }

  @Override
  public void close() {
    RefusalsFile.write(folder, run, sha256, state);
  }
}
