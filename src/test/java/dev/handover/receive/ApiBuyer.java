package dev.handover.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.handover.api.Fetch;
import dev.handover.delivery.Receipt;
import dev.handover.receive.api.QuickFetch;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.seal.LineFormat;
import dev.handover.testing.BuyerCrm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A buyer whose system has an API; each receive is a process of its own. */
final class ApiBuyer implements AutoCloseable {
  final BuyerCrm crm = new BuyerCrm();
  final QuickFetch fetch = new QuickFetch();
  final SampleInbox inbox;
  String description = ApiTargets.BY_ID;

  /** After which request, as it is said, the process is killed; none where it is empty. */
  String dieAfter = "";

  /** Which request's first answer comes after its time is up; none where it is empty. */
  String lateOnce = "";

  private final Path folder;

  ApiBuyer(Path folder) {
    this.folder = folder;
    this.inbox = new SampleInbox(folder.resolve("inbox"), LineFormat.NDJSON);
  }

  /** A kill: nothing is told, nothing is tidied up. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  Receipt receive(SampleInbox.Written run) {
    try (ApiLoader loader =
        new ApiLoader(
            ApiTargets.read(folder, crm.url(), description),
            folder.resolve("state"),
            this::send,
            Clock.systemUTC(),
            progress -> {})) {
      return new Receiver(SampleInbox.BUYER, SampleInbox.SELLER.certificate(), Clock.systemUTC())
          .receive(run.folder(), loader);
    }
  }

  private void send(Fetch.Asking asking) {
    if (!lateOnce.isEmpty() && asking.said().contains(lateOnce)) {
      lateOnce = "";
      fetch.send(new Late(asking));
    }
    fetch.send(asking);
    if (!dieAfter.isEmpty() && asking.said().contains(dieAfter)) {
      throw new Killed();
    }
  }

  /** An attempt whose answer nobody takes. */
  private record Late(Fetch.Asking asking) implements Fetch.Asking {
    @Override
    public Duration pause() {
      return asking.pause();
    }

    @Override
    public Fetch.Request request() {
      return asking.request();
    }

    @Override
    public void take(Fetch.Answer answer) {
      // Its time is up.
    }

    @Override
    public String said() {
      return asking.said();
    }
  }

  /** Receives and is killed after a request was answered, before that is noted. */
  void dieAfter(String said, SampleInbox.Written run) {
    dieAfter = said;
    assertThat(catchThrowableOfType(Killed.class, () -> receive(run))).isNotNull();
    dieAfter = "";
  }

  /** What the command ends with, told without any value. */
  String stops(SampleInbox.Written run, ExitCode code) {
    HandoverException stopped = catchThrowableOfType(HandoverException.class, () -> receive(run));
    assertThat(stopped).isNotNull();
    assertThat(stopped.exitCode()).as(stopped.getMessage()).isEqualTo(code);
    assertThat(stopped).message().doesNotContain("CANARY");
    return stopped.getMessage();
  }

  String refusals(SampleInbox.Written run) {
    try {
      return Files.readString(
          folder.resolve("state").resolve("refusals-" + run.manifest().run() + ".jsonl"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody else deletes a record in the API. */
  void loses(String entity, String ref) {
    try {
      HttpURLConnection call =
          (HttpURLConnection)
              URI.create(crm.url() + "/api/by-ref/" + entity + "/" + ref).toURL().openConnection();
      call.setRequestMethod("DELETE");
      assertThat(call.getResponseCode()).isEqualTo(204);
      crm.forgetLog();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    crm.close();
  }
}
