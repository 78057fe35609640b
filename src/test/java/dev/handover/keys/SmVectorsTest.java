package dev.handover.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.util.test.TestRandomBigInteger;
import org.junit.jupiter.api.Test;

/** The examples that the standards print. */
class SmVectorsTest {
  private static final HexFormat HEX = HexFormat.of();

  /** GB/T 32918.5, annexes A and C: the key and the number k of both examples. */
  private static final ECPrivateKeyParameters KEY =
      new ECPrivateKeyParameters(
          number("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8"), Sm2.CURVE);

  private static final String K =
      "59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21";

  /** GB/T 32905, annex A. */
  @Test
  void sm3() {
    assertThat(Sm2.fingerprint("abc".getBytes(US_ASCII)))
        .isEqualTo("66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0");
    assertThat(Sm2.fingerprint("abcd".repeat(16).getBytes(US_ASCII)))
        .isEqualTo("DEBE9FF92275B8A138604889C18E5A4D6FDB70E5387E5765293DCBA39C0C5732");
  }

  /** GB/T 32907, annex A, example 1. */
  @Test
  void sm4() {
    assertThat(sm4(1)).isEqualTo("681edf34d206965e86b3e94f536e4246");
  }

  /** GB/T 32907, annex A, example 2. */
  @Test
  void sm4AMillionTimes() {
    assertThat(sm4(1_000_000)).isEqualTo("595298c7c6fd271f0402f804c33d3f66");
  }

  /** GB/T 32918.5, annex A. */
  @Test
  void sm2Signature() {
    byte[] message = "message digest".getBytes(US_ASCII);
    Signer signer = Sm2.signer(KEY, k());
    signer.update(message, 0, message.length);
    byte[] expected =
        der(
            new ASN1Integer(
                number("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3")),
            new ASN1Integer(
                number("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA")));
    assertThat(Sm2.signature(signer)).isEqualTo(expected);
    Signer verifier = Sm2.verifier(Sm2.publicKey(KEY));
    verifier.update(message, 0, message.length);
    assertThat(verifier.verifySignature(expected)).isTrue();
  }

  /** GB/T 32918.5, annex A: the public key. */
  @Test
  void sm2PublicKey() {
    assertThat(HEX.formatHex(Sm2.publicKey(KEY).getQ().getEncoded(false)))
        .isEqualTo(
            "04"
                + "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
                    .toLowerCase(Locale.ROOT)
                + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13"
                    .toLowerCase(Locale.ROOT));
  }

  /** GB/T 32918.5, annex C, in the encoding of GB/T 35276. */
  @Test
  void sm2Encryption() {
    byte[] plain = "encryption standard".getBytes(US_ASCII);
    byte[] expected =
        der(
            new ASN1Integer(
                number("04EBFC718E8D1798620432268E77FEB6415E2EDE0E073C0F4F640ECD2E149A73")),
            new ASN1Integer(
                number("E858F9D81E5430A57B36DAAB8F950A3C64E6EE6A63094D99283AFF767E124DF0")),
            new DEROctetString(
                HEX.parseHex("59983C18F809E262923C53AEC295D30383B54E39D609D160AFCB1908D0BD8766")),
            new DEROctetString(HEX.parseHex("21886CA989CA9C7D58087307CA93092D651EFA")));
    assertThat(Sm2.encrypt(Sm2.publicKey(KEY), plain, k())).isEqualTo(expected);
    assertThat(Sm2.decrypt(KEY, expected)).isEqualTo(plain);
  }

  private static String sm4(int rounds) {
    byte[] key = HEX.parseHex("0123456789abcdeffedcba9876543210");
    SM4Engine engine = new SM4Engine();
    engine.init(true, new KeyParameter(key));
    byte[] block = key.clone();
    for (int i = 0; i < rounds; i++) {
      engine.processBlock(block, 0, block, 0);
    }
    return HEX.formatHex(block);
  }

  private static TestRandomBigInteger k() {
    return new TestRandomBigInteger(K, 16);
  }

  private static BigInteger number(String hex) {
    return new BigInteger(hex, 16);
  }

  private static byte[] der(ASN1Encodable... parts) {
    try {
      return new DERSequence(parts).getEncoded("DER");
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
