package dev.handover.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What went wrong with a program's request, as RFC 9457 says it; the detail says what to do. */
record Problem(int status, String code, String detail) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static final Problem NOT_SIGNED_IN =
      new Problem(
          401,
          "HUB-CON-10",
          "no token, or one that is not good (any more); send Authorization: Bearer TOKEN with one"
              + " that handover users gives out");

  static final Problem NOT_UNDERTAKEN =
      new Problem(
          403,
          "HUB-CON-12",
          "the confidentiality undertaking is not accepted yet; sign in at the console once and"
              + " accept it there");

  static Problem notPermitted(String name) {
    return new Problem(
        403,
        "HUB-CON-11",
        "none of " + name + "'s roles may do that; ask whoever manages people for the role");
  }

  void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.getOutputStream().write(json().getBytes(StandardCharsets.UTF_8));
  }

  private String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", status);
    json.put("code", code);
    json.put("detail", detail);
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
