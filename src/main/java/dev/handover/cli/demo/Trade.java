package dev.handover.cli.demo;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** The trades that a demo can be of; each has a folder under {@code mappings/} of the same name. */
public enum Trade {
  HOTEL("hotel", SellerHotel::of),
  COURIER("courier station", SellerCourier::of),
  STATIONERY("stationery shop", SellerStationery::of),
  HOMESERVICES("home services company", SellerHomeServices::of);

  private final String words;
  private final LongFunction<DemoSeller> seller;

  Trade(String words, LongFunction<DemoSeller> seller) {
    this.words = words;
    this.seller = seller;
  }

  /**
   * The trade of that folder's name.
   *
   * @throws HandoverException configuration, when there is no demo of it
   */
  static Trade named(String folder) {
    return Arrays.stream(values())
        .filter(each -> each.folder().equals(folder))
        .findFirst()
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-CLI-46",
                    "there is no demo of the case "
                        + folder
                        + "; choose one of "
                        + Arrays.stream(values())
                            .map(Trade::folder)
                            .collect(Collectors.joining(", "))));
  }

  /** The folder's name under {@code mappings/}. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its tables in plain SQL, which H2 and PostgreSQL both take. */
  String script() {
    return "demo/" + folder() + ".sql";
  }

  /** What the story calls it. */
  String words() {
    return words;
  }

  /** A seller of so many records over all entities; the sum is exact. */
  DemoSeller seller(long totalRecords) {
    return seller.apply(totalRecords);
  }
}
