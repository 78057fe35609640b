package dev.handover.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.handover.record.HandoverException;
import dev.handover.testing.SharedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SellerHotelTest {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final ProgressListener SILENT = (done, total) -> {};

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 99, 1_001})
  void makesExactlyAsManyRecordsAsAsked(long total) throws Exception {
    String url = memory();
    SellerHotel hotel = SellerHotel.create(url, total, SellerHotel.SEED, SILENT);
    assertThat(hotel.records()).isEqualTo(total);
    assertThat(count(url, "SELECT count(*) FROM guests")).isEqualTo(hotel.guests());
    assertThat(count(url, "SELECT count(*) FROM stays")).isEqualTo(hotel.stays());
    assertThat(count(url, "SELECT count(*) FROM preferences")).isEqualTo(hotel.preferences());
    assertThat(count(url, "SELECT count(*) FROM members")).isEqualTo(hotel.members());
    assertThat(count(url, "SELECT count(*) FROM reviews")).isEqualTo(hotel.reviews());
  }

  @Test
  void theSameSeedAndCountGiveTheSameRowsOnAnyDatabase() throws Exception {
    String postgres = SharedPostgres.freshDatabase();
    SellerHotel.create(postgres, 2_000, 7, SILENT);
    assertThat(rows(hotel(2_000, 7))).isEqualTo(rows(hotel(2_000, 7))).isEqualTo(rows(postgres));
  }

  @Test
  void anotherSeedGivesOtherRows() throws Exception {
    assertThat(rows(hotel(200, 7))).isNotEqualTo(rows(hotel(200, 8)));
  }

  @Test
  void nobodyIsAnOrphanAndKeysAreSparseAndRising() throws Exception {
    String url = hotel(40_000, SellerHotel.SEED);
    assertThat(
            count(
                url,
                "SELECT count(*) FROM stays WHERE guest_id NOT IN (SELECT guest_id FROM guests)"))
        .isZero();
    assertThat(
            count(
                url,
                "SELECT count(*) FROM preferences WHERE guest_id NOT IN"
                    + " (SELECT guest_id FROM guests)"))
        .isZero();
    assertThat(
            count(
                url,
                "SELECT count(*) FROM reviews r WHERE NOT EXISTS (SELECT 1 FROM stays s WHERE"
                    + " s.stay_id = r.stay_id AND s.guest_id = r.guest_id)"))
        .as("a review is of a stay of its guest")
        .isZero();
    assertThat(
            count(
                url,
                "SELECT count(DISTINCT guest_id) FROM members WHERE guest_id IN (SELECT guest_id FROM guests)"))
        .as("a guest has one account at most")
        .isEqualTo(SellerHotel.of(40_000).members());
    assertThat(count(url, "SELECT max(guest_id) - min(guest_id) FROM guests"))
        .isGreaterThan(3 * 9_999L);
    assertThat(
            count(
                url,
                "SELECT count(*) FROM (SELECT DISTINCT guest_id, pref_key FROM preferences) p"))
        .as("no preference is stated twice")
        .isEqualTo(SellerHotel.of(40_000).preferences());
  }

  @Test
  void onlyGuestsWhoWereTakenDownTwiceShareAnIdentityAndThenTheMobileToo() throws Exception {
    Map<String, String> mobileOf = new HashMap<>();
    Set<String> mobiles = new HashSet<>();
    int twice = 0;
    List<Guest> guests = guests(hotel(40_000, SellerHotel.SEED));
    for (Guest guest : guests) {
      String id = guest.id().strip().toUpperCase(Locale.ROOT);
      String mobile = guest.validMobile().orElse("");
      if (mobileOf.containsKey(id)) {
        twice++;
        assertThat(mobile).isEqualTo(mobileOf.get(id));
      } else {
        mobileOf.put(id, mobile);
        assertThat(mobile.isEmpty() || mobiles.add(mobile)).isTrue();
      }
    }
    assertThat(guests).hasSize(10_000);
    assertThat(twice).isBetween(60, 140);
  }

  @Test
  void identityAgreesWithBirthdayAndGender() throws Exception {
    for (Guest guest : guests(hotel(20_000, SellerHotel.SEED))) {
      String id = guest.id().strip();
      boolean legacy = id.length() == 15;
      String birth = legacy ? "19" + id.substring(6, 12) : id.substring(6, 14);
      assertThat(birth).isEqualTo(guest.birthday().toString().replace("-", ""));
      int sequence = id.charAt(legacy ? 14 : 16) - '0';
      assertThat(guest.gender()).isEqualTo(sequence % 2 == 1 ? "男" : "女");
    }
  }

  @Test
  void theDirtIsAsMuchAsAHotelHas() throws Exception {
    String url = hotel(40_000, SellerHotel.SEED);
    List<Guest> guests = guests(url);
    double all = guests.size();
    assertThat(all).isEqualTo(10_000);
    assertThat(guests.stream().filter(g -> g.blankName()).count() / all)
        .isCloseTo(0.005, within(0.003));
    assertThat(guests.stream().filter(g -> !validId(g.id())).count() / all)
        .isCloseTo(0.007, within(0.003));
    assertThat(
            guests.stream().filter(g -> g.mobile() != null && g.validMobile().isEmpty()).count()
                / all)
        .isCloseTo(0.010, within(0.003));
    assertThat(guests.stream().filter(g -> badEmail(g.email())).count() / all)
        .isCloseTo(0.0075, within(0.003));
    assertThat(guests.stream().filter(g -> !g.consented()).count() / all)
        .isCloseTo(0.12, within(0.01));
    assertThat(guests.stream().filter(Guest::deleted).count() / all).isCloseTo(0.02, within(0.004));
    assertThat(guests.stream().filter(g -> g.dirtyMobile()).count() / all)
        .as("heals by cleaning")
        .isBetween(0.2, 0.35);
  }

  @Test
  void mostOfWhatMayTravelIsFitToTravel() throws Exception {
    String url = hotel(40_000, SellerHotel.SEED);
    long due = 0;
    long fit = 0;
    for (Guest guest : guests(url)) {
      if (guest.consented() && !guest.deleted()) {
        due += guest.records();
        fit += guest.fit() ? guest.records() : 0;
      }
    }
    assertThat((double) fit / due).isGreaterThan(0.93);
  }

  @Test
  void theReaderReadsAndNothingElse(@TempDir Path folder) throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("hotel");
    SellerHotel.create(url, 100, 7, SILENT);
    try (Connection reader = DriverManager.getConnection(url, SellerHotel.READER, "");
        Statement statement = reader.createStatement()) {
      assertThat(statement.executeQuery("SELECT name FROM guests").next()).isTrue();
      assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM guests"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void tellsHowFarItIsAndEndsWithTheTotal() {
    List<Long> heard = new ArrayList<>();
    SellerHotel.create(memory(), 50_000, 7, (done, total) -> heard.add(done));
    assertThat(heard).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(3).endsWith(50_000L);
  }

  @Test
  void refusesADatabaseThatIsInUse(@TempDir Path folder) {
    String url = "jdbc:h2:file:" + folder.resolve("a hotel");
    SellerHotel.create(url, 10, 7, SILENT);
    assertThatThrownBy(() -> SellerHotel.create(url, 10, 7, SILENT))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("HUB-CLI-44");
    assertThatThrownBy(() -> SellerHotel.create(memory(), -1, 7, SILENT))
        .hasMessageContaining("HUB-CLI-43");
  }

  private static String memory() {
    return "jdbc:h2:mem:hotel" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
  }

  private static String hotel(long total, long seed) {
    String url = memory();
    SellerHotel.create(url, total, seed, SILENT);
    return url;
  }

  private static Connection connect(String url) throws SQLException {
    return url.startsWith("jdbc:h2:")
        ? DriverManager.getConnection(url, SellerHotel.OWNER, "")
        : DriverManager.getConnection(url);
  }

  private static long count(String url, String sql) throws SQLException {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<String> rows(String url) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      for (String table : List.of("guests", "stays", "preferences", "members", "reviews")) {
        try (ResultSet row = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1")) {
          int columns = row.getMetaData().getColumnCount();
          while (row.next()) {
            StringBuilder line = new StringBuilder(table);
            for (int i = 1; i <= columns; i++) {
              line.append('|').append(row.getString(i));
            }
            rows.add(line.toString());
          }
        }
      }
    }
    return rows;
  }

  private static List<Guest> guests(String url) throws SQLException {
    Map<Long, Long> stays = new HashMap<>();
    List<Guest> guests = new ArrayList<>();
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      ResultSet count =
          statement.executeQuery("SELECT guest_id, count(*) FROM stays GROUP BY guest_id");
      while (count.next()) {
        stays.put(count.getLong(1), count.getLong(2));
      }
      ResultSet row = statement.executeQuery("SELECT * FROM guests ORDER BY guest_id");
      while (row.next()) {
        guests.add(
            new Guest(
                row.getString("name"),
                row.getString("gender"),
                row.getString("id_no"),
                row.getString("mobile"),
                row.getString("email"),
                row.getDate("birthday").toLocalDate(),
                row.getString("share_consent"),
                row.getInt("is_deleted") == 1,
                1 + stays.getOrDefault(row.getLong("guest_id"), 0L)));
      }
    }
    return guests;
  }

  private static boolean validId(String raw) {
    String id = raw.strip().toUpperCase(Locale.ROOT);
    if (id.length() == 15) {
      return true;
    }
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (id.charAt(i) - '0') * weights[i];
    }
    return "10X98765432".charAt(sum % 11) == id.charAt(17);
  }

  private static boolean badEmail(String email) {
    return email != null && !email.strip().matches("[a-z0-9]+@[a-z0-9]+(\\.[a-z]+)+");
  }

  private record Guest(
      String name,
      String gender,
      String id,
      String mobile,
      String email,
      LocalDate birthday,
      String consent,
      boolean deleted,
      long records) {
    boolean blankName() {
      return name == null || name.isBlank();
    }

    boolean consented() {
      return consent != null
          && Normalizer.normalize(consent, Normalizer.Form.NFKC).equalsIgnoreCase("Y");
    }

    boolean dirtyMobile() {
      return validMobile().isPresent() && !mobile.matches("1\\d{10}");
    }

    boolean fit() {
      return !blankName()
          && validId(id)
          && !badEmail(email)
          && (mobile == null || validMobile().isPresent());
    }

    Optional<String> validMobile() {
      PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
      try {
        var number = phones.parse(mobile, "CN");
        return phones.isValidNumber(number)
            ? Optional.of(phones.format(number, PhoneNumberUtil.PhoneNumberFormat.E164))
            : Optional.empty();
      } catch (NumberParseException e) {
        return Optional.empty();
      }
    }
  }
}
