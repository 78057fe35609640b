package dev.handover.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.flow.Settings;
import dev.handover.keys.Passphrase;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/**
 * The hub that serves on this home and holds its ledger; a command that needs the ledger is
 * executed there, in the name of the person whose token is sent.
 */
public final class ServingHub {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** By so much the start of a process is told otherwise when the clock was set since. */
  private static final Duration CLOCK_SET = Duration.ofSeconds(10);

  private final Settings settings;
  private final Place place;
  private final Optional<Path> tokenFile;

  /** Where it listens; the certificate where it does so by TLS. */
  record Place(String url, long pid, Optional<Path> certificate) {}

  private ServingHub(Settings settings, Place place, Optional<Path> tokenFile) {
    this.settings = settings;
    this.place = place;
    this.tokenFile = tokenFile;
  }

  /** The hub, where there is one that holds the ledger and takes this command. */
  public static Optional<ServingHub> of(CommandLine.ParseResult parsed, Optional<Path> tokenFile) {
    if (ForOthers.needs(parsed, true).isEmpty()) {
      return Optional.empty();
    }
    Settings settings = Settings.load();
    if (!settings.ledgerUrl().startsWith("jdbc:h2:") && !ForOthers.isOfTheHub(parsed)) {
      return Optional.empty(); // others may open that too
    }
    return place(settings).map(each -> new ServingHub(settings, each, tokenFile));
  }

  /** The hub that serves on this home. */
  static Optional<ServingHub> at(Settings settings) {
    return place(settings).map(each -> new ServingHub(settings, each, Optional.empty()));
  }

  static Optional<Place> place(Settings settings) {
    Path file = settings.var().resolve("console.json");
    try {
      JsonNode told = JSON.readTree(Files.readAllBytes(file));
      Place place =
          new Place(
              told.path("url").asText(),
              told.path("pid").asLong(),
              Optional.ofNullable(told.path("certificate").textValue()).map(Path::of));
      boolean lives =
          ProcessHandle.of(place.pid())
              .filter(ProcessHandle::isAlive)
              .filter(each -> began(each, told.path("started").textValue()))
              .isPresent();
      return lives && isOurs(file) ? Optional.of(place) : Optional.empty();
    } catch (IOException | IllegalArgumentException | DateTimeException notThere) {
      return Optional.empty();
    }
  }

  /** A number that is another process's now is no place to send a token to. */
  private static boolean began(ProcessHandle process, String told) {
    Optional<Instant> began = process.info().startInstant();
    if (began.isEmpty() || told == null) {
      return began.isEmpty() && told == null;
    }
    Duration apart = Duration.between(began.get(), Instant.parse(told)).abs();
    return apart.compareTo(CLOCK_SET) < 0;
  }

  /** Others who can write in the folder would be sent our tokens. */
  private static boolean isOurs(Path file) throws IOException {
    Path self = Path.of("/proc/self");
    UserPrincipal us =
        Files.exists(self)
            ? Files.getOwner(self)
            : file.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name"));
    return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(us);
  }

  /**
   * Executes there and prints what comes; the exit code is the command's.
   *
   * @param alone how it is executed where no hub answers after all
   */
  public int execute(CommandLine.ParseResult parsed, CommandLine.IExecutionStrategy alone) {
    CommandLine line = parsed.commandSpec().commandLine();
    try {
      return executed(parsed, alone, line);
    } catch (HandoverException e) {
      throw new CommandLine.ExecutionException(line, e.getMessage(), e); // as a command's own
    }
  }

  private int executed(
      CommandLine.ParseResult parsed, CommandLine.IExecutionStrategy alone, CommandLine line) {
    try {
      HttpResponse<InputStream> answer =
          HttpClient.newBuilder()
              .connectTimeout(Duration.ofSeconds(10))
              .sslContext(PinnedCertificate.context(place.certificate()))
              .build()
              .send(request(parsed), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          throw refused(answer.statusCode(), body.readNBytes(1 << 16));
        }
        return print(body, line.getOut(), line.getErr());
      }
    } catch (ConnectException notThere) {
      // the file was left behind by a hub that was killed, its number is another process's now
      return alone.execute(parsed);
    } catch (IOException e) {
      throw lost(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw lost(e);
    }
  }

