package dev.handover.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The administrative divisions of China, from the list beside this class. Taiwan, Hong Kong and
 * Macao are there as a whole only.
 */
final class Divisions {
  private static final String LIST = "divisions.txt";
  private static final int PROVINCE_CODE = 2;
  private static final int CITY_CODE = 4;

  private final List<Division> provinces = new ArrayList<>();
  private final List<Division> cities = new ArrayList<>();

  /** Those of counties' names that only one county has. */
  private final List<Division> soleCounties = new ArrayList<>();

  private Divisions() {
    Map<String, Division> byCode = new HashMap<>();
    Map<String, Division> byName = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (String line : lines()) {
      String code = line.substring(0, line.indexOf(' '));
      Division division = division(code, line.substring(code.length() + 1), byCode);
      byCode.put(code, division);
      boolean county = code.length() > CITY_CODE;
      if (county && byName.put(division.name(), division) != null) {
        twice.add(division.name());
      }
    }
    byName.keySet().removeAll(twice);
    // 城区, 郊区, 矿区: words of any town
    byName.values().stream()
        .filter(county -> county.name().length() > 2)
        .forEach(soleCounties::add);
    byName.values().stream()
        .filter(county -> county.name().length() == 2 && county.name().endsWith("县"))
        .forEach(soleCounties::add);
  }

  /** Reads the list only where a mapping makes addresses coarser. */
  private static final class Read {
    static final Divisions ALL = new Divisions();
  }

  static Divisions all() {
    return Read.ALL;
  }

  List<Division> provinces() {
    return provinces;
  }

  List<Division> cities() {
    return cities;
  }

  List<Division> soleCounties() {
    return soleCounties;
  }

  private Division division(String code, String name, Map<String, Division> byCode) {
    if (code.length() == PROVINCE_CODE) {
      Division province = new Division(name, Division.Level.PROVINCE, null);
      provinces.add(province);
      return province;
    }
    Division province = byCode.get(code.substring(0, PROVINCE_CODE));
    Division city = code.length() == CITY_CODE ? null : byCode.get(code.substring(0, CITY_CODE));
    Division parent = city == null ? province : city;
    boolean municipality = province.name().endsWith("市");
    boolean isCity = city == null && !municipality;
    Division division =
        new Division(name, isCity ? Division.Level.CITY : Division.Level.DISTRICT, parent);
    parent.within().add(division);
    if (isCity) {
      cities.add(division);
    }
    return division;
  }

  private static List<String> lines() {
    try (InputStream list = Divisions.class.getResourceAsStream(LIST);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
