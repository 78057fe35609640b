package dev.handover.delivery;

import java.util.List;
import java.util.Optional;

/**
 * On what ground the data travel and what the buyer owes for them; names businesses, never people.
 *
 * @param deal such as {@code asset-sale}
 * @param basis the legal bases, one sentence each
 * @param duties what the buyer has taken on with the data, one sentence each
 */
public record Legal(
    String deal,
    String purpose,
    List<String> basis,
    Party seller,
    Party buyer,
    List<Agreement> agreements,
    List<String> duties) {
  public Legal {
    Bounded.text("deal", deal);
    Bounded.text("purpose", purpose);
    basis = List.copyOf(basis);
    agreements = List.copyOf(agreements);
    duties = List.copyOf(duties);
    basis.forEach(each -> Bounded.text("basis", each));
    duties.forEach(each -> Bounded.text("duty", each));
  }

  /**
   * A business.
   *
   * @param uscc its unified social credit code
   * @param jurisdiction such as {@code CN}
   */
  public record Party(String name, Optional<String> uscc, String jurisdiction) {
    public Party {
      Bounded.text("party", name);
      uscc.ifPresent(code -> Bounded.text("uscc", code));
      Bounded.text("jurisdiction", jurisdiction);
    }
  }

  /**
   * An agreement that binds the buyer, by the digest of its text.
   *
   * @param kind such as {@code nda}
   * @param valid an ISO 8601 interval of dates
   */
  public record Agreement(String kind, String sha256, String valid) {
    public Agreement {
      Bounded.text("agreement", kind);
      Bounded.sha256("agreement digest", sha256);
      Bounded.text("validity", valid);
    }
  }
}
