package dev.handover.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A province, prefecture or county, with those within it. */
final class Division {
  /** How coarse; a county directly under its province is a city of the province, too. */
  enum Level {
    PROVINCE,
    CITY,
    DISTRICT
  }

  private final String name;
  private final Level level;
  private final Division parent;
  private final byte[] full;
  private final byte[] brief;
  private final byte[] path;
  private final List<Division> within = new ArrayList<>();

  Division(String name, Level level, Division parent) {
    this.name = name;
    this.level = level;
    this.parent = parent;
    this.full = utf8(name);
    this.brief = utf8(DivisionNames.brief(name, level));
    this.path = utf8(pathName());
  }

  private String pathName() {
    return parent == null ? name : new String(parent.path, StandardCharsets.UTF_8) + name;
  }

  String name() {
    return name;
  }

  Level level() {
    return level;
  }

  List<Division> within() {
    return within;
  }

  /** The name in UTF-8. */
  byte[] full() {
    return full;
  }

  /** The name as people abridge it, such as 浙江 and 延边; the full one where nobody does. */
  byte[] brief() {
    return brief;
  }

  /** This division behind those that it lies in: 浙江省杭州市西湖区. */
  byte[] path() {
    return path;
  }

  /**
   * This one, or what it lies in, not finer than a level: the city of a district of 北京市 is 北京市
   * itself.
   */
  Division upTo(Level finest) {
    Division coarser = this;
    while (coarser.level.compareTo(finest) > 0) {
      coarser = coarser.parent;
    }
    return coarser;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
