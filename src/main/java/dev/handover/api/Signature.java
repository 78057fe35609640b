package dev.handover.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests with a secret that both sides know. */
public final class Signature {
  private static final Pattern WORD = Pattern.compile("\\{([a-z]+)}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Login.Signed signed;
  private final Map<String, String> words = new LinkedHashMap<>();

  /** A request's signature at a moment. */
  Signature(
      Login.Signed signed,
      String method,
      URI address,
      Optional<Fetch.Content> content,
      Instant now) {
    this.signed = signed;
    words.put("method", method);
    words.put("path", address.getRawPath());
    words.put("query", Optional.ofNullable(address.getRawQuery()).orElse(""));
    String body = content.map(Fetch.Content::text).orElse("");
    words.put("body", body);
    words.put("digest", encoded(sum(body)));
    words.put("timestamp", timestamp(now));
    words.put("nonce", nonce());
    words.put("signature", encoded(digest(filled(signed.over()))));
  }

  private String timestamp(Instant now) {
    return switch (signed.clock()) {
      case SECONDS -> Long.toString(now.getEpochSecond());
      case MILLIS -> Long.toString(now.toEpochMilli());
      case ISO -> now.truncatedTo(ChronoUnit.SECONDS).toString();
    };
  }

  private static String nonce() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private byte[] digest(String text) {
    String algorithm = "Hmac" + signed.hash().replace("-", "");
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(signed.secret().getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }

  /** Unkeyed, for APIs that sign a body by its sum. */
  private byte[] sum(String text) {
    try {
      return MessageDigest.getInstance(signed.hash()).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + signed.hash(), e);
    }
  }

  private String encoded(byte[] digest) {
    return signed.encoding() == Login.Encoding.HEX
        ? HexFormat.of().formatHex(digest)
        : Base64.getEncoder().encodeToString(digest);
  }

  private String filled(String text) {
    Matcher matcher = WORD.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = words.getOrDefault(matcher.group(1), matcher.group());
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(filled).toString();
  }

  Map<String, String> headers() {
    return filled(signed.headers());
  }

  Map<String, String> query() {
    return filled(signed.query());
  }

  private Map<String, String> filled(Map<String, String> texts) {
    Map<String, String> all = new LinkedHashMap<>();
    texts.forEach((name, text) -> all.put(name, filled(text)));
    return all;
  }
}
