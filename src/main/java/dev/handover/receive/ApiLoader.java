package dev.handover.receive;

import dev.handover.api.Fetch;
import dev.handover.api.target.Target;
import dev.handover.delivery.Manifest;
import dev.handover.receive.api.HttpFetch;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Loads into an API, one request a record. Each answer is noted before the next request, so that a
 * load that broke off goes on where it stopped; what the API holds already is not sent again. A run
 * of which it refused anything is not applied: the next attempt sends what was refused, and a full
 * run takes its place.
 */
public final class ApiLoader extends Loader {
  private final Target target;
  private final Path folder;
  private final Fetch fetch;
  private final Clock clock;
  private final Consumer<Progress> listener;
  private Optional<ApiState> state = Optional.empty();

  /**
   * Loads into the described API.
   *
   * @param folder where is remembered what the API holds; made where it is missing
   * @param listener hears of each record
   */
  public ApiLoader(Target target, Path folder, Consumer<Progress> listener) {
    this(target, folder, new HttpFetch(), Clock.systemUTC(), listener);
  }

  ApiLoader(Target target, Path folder, Fetch fetch, Clock clock, Consumer<Progress> listener) {
    this.target = target;
    this.folder = folder.toAbsolutePath().normalize();
    this.fetch = fetch;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * How far a run is.
   *
   * @param done lines that were looked at, of {@code all}
   * @param refused of these
   */
  public record Progress(long done, long all, long refused) {}

  /** Where refusals of a run are listed. */
  public Path refusals(RunId run) {
    return folder.resolve("refusals-" + run + ".jsonl");
  }

  @Override
  Optional<Applied> last(CaseId caseId) {
    return state()
        .with(
            connection -> {
              Optional<CaseId> other = ReceivedTables.otherCase(connection, caseId);
              if (other.isPresent()) {
                throw anotherCase(folder.toString(), other.get(), caseId);
              }
              return ReceivedTables.last(connection);
            });
  }

  @Override
  Optional<RunId> halfLoaded(String exceptManifestSha256) {
    return state().with(connection -> ReceivedTables.halfLoaded(connection, exceptManifestSha256));
  }

  @Override
  Optional<Applied> begun() {
    return state().with(ReceivedTables::newestLoading);
  }

  @Override
  Optional<byte[]> receipt(String manifestSha256) {
    return state().with(connection -> ReceivedTables.receipt(connection, manifestSha256));
  }

  @Override
  Optional<byte[]> receipt(RunId run) {
    return state().with(connection -> ReceivedTables.receipt(connection, run));
  }

  @Override
  Loading begin(Manifest manifest, String manifestSha256) {
    ApiState open = state();
    TargetFit.require(target, manifest, open.entities());
    open.with(
        connection -> {
          ReceivedTables.begin(connection, manifest, manifestSha256);
          return null;
        });
    return new IntoApi(target, manifest, manifestSha256, open, fetch, clock, listener, folder);
  }

  private ApiState state() {
    if (state.isEmpty()) {
      state = Optional.of(ApiState.open(folder, target.access().base()));
    }
    return state.get();
  }

  @Override
  public void close() {
    List<ApiState> open = state.stream().toList();
    state = Optional.empty();
    open.forEach(ApiState::close);
  }
}
