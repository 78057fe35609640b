package dev.handover.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Set;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/** An unencrypted Ed25519 key in OpenSSH format, with its public half beside it as {@code .pub}. */
final class SshKeyFile {
  private final Path file;

  private SshKeyFile(Path file) {
    this.file = file;
  }

  static SshKeyFile at(Path file) {
    return new SshKeyFile(file);
  }

  /** The pair in the file; made and written, readable by the owner only, where there is none. */
  KeyPair readOrCreate(String comment) throws IOException, GeneralSecurityException {
    return Files.exists(file) ? read() : create(comment);
  }

  private KeyPair read() throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      NamedResource name = NamedResource.ofName(file.toString());
      return SecurityUtils.loadKeyPairIdentities(null, name, in, null).iterator().next();
    }
  }

  private KeyPair create(String comment) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
    OpenSSHKeyPairResourceWriter writer = OpenSSHKeyPairResourceWriter.INSTANCE;
    try (OutputStream secret = ownerOnly(file)) {
      writer.writePrivateKey(pair, comment, null, secret);
    }
    try (OutputStream open =
        Files.newOutputStream(file.resolveSibling(file.getFileName() + ".pub"))) {
      writer.writePublicKey(pair, comment, open);
    }
    return pair;
  }

  /** A new file that nobody else can read even while it is being written. */
  private static OutputStream ownerOnly(Path file) throws IOException {
    boolean posix =
        Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
    FileAttribute<?>[] mode =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    return Channels.newOutputStream(
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode));
  }
}
