package dev.handover.cli.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The demo's courier station: those whose parcels it hands out, and what was said to them about it.
 *
 * @param recipients one in five records
 * @param parcels two in five
 */
record SellerCourier(long recipients, long parcels, long notices, long complaints)
    implements DemoSeller {

  static SellerCourier of(long totalRecords) {
    long recipients = (DemoSeller.checked(totalRecords) + 4) / 5;
    long notices = totalRecords * 7 / 20;
    long complaints = totalRecords / 20;
    long parcels = totalRecords - recipients - notices - complaints;
    return new SellerCourier(recipients, parcels, notices, complaints);
  }

  @Override
  public Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("recipients", recipients);
    counts.put("parcels", parcels);
    counts.put("notices", notices);
    counts.put("complaints", complaints);
    return counts;
  }

  @Override
  public List<SeededTable> tables(long seed) {
    return List.of(
        new RecipientTable(seed, recipients),
        new PhoneTable(seed, recipients + recipients / 3, recipients),
        new ParcelTable(seed, parcels, recipients),
        new NoticeTable(seed, notices, parcels, recipients),
        new ComplaintTable(seed, complaints, parcels, recipients));
  }
}
