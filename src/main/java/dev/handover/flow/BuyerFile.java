package dev.handover.flow;

import dev.handover.cases.CaseFile;
import dev.handover.keys.Certificate;
import dev.handover.keys.Profile;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Path;

/** The buyer's certificate as it lies in the file that the case names, confirmed or not. */
public final class BuyerFile {
  private BuyerFile() {}

  /** Reads it; it must be of the profile that the case's parcels are sealed in. */
  public static Certificate of(CaseFile file) {
    Certificate certificate = Certificate.read(path(file));
    requireFits(file, certificate);
    return certificate;
  }

  /** Where the case has it; CONFIGURATION where it names none. */
  public static Path path(CaseFile file) {
    return file.buyer().certificate().orElseThrow(() -> noCertificate(file));
  }

  /** Refuses one of another profile than the case's parcels are sealed in. */
  public static void requireFits(CaseFile file, Certificate certificate) {
    Profile profile = Profile.named(file.delivery().seal());
    if (certificate.profile() != profile) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CASE-22",
          "case "
              + file.id()
              + " has seal: "
              + profile.word()
              + ", but the buyer's certificate is for "
              + certificate.profile().word()
              + "; ask the buyer for one of that kind, or change delivery.seal in case.yaml");
    }
  }

  private static HandoverException noCertificate(CaseFile file) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-CASE-21",
        "case "
            + file.id()
            + " names no certificate of the buyer; ask the buyer for his "
            + (file.delivery().seal().equals(Profile.SM.word()) ? "SM2" : "OpenPGP")
            + " certificate and set buyer.certificate in case.yaml");
  }
}
