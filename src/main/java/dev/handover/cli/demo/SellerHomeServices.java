package dev.handover.cli.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The demo's home services company: clients, the homes that are cleaned, the orders, and what
 * workers wrote down after a visit.
 *
 * @param clients one in five records, as are homes and notes
 * @param orders two in five
 */
record SellerHomeServices(long clients, long homes, long orders, long notes) implements DemoSeller {

  static SellerHomeServices of(long totalRecords) {
    long clients = (DemoSeller.checked(totalRecords) + 4) / 5;
    long homes = (totalRecords + 3) / 5;
    long notes = totalRecords / 5;
    return new SellerHomeServices(clients, homes, totalRecords - clients - homes - notes, notes);
  }

  @Override
  public Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("clients", clients);
    counts.put("homes", homes);
    counts.put("orders", orders);
    counts.put("workers' notes", notes);
    return counts;
  }

  @Override
  public List<SeededTable> tables(long seed) {
    return List.of(
        new ClientTable(seed, clients),
        new HomeTable(seed, homes),
        new AddressTable(seed, homes),
        new HomeAddressTable(seed, homes),
        new OrderTable(seed, orders, homes),
        new WorkerNoteTable(seed, notes, orders));
  }
}
