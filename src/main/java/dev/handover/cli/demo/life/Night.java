package dev.handover.cli.demo.life;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.people.Role;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * A day at the seller's desk, and the night after it: what changed travels, then a backup is taken.
 *
 * @param number of the night
 * @param drill whether a restore is practised afterwards
 */
record Night(int number, boolean drill) implements Act {
  private static final LocalTime AT_DESK = LocalTime.of(15, 0);
  private static final LocalTime SYNC = LocalTime.of(2, 0);
  private static final LocalTime BACKUP = LocalTime.of(3, 30);
  private static final int CHANGED = 5;
  private static final int DELETED = 2;

  @Override
  public String title() {
    return "night " + number;
  }

  @Override
  public void play(Scene scene) {
    scene.pass(0, later(scene, AT_DESK));
    day(scene);
    scene.pass(1, SYNC);
    JsonNode run =
        scene.command(Role.OPERATOR, "run", "--case", scene.stage().folder(), "--mode", "delta");
    scene.figures().delta(run);
    scene.say(
        "night %d: %,d records changed and travelled, %,d left the buyer, %,d unchanged",
        number, run.path("delivered").asLong(), tombstones(run), run.path("unchanged").asLong());
    scene.buyerReceives();
    scene.pass(0, BACKUP);
    Backup.now(scene);
    if (drill) {
      Backup.drill(scene);
    }
  }

  private static LocalTime later(Scene scene, LocalTime wanted) {
    LocalTime now = scene.now().toLocalTime();
    return now.isBefore(wanted) ? wanted : now.plusSeconds(1);
  }

  private static long tombstones(JsonNode run) {
    JsonNode told = run.path("tombstones");
    if (!told.isObject()) {
      return told.asLong();
    }
    long all = 0;
    for (JsonNode each : told) {
      all += each.asLong();
    }
    return all;
  }

  private void day(Scene scene) {
    SellerSide seller = scene.seller();
    LocalDateTime now = scene.now().withNano(0);
    List<Long> guests =
        seller.keys(
            "select guest_id from guests where share_consent = 'Y' and is_deleted = 0 order by"
                + " guest_id");
    int from = guests.size() / 7 * number;
    for (long guest : guests.subList(from, Math.min(from + CHANGED, guests.size()))) {
      seller.does(
          "update guests set address = ?, updated_at = ? where guest_id = ?",
          "杭州市示例路 " + number + " 号",
          now,
          guest);
    }
    long fresh = seller.count("select max(guest_id) from guests") + 1;
    seller.does(
        "insert into guests (guest_id, name, gender, mobile, share_consent, is_deleted, created_at,"
            + " updated_at) values (?, '新来宾', '女', ?, 'Y', 0, ?, ?)",
        fresh,
        "1390000000" + number,
        now,
        now);
    seller.does(
        "insert into stays (stay_id, guest_id, room_no, room_type, check_in, check_out, nights,"
            + " amount, channel, status, updated_at) values (?, ?, '808', '标准大床房', ?, ?, 1, 318.00,"
            + " '官网', '已预订', ?)",
        seller.count("select max(stay_id) from stays") + 1,
        fresh,
        now.toLocalDate(),
        now.toLocalDate().plusDays(1),
        now);
    List<Long> wishes = seller.keys("select pref_id from preferences order by pref_id");
    int gone = Math.min(DELETED, wishes.size());
    wishes
        .subList(0, gone)
        .forEach(each -> seller.does("delete from preferences where pref_id = ?", each));
    scene.say(
        "at the seller's desk: %d guests moved, one is new and booked a room, %d preferences were"
            + " struck out",
        CHANGED, gone);
  }
}
