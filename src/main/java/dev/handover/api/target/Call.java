package dev.handover.api.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.api.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that changes something.
 *
 * @param method such as POST
 * @param with what is sent beside the record, or for a deletion instead of it; ways to values
 */
public record Call(String method, Template path, Map<String, JsonNode> with) {
  public Call {
    // In order: the key of a repeated request hangs on how it is printed.
    with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
  }

  /** Method and path as they are written in the file. */
  public String said() {
    return method + " " + path.text();
  }
}
