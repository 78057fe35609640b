package dev.handover.cli;

import dev.handover.cli.demo.SellerHotel;
import dev.handover.cli.start.Main;
import dev.handover.keys.PgpSecretKey;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import dev.handover.testing.Confirmed;
import dev.handover.testing.HotelHome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/**
 * A home with a keystore, a seller (an H2 hotel) and a folder for the buyer's inbox, in which
 * commands are run as the program runs them, but inside this process.
 */
public final class CommandHome {
  public static final int RECORDS = 1_000;
  private final Path folder;
  private final String seller;
  private final String ledger;

  /** What a command printed and how it ended. */
  public record Ended(int code, String out, String err) {}

  public CommandHome(Path folder) {
    this(folder, "jdbc:h2:file:" + folder.resolve("seller/hotel"), SellerHotel.READER);
    SellerHotel.create(seller, RECORDS, SellerHotel.SEED, (done, total) -> {});
    confirm("hotel-2026");
  }

  /** A home for a seller who is there already, or soon will be. */
  public CommandHome(Path folder, String seller, String user) {
    this(folder, seller, user, "jdbc:h2:file:" + folder.resolve("var/ledger/ledger"));
  }

  /**
   * The same with a ledger elsewhere.
   *
   * @param ledger its JDBC URL, complete with user
   */
  public CommandHome(Path folder, String seller, String user, String ledger) {
    this.folder = folder;
    this.seller = seller;
    this.ledger = ledger;
    try {
      Files.writeString(folder.resolve("passphrase"), "correct horse battery staple\n");
      PgpSecretKey buyer = PgpSecretKey.generate("Buyer (example)");
      Files.write(folder.resolve("buyer-secret.asc"), buyer.armoured());
      Files.writeString(folder.resolve("buyer.asc"), buyer.certificate().armoured());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    HotelHome home = new HotelHome(folder);
    if (!ledger.startsWith("jdbc:h2:")) {
      home.set("spring.datasource.url", ledger);
    }
    home.set("handover.passphrase.file", folder.resolve("passphrase").toString())
        .set("seller.url", seller)
        .set("seller.user", user)
        .set("seller.password", "")
        .set("buyer.certificate", folder.resolve("buyer.asc").toString())
        .set("delivery.to", "file:" + folder.resolve("inbox"))
        .set("delivery.receipts", "file:" + folder.resolve("receipts"))
        .set("delivery.knownHosts", "unused")
        .set("delivery.privateKey", "unused");
    if (run("keys", "init").code() != 0) {
      throw new IllegalStateException("no keystore");
    }
  }

  /** The buyer has read his fingerprint on the telephone. */
  public void confirm(String caseId) {
    confirm(caseId, folder.resolve("buyer.asc"));
  }

  public void confirm(String caseId, Path certificate) {
    Confirmed.buyer(ledger, new CaseId(caseId), certificate);
  }

  public Path at(String name) {
    return folder.resolve(name);
  }

  /** Changes the seller's database. */
  public void sell(String... statements) {
    try (Connection connection = DriverManager.getConnection(seller, SellerHotel.OWNER, "");
        Statement sql = connection.createStatement()) {
      for (String each : statements) {
        sql.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public Ledger ledger() {
    return Ledger.open(ledger, Optional.empty(), Optional.empty());
  }

  /** Runs one command. */
  public Ended run(String... arguments) {
    return runIn(folder, arguments);
  }

  /** Runs one command where another folder is home. */
  Ended runIn(Path place, String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setProperty("handover.home", place.toString());
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      CommandLine line = Main.commandLine();
      line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
      line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
      int code = line.execute(arguments);
      return new Ended(
          code, printed.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
      System.clearProperty("handover.home");
      // --debug sets them for its process, which is not this one's other tests'
      List.of("handover.log", "handover.log.foreign", "handover.log.trace")
          .forEach(System::clearProperty);
    }
  }
}
