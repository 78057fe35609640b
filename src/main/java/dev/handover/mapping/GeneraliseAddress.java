package dev.handover.mapping;

import dev.handover.record.Slice;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Leaves of a Chinese address its province, city or district: 浙江省杭州市西湖区文三路 1 号 to 浙江省杭州市. What is
 * delivered is never cut from the value but taken from the list of divisions, with what was not
 * written (the province of 杭州市) put before it; so no street can be in it. Of an address that does
 * not say as much, the coarser part is delivered; nothing of one that begins with no known
 * division.
 */
record GeneraliseAddress(Division.Level level) implements Treatment {
  private static final byte[][] COUNTRY = {Slice.of("中华人民共和国").bytes, Slice.of("中国").bytes};

  /** What stands between a municipality and its districts in codes and forms. */
  private static final byte[][] BETWEEN = {Slice.of("市辖区").bytes, Slice.of("市辖县").bytes};

  /** What makes of an abridged name that of something else: 北京路, 温州大道, 朝阳区, 吉林市. */
  private static final byte[][] OTHERS =
      Stream.of("路", "街", "道", "巷", "弄", "里", "胡同", "广场", "区", "县", "市", "旗", "镇", "乡", "村")
          .map(word -> Slice.of(word).bytes)
          .toArray(byte[][]::new);

  private static final byte[] PREFECTURE = Slice.of("州").bytes;
  private static final int OTHER_WITHIN = 3;

  @Override
  public void treat(Slice value) {
    int end = value.start + value.length;
    int start = behindBlanks(value.bytes, value.start, end);
    for (byte[] country : COUNTRY) {
      if (begins(value.bytes, start, end, country)) {
        start = behindBlanks(value.bytes, start + country.length, end);
        break;
      }
    }
    Division found = first(value.bytes, start, end);
    if (found == null) {
      value.setAbsent();
      return;
    }
    byte[] path = found.upTo(level).path();
    value.set(path, 0, path.length);
  }

  /** The finest division that the text says, or null where it begins with none. */
  private static Division first(byte[] bytes, int start, int end) {
    Divisions all = Divisions.all();
    Division found = in(all.provinces(), bytes, start, end);
    if (found == null) {
      found = in(all.cities(), bytes, start, end);
    }
    return found == null ? in(all.soleCounties(), bytes, start, end) : found;
  }

  /** The finest division that the text says of these and what lies in them, or null. */
  private static Division in(List<Division> among, byte[] bytes, int start, int end) {
    Division found = named(among, bytes, start, end);
    if (found != null) {
      Division finer = within(found, bytes, start + found.full().length, end);
      return finer == null ? found : finer;
    }
    for (Division each : among) {
      byte[] brief = each.brief();
      if (brief != each.full() && begins(bytes, start, end, brief)) {
        int behind = behindPrefecture(bytes, start + brief.length, end, each);
        Division finer = within(each, bytes, behind, end);
        if (finer != null) {
          return finer;
        }
        if (!isOther(bytes, behind, end)) {
          found = each;
        }
      }
    }
    return found;
  }

  /** Behind 州, with which people abridge autonomous prefectures: 黔东南州. */
  private static int behindPrefecture(byte[] bytes, int behind, int end, Division division) {
    boolean autonomous = division.name().endsWith("自治州") && begins(bytes, behind, end, PREFECTURE);
    return autonomous ? behind + PREFECTURE.length : behind;
  }

  /** The one whose whole name stands there; null where none does, or two do as far as is known. */
  private static Division named(List<Division> among, byte[] bytes, int start, int end) {
    Division found = null;
    for (Division each : among) {
      if (begins(bytes, start, end, each.full())) {
        if (found != null && found.full().length == each.full().length) {
          return null;
        }
        found = found == null || each.full().length > found.full().length ? each : found;
      }
    }
    return found;
  }

  /** The finest division that follows one, which may leave out a level or say itself again. */
  private static Division within(Division outer, byte[] bytes, int from, int end) {
    int start = behindBlanks(bytes, from, end);
    if (begins(bytes, start, end, outer.full())) {
      start = behindBlanks(bytes, start + outer.full().length, end);
    }
    for (byte[] between : BETWEEN) {
      if (outer.level() == Division.Level.PROVINCE && begins(bytes, start, end, between)) {
        start = behindBlanks(bytes, start + between.length, end);
      }
    }
    if (outer.within().isEmpty()) {
      return null;
    }
    Division found = in(outer.within(), bytes, start, end);
    if (found != null) {
      return found;
    }
    List<Division> finer = outer.within().stream().flatMap(city -> city.within().stream()).toList();
    return finer.isEmpty() ? null : named(finer, bytes, start, end);
  }

  /** Whether a street or another place is named within some characters, as 南京西路 is. */
  private static boolean isOther(byte[] bytes, int from, int end) {
    int i = from;
    for (int n = 0; n < OTHER_WITHIN && i < end; n++) {
      for (byte[] other : OTHERS) {
        if (begins(bytes, i, end, other)) {
          return true;
        }
      }
      i += Utf8.size(bytes, i, end);
    }
    return false;
  }

  private static boolean begins(byte[] bytes, int start, int end, byte[] name) {
    int behind = start + name.length;
    return behind <= end && Arrays.equals(bytes, start, behind, name, 0, name.length);
  }

  /** Behind spaces and what forms put between the parts of an address. */
  private static int behindBlanks(byte[] bytes, int from, int end) {
    int i = from;
    while (i < end) {
      int codePoint = Utf8.codePoint(bytes, i, end);
      boolean between = codePoint == ',' || codePoint == '-' || codePoint == '/';
      boolean wide = codePoint == '，' || codePoint == '、' || codePoint == '·';
      if (!between && !wide && codePoint != ' ' && !Trim.isBlank(codePoint)) {
        return i;
      }
      i += Utf8.size(bytes, i, end);
    }
    return i;
  }
}
