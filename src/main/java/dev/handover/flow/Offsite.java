package dev.handover.flow;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.springframework.beans.factory.DisposableBean;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Where copies of backups are kept, by the setting {@code handover.backup.offsite}: {@code
 * sftp:user@host:22/folder} or {@code aws2-s3:bucket/folder}. The bean {@code offsite} of {@code
 * routes/offsite.camel.yaml}.
 */
public final class Offsite implements DisposableBean {
  private static final String SETTING = "handover.backup.offsite";
  private static final Pattern S3 =
      Pattern.compile("aws2-s3:(?://)?([a-z0-9][a-z0-9.-]{1,62})(?:/([A-Za-z0-9._/-]{1,200}))?");
  private static final String CLIENT = "offsiteS3";
  private final CamelContext camel;
  private final Settings settings;
  private Depot depot;

  Offsite(CamelContext camel, Settings settings) {
    this.camel = camel;
    this.settings = settings;
  }

  /** One file on its way; the digest is that of the file here. */
  record Copy(String name, Path file, String sha256) {}

  /** Whether the hub has such a place. */
  public static boolean isSet(Settings settings) {
    return settings.find(SETTING).isPresent();
  }

  /** Whether what is to be copied does not lie there yet, as it is here. */
  public boolean isMissing(Copy copy) throws IOException {
    return depot().digest(copy.name()).filter(copy.sha256()::equals).isEmpty();
  }

  /** Names the file for who sends it. */
  public void prepare(Exchange exchange) {
    Copy copy = exchange.getVariable("copy", Copy.class);
    depot().prepare(exchange.getMessage(), copy.name(), copy.file());
  }

  public String endpoint() {
    return depot().endpoint();
  }

  /** Reads back what was sent. */
  public void confirm(Exchange exchange) throws IOException {
    Copy copy = exchange.getVariable("copy", Copy.class);
    exchange.getMessage().setBody(null);
    if (isMissing(copy)) {
      throw new IOException(copy.name() + " did not arrive as it was sent");
    }
  }

  /** Makes the connection at its first use. */
  synchronized Depot depot() {
    if (depot == null) {
      depot = open(settings.find(SETTING).orElseThrow(() -> unfit("is not set")).trim());
    }
    return depot;
  }

  private Depot open(String to) {
    if (to.startsWith("sftp:")) {
      String uri =
          Endpoints.sftp(
              to,
              file("knownHosts"),
              file("privateKey"),
              settings.find(SETTING + ".privateKeyPassphrase"));
      return new SftpDepot(camel, to, uri);
    }
    Matcher s3 = S3.matcher(to);
    if (!s3.matches()) {
      throw unfit("must be sftp:user@host:port/folder or aws2-s3:bucket/folder");
    }
    String prefix = s3.group(2) == null ? "" : s3.group(2).replaceFirst("/*$", "/");
    S3Client client = s3();
    camel.getRegistry().bind(CLIENT, client);
    String uri =
        "aws2-s3:" + s3.group(1) + "?amazonS3Client=#" + CLIENT + "&autoCreateBucket=false";
    return new S3Depot(client, uri, s3.group(1), prefix);
  }

  private Optional<Path> file(String name) {
    return settings.find(SETTING + "." + name).map(settings.home()::resolve);
  }

  /**
   * Its own, so that no secret stands in an endpoint's address; checksums that only Amazon's own
   * storage knows are left out, for everything is read back.
   */
  private S3Client s3() {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(ApacheHttpClient.builder())
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(required("accessKey"), required("secretKey"))))
            .region(Region.of(settings.find(SETTING + ".region").orElse("us-east-1")))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .forcePathStyle(
                settings.find(SETTING + ".pathStyle").map(Boolean::parseBoolean).orElse(false));
    settings.find(SETTING + ".endpoint").map(URI::create).ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private String required(String name) {
    return settings.find(SETTING + "." + name).orElseThrow(() -> unfit("needs ." + name));
  }

  private static HandoverException unfit(String why) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-OFF-01",
        "the setting " + SETTING + " " + why + "; see docs/backup.md");
  }

  @Override
  public synchronized void destroy() {
    if (depot != null) {
      depot.close();
      depot = null;
    }
  }
}
