package dev.handover.retention;

import java.util.List;

/**
 * What a plan says of one row.
 *
 * @param key of the row
 * @param content of all its columns on the plan's day
 * @param blank the columns to be overwritten
 * @param after the content once that is done
 * @param people by what people can be found whose traces go; empty where nothing goes
 */
record Named(
    Mark key, Mark content, Fate.Way way, List<String> blank, Mark after, List<Mark> people) {
  Named {
    blank = List.copyOf(blank);
    people = List.copyOf(people);
  }

  /** Whether anything of the row goes. */
  boolean goes() {
    return way == Fate.Way.DELETE || way == Fate.Way.BLANK;
  }
}
