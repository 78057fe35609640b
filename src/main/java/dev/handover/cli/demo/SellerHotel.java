package dev.handover.cli.demo;

import dev.handover.record.HandoverException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The demo's hotel: guests, with their stays, preferences, member accounts and reviews.
 *
 * @param guests about a quarter of all records
 * @param stays about half
 * @param preferences about an eighth
 */
public record SellerHotel(long guests, long stays, long preferences, long members, long reviews)
    implements DemoSeller {
  /** The seed of the demo unless another is asked for. */
  public static final long SEED = SellerDatabase.SEED;

  /** The owner of an H2 database that {@link #create} makes; no password. */
  public static final String OWNER = SellerDatabase.OWNER;

  /** A user of that database who may read and nothing else; no password. */
  public static final String READER = SellerDatabase.READER;

  /** How {@code totalRecords} split over the tables; the sum is exact. */
  public static SellerHotel of(long totalRecords) {
    long guests = (DemoSeller.checked(totalRecords) + 3) / 4;
    long stays = totalRecords / 2;
    long members = totalRecords / 16;
    long reviews = totalRecords / 16;
    long preferences = totalRecords - guests - stays - members - reviews;
    return new SellerHotel(guests, stays, preferences, members, reviews);
  }

  /**
   * Makes a hotel in a new database.
   *
   * @see SellerDatabase#create
   * @throws HandoverException source unavailable, when the database cannot be made or is not empty
   */
  public static SellerHotel create(
      String jdbcUrl, long totalRecords, long seed, ProgressListener progress) {
    SellerDatabase.create(jdbcUrl, Trade.HOTEL, totalRecords, seed, progress);
    return of(totalRecords);
  }

  @Override
  public Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("guests", guests);
    counts.put("stays", stays);
    counts.put("preferences", preferences);
    counts.put("member accounts", members);
    counts.put("reviews", reviews);
    return counts;
  }

  @Override
  public List<SeededTable> tables(long seed) {
    return List.of(
        new GuestTable(seed, guests),
        new StayTable(seed, stays, guests),
        new PreferenceTable(seed, preferences, guests),
        new MemberTable(seed, members, guests),
        new ReviewTable(seed, reviews, stays, guests));
  }
}
