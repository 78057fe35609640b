package dev.handover.cli.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The demo's stationery shop: customers with what they bought, how they are invoiced and what they
 * like.
 *
 * @param customers one in four records
 * @param purchases half of them
 */
record SellerStationery(long customers, long purchases, long titles, long preferences)
    implements DemoSeller {

  static SellerStationery of(long totalRecords) {
    long customers = (DemoSeller.checked(totalRecords) + 3) / 4;
    long titles = totalRecords / 8;
    long preferences = totalRecords / 8;
    long purchases = totalRecords - customers - titles - preferences;
    return new SellerStationery(customers, purchases, titles, preferences);
  }

  @Override
  public Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("customers", customers);
    counts.put("purchases", purchases);
    counts.put("invoice titles", titles);
    counts.put("preferences", preferences);
    return counts;
  }

  @Override
  public List<SeededTable> tables(long seed) {
    return List.of(
        new CustomerTable(seed, customers),
        new PurchaseTable(seed, purchases, customers),
        new InvoiceTitleTable(seed, titles, customers),
        new TasteTable(seed, preferences, customers));
  }
}
