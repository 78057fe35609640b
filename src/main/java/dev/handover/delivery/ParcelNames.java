package dev.handover.delivery;

import dev.handover.keys.Profile;
import dev.handover.record.RunId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of the files that travel. A name that comes from outside is safe as a file's name: one
 * component, lower-case letters, digits, dot, hyphen and underscore, at most 200.
 */
public final class ParcelNames {
  /** Says which parcels of a run count; written last. */
  public static final String MANIFEST = "manifest.json";

  private static final String PARCEL_SIGNATURE_SUFFIX = Profile.SM.signatureSuffix();
  private static final String SM_SUFFIX = ".sm";
  private static final String RECEIPT_SUFFIX = ".receipt.json";
  private static final int LONGEST = 200;
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd't'HHmmss'z'").withZone(ZoneOffset.UTC);
  private static final Pattern SAFE = Pattern.compile("[a-z0-9][a-z0-9._-]*");
  private static final Pattern ENTITY = Pattern.compile("[a-z][a-z0-9_-]{0,62}");
  private static final Pattern PARCEL =
      Pattern.compile(
          "([a-z][a-z0-9_-]{0,62})-([0-9]{6,9})-a([1-9][0-9]{0,5})\\.(ndjson|csv)\\.zst\\.(pgp|sm)");

  private static final Pattern STOPPED = Pattern.compile("stopped-[0-9]{8}t[0-9]{6}z\\.json");

  private ParcelNames() {}

  /**
   * The word to the buyer that a run has stopped, at a second: {@code
   * stopped-20260131t020000z.json}.
   */
  public static String stopped(Instant at) {
    return "stopped-" + SECOND.format(at) + ".json";
  }

  /** The file beside a manifest or receipt with its author's detached signature. */
  public static String signature(String document, Profile profile) {
    return document + profile.signatureSuffix();
  }

  /** The files that a manifest's signature may be in, whatever the profile. */
  public static List<String> manifestSignatures() {
    return Stream.of(Profile.values()).map(profile -> signature(MANIFEST, profile)).toList();
  }

  /** The file with a parcel's detached signature, in the profile that has one. */
  public static Optional<String> parcelSignature(String parcel) {
    return profile(parcel) == Profile.SM
        ? Optional.of(parcel + PARCEL_SIGNATURE_SUFFIX)
        : Optional.empty();
  }

  /** The profile in which a parcel is sealed, by its name. */
  public static Profile profile(String parcel) {
    return parcel.endsWith(SM_SUFFIX) ? Profile.SM : Profile.OPENPGP;
  }

  /** Whether a hub gives files such names: parcels, manifests and their signatures. */
  public static boolean isOfARun(String name) {
    String signed =
        name.endsWith(SM_SUFFIX + PARCEL_SIGNATURE_SUFFIX)
            ? name.substring(0, name.length() - PARCEL_SIGNATURE_SUFFIX.length())
            : name;
    return name.equals(MANIFEST)
        || STOPPED.matcher(name).matches()
        || Stream.of(Profile.values())
            .filter(profile -> name.endsWith(profile.signatureSuffix()))
            .map(profile -> name.substring(0, name.length() - profile.signatureSuffix().length()))
            .anyMatch(signedName -> STOPPED.matcher(signedName).matches())
        || manifestSignatures().contains(name)
        || PARCEL.matcher(signed).matches();
  }

  /** The receipt's file name, such as {@code 20260131t020000z-ab2c.receipt.json}. */
  public static String receipt(RunId run) {
    return run + RECEIPT_SUFFIX;
  }

  /** The run whose receipt has this file name, if it is a receipt's name. */
  public static Optional<RunId> runOfReceipt(String fileName) {
    if (!fileName.endsWith(RECEIPT_SUFFIX)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new RunId(fileName.substring(0, fileName.length() - RECEIPT_SUFFIX.length())));
    } catch (IllegalArgumentException notARun) {
      return Optional.empty();
    }
  }

  /** Whether the name is one plain file name that can neither leave its folder nor surprise. */
  public static boolean isSafe(String name) {
    return name.length() <= LONGEST && SAFE.matcher(name).matches() && !name.contains("..");
  }

  /** Whether an entity may be called so: it becomes part of file names and the name of a table. */
  public static boolean isEntity(String name) {
    return ENTITY.matcher(name).matches();
  }

  /** Whether the name is safe and exactly what a parcel of this window and attempt is called. */
  public static boolean isParcel(String name, String entity, int window, int attempt) {
    if (!isSafe(name)) {
      return false;
    }
    Matcher parts = PARCEL.matcher(name);
    return parts.matches()
        && parts.group(1).equals(entity)
        && parts.group(2).equals(String.format("%06d", window))
        && parts.group(3).equals(Integer.toString(attempt));
  }

  /** How the lines of a parcel are written, by its name: {@code ndjson} or {@code csv}. */
  public static String lineFormat(String parcel) {
    Matcher parts = PARCEL.matcher(parcel);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a parcel's name");
    }
    return parts.group(4);
  }
}
