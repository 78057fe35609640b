package dev.handover.flow;

import dev.handover.record.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Message;
import org.apache.camel.component.aws2.s3.AWS2S3Constants;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Copies of backups in a bucket of S3 or of what speaks like it: an object is there whole or not.
 */
final class S3Depot implements Depot {
  private static final Set<Integer> REFUSED = Set.of(401, 403);
  private final String uri;
  private final String bucket;
  private final String prefix;
  private final S3Client client;

  /**
   * @param prefix what names begin with; empty, or ending in a slash
   */
  S3Depot(S3Client client, String uri, String bucket, String prefix) {
    this.client = client;
    this.uri = uri;
    this.bucket = bucket;
    this.prefix = prefix;
  }

  @Override
  public String shown() {
    return "aws2-s3:" + bucket + (prefix.isEmpty() ? "" : "/" + prefix);
  }

  @Override
  public String endpoint() {
    return uri;
  }

  @Override
  public void prepare(Message message, String name, Path file) {
    message.setHeader(AWS2S3Constants.KEY, prefix + name);
    message.setBody(file.toFile());
  }

  @Override
  public Optional<String> digest(String name) throws IOException {
    MessageDigest digest = Sha256.begin();
    boolean there = read(name, in -> SftpDepot.show(in, digest));
    return there ? Optional.of(HexFormat.of().formatHex(digest.digest())) : Optional.empty();
  }

  @Override
  public boolean fetch(String name, Path to) throws IOException {
    return read(name, in -> Files.copy(in, to));
  }

  private boolean read(String name, SftpInbox.Reading reading) throws IOException {
    try (InputStream in = client.getObject(ask -> ask.bucket(bucket).key(prefix + name))) {
      reading.from(in);
      return true;
    } catch (NoSuchKeyException e) {
      return false;
    } catch (SdkException e) {
      throw away(e);
    }
  }

  @Override
  public List<String> names(String folder) throws IOException {
    String begin = prefix + folder + "/";
    try {
      return client
          .listObjectsV2Paginator(ask -> ask.bucket(bucket).prefix(begin))
          .contents()
          .stream()
          .map(S3Object::key)
          .map(key -> key.substring(begin.length()))
          .filter(name -> name.indexOf('/') < 0)
          .toList();
    } catch (SdkException e) {
      throw away(e);
    }
  }

  @Override
  public void delete(String name) throws IOException {
    try {
      client.deleteObject(ask -> ask.bucket(bucket).key(prefix + name));
    } catch (SdkException e) {
      throw away(e);
    }
  }

  @Override
  public Optional<String> said(Exception e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof S3Exception refused) {
        return Optional.of(said(refused));
      }
    }
    return Optional.empty();
  }

  private String said(S3Exception refused) {
    String code =
        Optional.ofNullable(refused.awsErrorDetails())
            .map(AwsErrorDetails::errorCode)
            .filter(word -> word.matches("[A-Za-z]{1,60}"))
            .orElse("status " + refused.statusCode());
    if (refused instanceof NoSuchBucketException || code.equals("NoSuchBucket")) {
      return "there is no bucket " + bucket + "; make it, or correct handover.backup.offsite";
    }
    return REFUSED.contains(refused.statusCode())
        ? "it refuses these credentials ("
            + code
            + "): look at handover.backup.offsite.accessKey and .secretKey, and at what they may do"
            + " in bucket "
            + bucket
        : "it answered " + code;
  }

  private static IOException away(SdkException e) {
    return new IOException("the object storage refused or did not answer", e);
  }

  @Override
  public void close() {
    client.close();
  }
}
