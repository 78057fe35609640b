package dev.handover.console;

import dev.handover.ledger.Ledger;
import dev.handover.people.People;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The people of the ledger. */
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {
  @Bean
  Staff staff(Ledger ledger, Clock clock) {
    return Staff.of(new People(ledger, clock));
  }
}
