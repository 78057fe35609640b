package dev.handover.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.CaseId;
import dev.handover.seal.LineFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SmRunFolderTest extends RunFolderContract {
  SmRunFolderTest() {
    super(SampleInbox.Parties.SM);
  }

  @Test
  void findsAParcelWhoseSignatureIsAnothersThoughItsDigestIsRight() throws IOException {
    SampleInbox.Parties parties = SampleInbox.Parties.SM;
    SampleInbox.Written run =
        new SampleInbox(
                temporary.resolve("sm"), LineFormat.NDJSON, new CaseId("hotel-2026"), parties)
            .smallFull();
    Path parcel = run.path().resolve("guest-000001-a1.ndjson.zst.sm");
    Path signature = run.path().resolve("guest-000001-a1.ndjson.zst.sm.sig");
    Files.write(signature, parties.stranger().signDetached(Files.readAllBytes(parcel)));

    assertThat(run.folder().verify(parties.seller().certificate()).findings())
        .singleElement()
        .asString()
        .startsWith("guest-000001-a1.ndjson.zst.sm: the signature by ")
        .contains("made by another key");

    Files.delete(signature);
    assertThat(run.folder().verify(parties.seller().certificate()).findings())
        .singleElement()
        .asString()
        .contains("empty or missing");
  }

  @Test
  void refusesAManifestThatPretendsAnotherProfile() {
    SampleInbox.Parties parties = SampleInbox.Parties.SM;
    SampleInbox.Written run =
        new SampleInbox(
                temporary.resolve("sm"), LineFormat.NDJSON, new CaseId("hotel-2026"), parties)
            .full()
            .write();
    SampleInbox.resign(
        run,
        text -> text.replace("\"profile\" : \"sm\"", "\"profile\" : \"openpgp\""),
        parties.seller());

    assertThat(run.folder().verify(parties.seller().certificate()).findings())
        .singleElement()
        .asString()
        .contains("not of the profile that it is signed in");
  }
}
