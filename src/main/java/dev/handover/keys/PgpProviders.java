package dev.handover.keys;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openpgp.api.OpenPGPDefaultPolicy;
import org.bouncycastle.openpgp.api.OpenPGPImplementation;
import org.bouncycastle.openpgp.api.OpenPGPPolicy;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPImplementation;

/** The providers and the policy of all OpenPGP work; nothing is registered with the JVM. */
public final class PgpProviders {
  /** BouncyCastle, for the public-key algorithms. */
  public static final Provider BC = new BouncyCastleProvider();

  static final OpenPGPImplementation OPENPGP = new BcOpenPGPImplementation();
  static final OpenPGPPolicy POLICY = new OpenPGPDefaultPolicy();

  private PgpProviders() {}

  /** Whether signatures of documents with this hash are believed: SHA-1 and older are not. */
  public static boolean acceptsDocumentHash(int hashAlgorithm, java.util.Date made) {
    return POLICY.isAcceptableDocumentSignatureHashAlgorithm(hashAlgorithm, made);
  }
}
