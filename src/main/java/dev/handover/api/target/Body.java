package dev.handover.api.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What of a record is sent, as JSON.
 *
 * @param fields what goes where, by the way in the JSON such as {@code contact.phone}; the record's
 *     fields under their own names where it is empty
 * @param with what is the same for every record
 * @param sparse whether fields without a value are left out rather than sent as null
 * @param numbers whether decimals and long integers are sent as numbers rather than as text
 */
public record Body(
    Map<String, Slot> fields, Map<String, JsonNode> with, boolean sparse, boolean numbers) {
  public Body {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
  }
}
