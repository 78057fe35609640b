package dev.handover.flow;

import dev.handover.cases.Cases;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.quartz.Scheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The beans of {@code routes/schedule.camel.yaml} and {@code retention.camel.yaml}, and Quartz over
 * the ledger's database.
 */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

  /** What Spring must know of Quartz; only a hub that serves has a schedule. */
  static Map<String, Object> properties(Settings settings, boolean serve) {
    Map<String, Object> properties = new LinkedHashMap<>();
    if (!serve) {
      properties.put("spring.autoconfigure.exclude", QuartzAutoConfiguration.class.getName());
      return properties;
    }
    String own = "spring.quartz.properties.org.quartz.";
    properties.put("spring.sql.init.mode", "never");
    properties.put("spring.quartz.job-store-type", "jdbc");
    properties.put("spring.quartz.jdbc.initialize-schema", "never"); // Flyway's
    properties.put("spring.quartz.scheduler-name", "handover");
    // Neither Spring nor Camel starts it: a firing before the case's route is there would be lost.
    properties.put("spring.quartz.auto-startup", "false");
    properties.put("camel.component.quartz.auto-start-scheduler", "false");
    properties.put(own + "scheduler.instanceId", "AUTO");
    properties.put(own + "threadPool.threadCount", "4");
    // Reads and writes bytes as H2 and PostgreSQL both have them; texts, never serialised objects.
    properties.put(
        own + "jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    properties.put(own + "jobStore.useProperties", "true");
    properties.put(own + "jobStore.isClustered", Boolean.toString(!settings.aloneOnLedger()));
    return properties;
  }

  @Bean
  Conductor conductor(
      ProducerTemplate routes, RunControl runs, Deals deals, AlarmDesk alarms, Clock clock) {
    return new Conductor(routes, runs, deals, alarms, clock);
  }

  @Bean
  StillFollowed stillFollowed(Ledger ledger, Clock clock) {
    return new StillFollowed(ledger, clock);
  }

  @Bean("timetable")
  Timetable timetable(
      CamelContext camel,
      ObjectProvider<Scheduler> scheduler,
      Settings settings,
      Ledger ledger,
      Clock clock) {
    Cases cases = new Cases(settings.mappings(), settings::find);
    return new Timetable(
        camel, scheduler, new CaseWatch(cases, settings.mappings()), ledger, clock);
  }

  @Bean("retention")
  RetentionNights retention(
      Ledger ledger, Deals deals, Settings settings, Keystore keystore, Clock clock) {
    return new RetentionNights(ledger, deals, settings, keystore, clock);
  }

  @Bean("nights")
  Nights nights(
      Ledger ledger,
      Deals deals,
      Conductor conductor,
      Timetable timetable,
      StillFollowed followed,
      Settings settings,
      Clock clock) {
    Overtaken overtaken = new Overtaken(ledger, conductor, settings, clock);
    return new Nights(ledger, deals, conductor, timetable, followed, overtaken, settings, clock);
  }

  @Bean("backups")
  BackupNights backups(
      Ledger ledger, Deals deals, Settings settings, Keystore keystore, Clock clock) {
    return new BackupNights(ledger, deals, settings, keystore, clock);
  }
}
