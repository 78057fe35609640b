package dev.handover.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes and reads {@code <run>.receipt.json}; what is read is bounded at 64 MiB and refused with
 * INTEGRITY when its shape is wrong.
 */
public final class ReceiptJson {
  private static final int MOST_BYTES = 64 << 20;
  private static final ObjectMapper MAPPER = newMapper();

  /** A mapper that guesses nothing, for whoever reads receipts with Jackson himself. */
  public static ObjectMapper newMapper() {
    return JsonMapper.builder(JsonShape.factory())
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build();
  }

  /** The receipt's bytes; the same receipt is always the same bytes. */
  public byte[] write(Receipt receipt) {
    try {
      return (MAPPER.writer(JsonShape.INDENTED).writeValueAsString(receipt) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a receipt could not be printed", e);
    }
  }

  /** Refuses whatever is not a receipt of a known format within its bounds. */
  public Receipt read(byte[] json) {
    try {
      Receipt receipt = MAPPER.readValue(JsonShape.utf8(json, MOST_BYTES), Receipt.class);
      return Optional.ofNullable(receipt)
          .orElseThrow(() -> new IllegalArgumentException("is null"));
    } catch (IllegalArgumentException e) {
      throw refused(e.getMessage(), e);
    } catch (IOException e) {
      throw refused(
          e.getCause() instanceof IllegalArgumentException known
              ? known.getMessage()
              : "is not a receipt in strict JSON",
          e);
    }
  }

  private static HandoverException refused(String what, Exception cause) {
    return new HandoverException(
        ExitCode.INTEGRITY,
        "HUB-DEL-05",
        "receipt: " + what + "; ask the buyer for a new one",
        cause);
  }
}
