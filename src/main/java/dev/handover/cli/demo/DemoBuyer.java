package dev.handover.cli.demo;

import dev.handover.keys.Certificate;
import dev.handover.keys.SecretKey;
import dev.handover.receive.JdbcLoader;
import dev.handover.receive.ReceiptOutbox;
import dev.handover.receive.Receiver;
import dev.handover.receive.RunFolder;
import dev.handover.record.HubClock;
import java.nio.file.Path;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The buyer of the demo: takes a run into a database of his own and answers it. */
record DemoBuyer(SecretKey key, Certificate seller) {

  void receive(Path runFolder, String databaseUrl, Path receipts) {
    DriverManagerDataSource database =
        new DriverManagerDataSource(databaseUrl + ";DB_CLOSE_DELAY=-1", "sa", "");
    new ReceiptOutbox(receipts, key)
        .put(
            new Receiver(key, seller, HubClock.utc())
                .receive(RunFolder.at(runFolder), new JdbcLoader(database)));
  }
}
