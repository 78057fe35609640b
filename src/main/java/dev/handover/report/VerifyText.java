package dev.handover.report;

import dev.handover.keys.Profile;
import java.util.List;

/** How an auditor checks a pack, in lines that he can paste: standard tools, no network. */
final class VerifyText {
  /** Says so, and ends a script that stops at errors, but not the shell that it is pasted into. */
  private static final String FAILED = " || { echo 'NOT GOOD'; false; }\n";

  private static final String SM_ID = Profile.SM_USER_ID;
  private final Profile hub;
  private final Profile deal;
  private final List<String> notes;

  VerifyText(Profile hub, Profile deal, List<String> notes) {
    this.hub = hub;
    this.deal = deal;
    this.notes = notes;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        How to check this pack without the hub that made it, and without any network.
        如何在没有平台、没有网络的情况下核验本审计包。

        Paste the lines that begin with two spaces into bash, in the folder in which the pack was
        unpacked (unzip PACK.zip -d pack; cd pack). Each check ends with an error where something
        was altered. 将以两个空格开头的行粘贴到 bash 中执行；内容如有改动，相应检查会报错。

        First of all compare the fingerprints of the certificates with their owners by another
        way: certificates/hub.* with the hub, seller-* with the seller, buyer-* with the buyer.
        A pack that was made anew from end to end under other keys is seen by nothing else.
        请先以其他途径与各方核对证书指纹。

        1. Every file is as it was when the pack was made. 文件完整性
          sha256sum --check --strict --quiet SHA256SUMS

        """);
    text.append("2. The list of digests is signed by the hub's audit key. 摘要清单的签名\n");
    if (hub == Profile.OPENPGP || deal == Profile.OPENPGP) {
      text.append("  export GNUPGHOME=$(mktemp -d)\n");
      text.append("  gpg --batch --quiet --import certificates/*.asc\n");
    }
    text.append(signed(hub, "hub", "SHA256SUMS"));
    text.append("\n3. Each run's manifest is signed by the seller's key. 清单的签名\n");
    text.append(each(deal, "seller", "runs/*/manifest.json"));
    text.append("\n4. Each receipt is signed by the buyer's key. 回执的签名\n");
    text.append(each(deal, "buyer", "receipts/*.json"));
    text.append(
        """

        5. Nothing in the audit chain was changed, removed or put in since the manifests were signed
        (needs the program bin/handover, no hub). 审计链
          handover audit verify audit/audit.ndjson --trust certificates/hub.%s %s--anchor runs/*

        The documents in documents/ print every query by which their numbers were found; the
        format of the chain and a check of it by hand are in the program's docs/audit.md.
        """
            .formatted(hub.certificateExtension(), sellers()));
    if (!notes.isEmpty()) {
      text.append("\nNot in this pack:\n");
      notes.forEach(each -> text.append("- ").append(each).append('\n'));
    }
    return text.toString();
  }

  private String sellers() {
    return "$(for c in certificates/seller-*; do echo --seller $c; done) ";
  }

  private static String each(Profile profile, String side, String files) {
    return "  for f in "
        + files
        + "; do [ -e \"$f\" ] || continue\n"
        + signed(profile, side, "\"$f\"")
        + "  done\n";
  }

  private static String signed(Profile profile, String side, String file) {
    if (profile == Profile.OPENPGP) {
      return "  gpg --batch --quiet --verify " + file + ".asc " + file + FAILED;
    }
    String certificates =
        side.equals("hub") ? "certificates/hub.crt" : "certificates/" + side + "-*";
    return "  ok=no; for c in "
        + certificates
        + "; do openssl dgst -sm3 -verify <(openssl x509 -in $c -pubkey -noout) -sigopt distid:"
        + SM_ID
        + " -signature "
        + file
        + ".sig "
        + file
        + " && ok=yes; done; [ $ok = yes ]"
        + FAILED;
  }
}