  private HttpRequest request(CommandLine.ParseResult parsed) throws JsonProcessingException {
    List<String> arguments =
        withoutToken(parsed.expandedArgs()).stream()
            .filter(each -> !each.startsWith("--debug"))
            .toList();
    Map<String, Object> order =
        Map.of(
            "arguments",
            arguments,
            "terminal",
            System.console() != null,
            "folder",
            Path.of("").toAbsolutePath().toString());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(place.url() + "/api/commands"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(order)));
    ownersToken().ifPresent(secret -> request.header("Handover-Owner", secret));
    token(ForOthers.isForOneself(parsed))
        .ifPresent(token -> request.header("Authorization", "Bearer " + token));
    return request.build();
  }

  /** Whose the command is goes another way, and the file is none of the hub's. */
  private static List<String> withoutToken(List<String> arguments) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).equals("--token-file")) {
        i++;
      } else if (!arguments.get(i).startsWith("--token-file=")) {
        left.add(arguments.get(i));
      }
    }
    return left;
  }

  /** The person's own; else the one that stands for whoever runs the hub, if it may be read. */
  private Optional<String> token(boolean forOneself) {
    Optional<Path> file = settings.find("handover.token.file").map(settings.home()::resolve);
    String told =
        tokenFile
            .map(ServingHub::named)
            .or(() -> settings.find("handover.token"))
            .or(() -> file.map(ServingHub::named))
            .or(() -> forOneself ? Optional.empty() : ownersToken())
            .map(String::strip)
            .orElse("");
    if (told.isEmpty() && forOneself) {
      return Optional.empty();
    }
    if (!told.matches("[!-~]{1,200}")) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-CON-20",
          "a hub serves here (process "
              + place.pid()
              + ") and holds the ledger; to have it execute this command, give your token by --token-file,"
              + " HANDOVER_TOKEN or handover.token.file; make one with: handover users token");
    }
    return Optional.of(told);
  }

  /** A file that is named is meant: one that cannot be read is no reason to act as another. */
  private static String named(Path file) {
    char[] line = Passphrase.inFile(file, "token");
    try {
      return new String(line);
    } finally {
      Arrays.fill(line, '\0');
    }
  }

  private Optional<String> ownersToken() {
    try {
      return Optional.of(
          Files.readString(settings.var().resolve("console.token"), StandardCharsets.UTF_8)
              .strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static int print(InputStream body, PrintWriter out, PrintWriter err) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode told = JSON.readTree(line);
      if (told.has("exit")) {
        return told.get("exit").asInt();
      }
      (told.has("out") ? out : err).print(told.path(told.has("out") ? "out" : "err").asText());
      (told.has("out") ? out : err).flush();
    }
    throw new IOException("the answer ended before the command did");
  }

  private static HandoverException refused(int status, byte[] body) {
    try {
      JsonNode problem = JSON.readTree(body);
      ExitCode exit =
          switch (status) {
            case 401, 403 -> ExitCode.NOT_PERMITTED;
            case 409, 503 -> ExitCode.BUSY;
            default -> ExitCode.INTERNAL;
          };
      return new HandoverException(
          exit,
          problem.path("code").asText("HUB-CON-21"),
          problem.path("detail").asText("refused"));
    } catch (IOException e) {
      return new HandoverException(
          ExitCode.INTERNAL,
          "HUB-CON-21",
          "the serving hub answered with status " + status + "; look into its log",
          e);
    }
  }

  private HandoverException lost(Exception cause) {
    return new HandoverException(
        ExitCode.BUSY,
        "HUB-CON-22",
        "the connection to the serving hub (process "
            + place.pid()
            + ") broke before the command had ended; see how it stands with handover status",
        cause);
  }
}
