package dev.handover.cli.demo;

import dev.handover.cli.ByHand;
import dev.handover.cli.GpgByHand;
import dev.handover.cli.OpenSslByHand;
import dev.handover.keys.Certificate;
import dev.handover.keys.GnupgHome;
import dev.handover.keys.PgpCertificate;
import dev.handover.keys.PgpSecretKey;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.keys.SmCertificate;
import dev.handover.keys.SmHome;
import dev.handover.keys.SmSecretKey;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** What the buyer of the demo has beside Handover: keys in the form that standard tools read. */
record BuyerTools(Function<Path, ByHand> lines) {
  /** Writes the keys into that folder. */
  static BuyerTools in(Path home, SecretKey buyer, Certificate seller) {
    return switch (Profile.ofBoth(seller, buyer)) {
      case OPENPGP -> {
        GnupgHome.write(home, (PgpSecretKey) buyer, (PgpCertificate) seller);
        yield new BuyerTools(run -> new GpgByHand(run, Optional.of(home)));
      }
      case SM -> {
        SmHome.write(home, (SmSecretKey) buyer, (SmCertificate) seller);
        yield new BuyerTools(
            run ->
                new OpenSslByHand(
                    run,
                    home.resolve(SmHome.KEY),
                    home.resolve(SmHome.CERTIFICATE),
                    home.resolve(SmHome.SELLER)));
      }
    };
  }

  ByHand byHand(Path runFolder) {
    return lines.apply(runFolder);
  }
}
