package dev.handover.seal;

import dev.handover.keys.SmCertificate;
import dev.handover.keys.SmSecretKey;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetStringParser;
import org.bouncycastle.asn1.ASN1SequenceParser;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1StreamParser;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfoParser;
import org.bouncycastle.asn1.cms.EncryptedContentInfoParser;
import org.bouncycastle.asn1.cms.EnvelopedDataParser;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;

/**
 * Opens what {@link SmSealer} sealed: reads it once for its signature, and only when that is good a
 * second time to decrypt and unpack it. That nobody exchanged the file in between is for the caller
 * to know, who digests what is read.
 */
public final class SmOpener implements Opener {
  private static final int CHUNK = 1 << 16;

  /** Two for each of the five lengths that BER leaves open at the content's end. */
  private static final int MOST_END_MARKS = 10;

  private final SmSecretKey recipient;
  private final SmCertificate signer;

  public SmOpener(SmSecretKey recipient, SmCertificate signer) {
    this.recipient = recipient;
    this.signer = signer;
  }

  @Override
  public void open(SealedFile sealed, OutputStream plain, long unpackedLimit) {
    try {
      try (InputStream signed = sealed.read()) {
        signer.verifyDetached(signed, sealed.signature());
      }
      try (InputStream in = new BufferedInputStream(sealed.read(), CHUNK)) {
        PackedLines.unpack(decrypted(in), plain, unpackedLimit);
        requireEnd(in);
      }
    } catch (IOException | RuntimeException e) {
      throw ParcelTrouble.of(e);
    }
  }

  private InputStream decrypted(InputStream in) throws IOException {
    if (!(new ASN1StreamParser(in).readObject() instanceof ASN1SequenceParser outer)) {
      throw ParcelTrouble.refused("it is no CMS message");
    }
    ContentInfoParser message = new ContentInfoParser(outer);
    if (!message.getContentType().equals(CMSObjectIdentifiers.envelopedData)) {
      throw ParcelTrouble.refused("it is not encrypted");
    }
    EnvelopedDataParser envelope =
        new EnvelopedDataParser((ASN1SequenceParser) message.getContent(BERTags.SEQUENCE));
    byte[] key = contentKey((ASN1Set) envelope.getRecipientInfos().toASN1Primitive());
    EncryptedContentInfoParser content = envelope.getEncryptedContentInfo();
    InputStream encrypted =
        ((ASN1OctetStringParser) content.getEncryptedContent(BERTags.OCTET_STRING))
            .getOctetStream();
    return SmEnvelope.decrypting(encrypted, content.getContentEncryptionAlgorithm(), key);
  }

  private byte[] contentKey(ASN1Set recipients) {
    for (ASN1Encodable each : recipients) {
      if (RecipientInfo.getInstance(each).getInfo() instanceof KeyTransRecipientInfo info) {
        Optional<byte[]> key = SmEnvelope.contentKey(info.getEncryptedKey().getOctets(), recipient);
        if (key.isPresent()) {
          return key.get();
        }
      }
    }
    throw ParcelTrouble.refused(
        "it is not sealed to "
            + recipient.fingerprint()
            + "; open it with the key of the certificate that the seller was given");
  }

  private static void requireEnd(InputStream in) throws IOException {
    int marks = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      marks++;
      if (next != 0 || marks > MOST_END_MARKS) {
        throw ParcelTrouble.refused("there is more in it than one envelope");
      }
    }
  }
}
