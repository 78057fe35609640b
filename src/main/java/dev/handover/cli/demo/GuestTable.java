package dev.handover.cli.demo;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** The guests: one in eight has not agreed to the handover, one in fifty is deleted. */
final class GuestTable implements SeededTable {
  private static final String[] PREFIXES =
      ("130 131 132 133 134 135 136 137 138 139 150 151 152 153 155 156 157 158 159 "
              + "176 177 178 180 181 182 183 184 185 186 187 188 189")
          .split(" ");
  private static final String[] LEVELS = {"普通会员", "普通会员", "普通会员", "银卡", "银卡", "金卡", "白金卡"};
  private static final String[] MAIL_HOSTS = {
    "qq.example", "163.example", "126.example", "sina.example", "outlook.example"
  };
  private static final String[] NO_CONSENT = {"N", "N", "n", null};
  private static final String[] CONSENT = {"Y", "Y", "Y", "Y", "Y", "Y", "Y", "Y", "Y", "y", "Ｙ"};
  private static final String BCRYPT =
      "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1946, 1, 1);
  private static final int BIRTHDAYS = 22_280;
  private static final LocalDateTime FIRST_GUEST = LocalDateTime.of(2014, 3, 1, 8, 0);
  private static final LocalDateTime LAST_CHANGE = LocalDateTime.of(2025, 12, 31, 20, 0);

  private final long seed;
  private final long rows;

  GuestTable(long seed, long rows) {
    this.seed = seed;
    this.rows = rows;
  }

  /** The key of the {@code index}th guest: rising, sparse, with wider gaps now and then. */
  static long key(long index) {
    return 10_000 + index * 3 + index % 7 % 3 + index / 4_096 * 7_919;
  }

  @Override
  public String insert() {
    return "INSERT INTO guests (guest_id, name, gender, id_no, mobile, email, birthday, nationality,"
        + " address, member_level, points, share_consent, remark, password_hash, is_deleted,"
        + " created_at, updated_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public void fill(PreparedStatement row, long index) throws SQLException {
    long person = person(index);
    Draw draw = Draw.of(seed, 1, person);
    boolean male = draw.chance(5_300);
    String surname = Names.surname(draw);
    String district = Places.district(draw);
    // Consecutive guests walk through (birthday, sequence) by a step prime to both: no two share
    // one.
    long slot = Math.floorMod(person * 7_368_787 + seed, BIRTHDAYS * 500L);
    LocalDate birth = FIRST_BIRTH.plusDays(slot % BIRTHDAYS);
    String mobile = mobile(person, draw);
    LocalDateTime created = created(index, draw);

    row.setLong(1, key(index));
    row.setString(2, Dirt.name(Names.full(surname, male, draw), draw));
    row.setString(3, male ? "男" : "女");
    row.setString(
        4, residentId(Places.code(district), birth, (int) (slot / BIRTHDAYS), male, draw));
    row.setString(5, draw.chance(50) ? null : Dirt.mobile(mobile, draw));
    row.setString(6, email(surname, mobile, draw));
    row.setObject(7, birth);
    row.setString(8, "中国");
    row.setString(9, draw.chance(800) ? null : Places.address(district, draw));
    row.setString(10, draw.one(LEVELS));
    row.setInt(11, draw.below(20) * draw.below(2_500));
    row.setString(12, draw.chance(1_200) ? draw.one(NO_CONSENT) : draw.one(CONSENT));
    row.setString(13, Notes.onGuest(mobile(person + rows, draw), draw));
    row.setString(14, passwordHash(draw));
    row.setInt(15, draw.chance(200) ? 1 : 0);
    row.setObject(16, created);
    row.setObject(17, draw.chance(20) ? null : changed(created, draw));
  }

  /** Who it is: now and then a guest was taken down a second time, as somebody new. */
  private long person(long index) {
    long at = index;
    Draw draw = Draw.of(seed, 5, at);
    while (at > 100 && draw.chance(100)) {
      at -= 1 + draw.below(100);
      draw = Draw.of(seed, 5, at);
    }
    return at;
  }

  private static String residentId(
      String region, LocalDate birth, int nth, boolean male, Draw draw) {
    int sequence = nth * 2 + (male ? 1 : 0);
    if (birth.getYear() < 1980 && draw.chance(60)) {
      return ResidentIds.legacy(region, birth, sequence);
    }
    return Dirt.residentId(ResidentIds.of(region, birth, sequence), draw);
  }

  /** The eight digits behind the prefix never repeat within a hundred million guests. */
  private String mobile(long index, Draw draw) {
    long digits = Math.floorMod(index * 7_368_787 + seed * 31, 100_000_000L);
    return draw.one(PREFIXES) + Long.toString(100_000_000L + digits).substring(1);
  }

  private static String email(String surname, String mobile, Draw draw) {
    if (draw.chance(2_500)) {
      return null;
    }
    String host = draw.one(MAIL_HOSTS);
    String digits = mobile.substring(3);
    String name =
        host.equals("qq.example") ? "1" + digits : Names.pinyin(surname) + digits.substring(2);
    return Dirt.email(name + "@" + host, draw);
  }

  private LocalDateTime created(long index, Draw draw) {
    long minutes = 60L * 24 * 365 * 8;
    return FIRST_GUEST
        .plusMinutes((long) ((double) index / rows * minutes))
        .plusSeconds(draw.below(60));
  }

  private static LocalDateTime changed(LocalDateTime created, Draw draw) {
    long days = created.until(LAST_CHANGE, ChronoUnit.DAYS);
    return created.plusDays(draw.below(days + 1)).plusMinutes(draw.below(600));
  }

  private static String passwordHash(Draw draw) {
    StringBuilder hash = new StringBuilder(60).append("$2a$10$");
    long bits = 0;
    while (hash.length() < 60) {
      bits = bits > 1 ? bits >>> 6 : draw.below(Long.MAX_VALUE);
      hash.append(BCRYPT.charAt((int) (bits & 63)));
    }
    return hash.toString();
  }
}
