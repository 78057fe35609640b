package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.testing.FaultProxy;
import dev.handover.testing.FaultProxy.Way;
import dev.handover.testing.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A case's backup in the bucket of a real object storage, by the commands alone. */
class OffsiteS3IT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BUCKET = "copies";
  @TempDir private Path folder;
  private CommandHome home;
  private String properties;

  /** One story, because a server takes seconds to start. */
  @Test
  void aBackupGoesToABucketAndComesBack() throws IOException {
    home = new CommandHome(folder);
    properties = Files.readString(home.at("handover.properties"));
    TwoPeople people = new TwoPeople(home);
    people.as("ann", "backup", "now", "--case", "hotel");
    try (S3Server server = S3Server.start(Files.createDirectory(home.at("s3")));
        S3Client bucket = server.client();
        FaultProxy line = FaultProxy.to(server.port())) {
      copiesGoTo(line, "wrong", BUCKET);
      refused(people, 5, "HUB-OFF-02", "refuses these credentials", "SignatureDoesNotMatch");
      copiesGoTo(line, S3Server.SECRET_KEY, BUCKET);
      refused(people, 5, "HUB-OFF-02", "there is no bucket " + BUCKET);
      bucket.createBucket(ask -> ask.bucket(BUCKET));

      String id = backup(people);
      line.cutAfter(Way.TO_SERVER, 20_000); // once: it is tried again by itself
      JsonNode copied = json(people.as("ann", "backup", "offsite", "--json"));
      assertThat(copied.toString()).contains(id);
      assertThat(line.cuts()).isEqualTo(1);
      assertThat(objects(bucket)).isEqualTo(files(here(id), "hotel/hotel-2026/" + id + "/"));
      comesBack(people, id);

      aCopyThatWasCutShortIsToldFromAWholeOne(people, bucket, id);
      json(people.as("ann", "backup", "now", "--case", "hotel", "--json"));
      line.refuse();
      refused(people, 5, "HUB-OFF-02", "See that the place answers");
      String second = backup(people);
      line.heal();
      CommandHome.Ended none = fetch(people, second, "none");
      assertThat(none.err()).contains("HUB-OFF-03", "no whole copy");
      assertThat(none.code()).isEqualTo(2);
      json(people.as("ann", "backup", "offsite", "--json"));
      assertThat(fetch(people, second, "second").code()).isZero();
    }
  }

  private void copiesGoTo(FaultProxy line, String secret, String bucket) throws IOException {
    String name = "handover.backup.offsite";
    Files.writeString(
        home.at("handover.properties"),
        properties
            + """
            %s=aws2-s3:%s/hotel
            %s.accessKey=%s
            %s.secretKey=%s
            %s.endpoint=http://127.0.0.1:%d
            %s.pathStyle=true
            """
                .formatted(
                    name,
                    bucket,
                    name,
                    S3Server.ACCESS_KEY,
                    name,
                    secret,
                    name,
                    line.port(),
                    name));
  }

  /** What was asked for failed with these words, and nothing is claimed to lie there. */
  private static void refused(TwoPeople people, int code, String... words) throws IOException {
    CommandHome.Ended ended = people.as("ann", "backup", "offsite");
    assertThat(ended.err()).contains(words).doesNotContain(S3Server.SECRET_KEY);
    assertThat(ended.code()).isEqualTo(code);
    JsonNode copies = json(people.as("ann", "backup", "list", "--hub", "--json")).get("copies");
    String newest = backup(people);
    for (JsonNode each : copies) {
      if (each.get("id").asText().equals(newest)) {
        assertThat(each.get("copied").isNull()).as(copies.toString()).isTrue();
        assertThat(each.get("reason").asText()).contains("HUB-OFF-02");
      }
    }
    assertThat(copies.findValuesAsText("id")).contains(newest);
  }

  private static String backup(TwoPeople people) throws IOException {
    JsonNode all = json(people.as("ann", "backup", "list", "--case", "hotel", "--json"));
    JsonNode backups = all.get("backups");
    return backups.get(backups.size() - 1).get("id").asText();
  }

  private void comesBack(TwoPeople people, String id) throws IOException {
    CommandHome.Ended fetched = fetch(people, id, "fetched");
    assertThat(fetched.code()).as(fetched.err()).isZero();
    assertThat(files(home.at("fetched").resolve(id), "")).isEqualTo(files(here(id), ""));
    String[] restore = restore(id, "fetched");
    people.as("ann", with(restore, "--reason", "the machine is lost"));
    people.agree();
    CommandHome.Ended done = people.as("ann", restore);
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(Files.readAllLines(home.at("restored/guest.csv")))
        .hasSizeGreaterThan(CommandHome.RECORDS / 4);
  }

  /** It is refused when it is restored, whatever the storage says of it. */
  private void aCopyThatWasCutShortIsToldFromAWholeOne(TwoPeople people, S3Client bucket, String id)
      throws IOException {
    String name = "guest-000001.zst.sealed";
    byte[] whole = Files.readAllBytes(here(id).resolve(name));
    bucket.putObject(
        ask -> ask.bucket(BUCKET).key("hotel/hotel-2026/" + id + "/" + name),
        RequestBody.fromBytes(Arrays.copyOf(whole, whole.length / 2)));
    assertThat(fetch(people, id, "short").code()).isZero();
    String[] restore = restore(id, "short");
    restore[restore.length - 1] = home.at("restored-short").toString();
    CommandHome.Ended refused = people.as("ann", with(restore, "--reason", "the machine is lost"));
    assertThat(refused.err()).contains("HUB-BAK-03", "guest-000001");
    assertThat(refused.code()).isEqualTo(7);
    assertThat(home.at("restored-short")).doesNotExist();
  }

  private CommandHome.Ended fetch(TwoPeople people, String id, String to) {
    return people.as("ann", "backup", "fetch", "--case", "hotel", "--backup", id, "--to", at(to));
  }

  private String[] restore(String id, String from) {
    return new String[] {
      "backup",
      "restore",
      "--case",
      "hotel",
      "--from",
      home.at(from).resolve(id).toString(),
      "--to",
      at("restored")
    };
  }

  private Path here(String id) {
    return home.at("var/backup/hotel-2026").resolve(id);
  }

  private String at(String name) {
    return home.at(name).toString();
  }

  private static Map<String, Long> objects(S3Client bucket) {
    Map<String, Long> sizes = new TreeMap<>();
    bucket
        .listObjectsV2(ask -> ask.bucket(BUCKET))
        .contents()
        .forEach(each -> sizes.put(each.key(), each.size()));
    return sizes;
  }

  /** Names and sizes. */
  private static Map<String, Long> files(Path folder, String prefix) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : (Iterable<Path>) files::iterator) {
        sizes.put(prefix + each.getFileName(), Files.size(each));
      }
    }
    return sizes;
  }

  private static String[] with(String[] first, String... more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
  }

  private static JsonNode json(CommandHome.Ended ended) throws IOException {
    assertThat(ended.code()).as(ended.err()).isZero();
    return JSON.readTree(ended.out());
  }
}
