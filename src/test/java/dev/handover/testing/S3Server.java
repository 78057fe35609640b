package dev.handover.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A real object storage that speaks S3 and checks signatures: s3proxy in a process of its own,
 * because nothing of its class path is to meet the hub's. {@code ./mvnw verify} fetches it into
 * {@code target/s3}.
 */
public final class S3Server implements AutoCloseable {
  public static final String ACCESS_KEY = "hub";
  public static final String SECRET_KEY = "a secret of the test";
  private static final Path JAR = Path.of("target/s3/s3proxy.jar");
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final InetAddress HOST = InetAddress.getLoopbackAddress();
  private final Process process;
  private final int port;

  private S3Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts one without buckets.
   *
   * @param folder an existing one, for its configuration and its log
   */
  public static S3Server start(Path folder) throws IOException {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(
          JAR + " is missing; fetch it: ./mvnw dependency:copy@s3-server");
    }
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, HOST)) {
      port = free.getLocalPort();
    }
    Path settings = folder.resolve("s3proxy.conf");
    Files.writeString(
        settings,
        """
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=transient
        """
            .formatted(port, ACCESS_KEY, SECRET_KEY));
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    JAR.toAbsolutePath().toString(),
                    "--properties",
                    settings.toString()))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3proxy.log").toFile())
            .start();
    S3Server server = new S3Server(process, port);
    server.awaitAnswer(folder.resolve("s3proxy.log"));
    return server;
  }

  private void awaitAnswer(Path log) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (Socket open = new Socket(HOST, port)) {
        return;
      } catch (IOException notYet) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          close();
          throw new IllegalStateException("no S3 server:\n" + Files.readString(log), notYet);
        }
        LockSupport.parkNanos(20_000_000);
      }
    }
  }

  public int port() {
    return port;
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** A client of the server's owner. */
  public S3Client client() {
    return S3Client.builder()
        .httpClientBuilder(ApacheHttpClient.builder())
        .endpointOverride(URI.create(url()))
        .region(Region.US_EAST_1)
        .forcePathStyle(true)
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
        .build();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
