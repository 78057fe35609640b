package dev.handover.flow;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.delivery.ReceiptJson;
import dev.handover.keys.Keystore;
import dev.handover.law.GateKeeper;
import dev.handover.ledger.Ledger;
import dev.handover.seal.SealedParcel;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import javax.crypto.spec.GCMParameterSpec;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mail.MailAuthenticator;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.SimpleTypeConverter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/**
 * The beans that the routes call, and what Camel must know of our types. The ledger owns its
 * database.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      DataSourceAutoConfiguration.class,
      DataSourceTransactionManagerAutoConfiguration.class,
      FlywayAutoConfiguration.class
    })
@Import({Stations.class, ScheduleConfiguration.class})
class HubConfiguration {

  @Bean("runs")
  RunControl runs(
      Settings settings,
      Deals deals,
      Ledger ledger,
      Keystore keystore,
      CaseCertificates certificates,
      GateKeeper gates,
      ActiveRuns active,
      WindowWorkers workers,
      Door door,
      Sources sources,
      Exports exported,
      Clock clock) {
    return new RunControl(
        settings,
        deals,
        ledger,
        keystore,
        certificates,
        gates,
        active,
        workers,
        door,
        sources,
        exported,
        clock);
  }

  @Bean
  GateKeeper gates(Settings settings, Ledger ledger, Clock clock) {
    return new GateKeeper(ledger, settings.law(), clock);
  }

  @Bean("exported")
  Exports exported(Settings settings, Ledger ledger, Clock clock) {
    return new Exports(settings, ledger, clock);
  }

  @Bean
  CaseCertificates certificates(
      Settings settings, Deals deals, Ledger ledger, Keystore keystore, Clock clock) {
    return new CaseCertificates(
        deals, ledger, new OwnKeys(ledger, keystore, settings.keyValidity(), clock), clock);
  }

  @Bean
  RouteHealth routeHealth(CamelContext camel) {
    return new RouteHealth(camel);
  }

  /** Camel itself gives it every route that is made. */
  @Bean
  RouteCounts routeCounts(Clock clock) {
    return new RouteCounts(clock);
  }

  @Bean
  RouteDesk routeDesk(CamelContext camel, RouteCounts counts, RouteReload reload, Ledger ledger) {
    return new RouteDesk(camel, counts, reload, ledger);
  }

  @Bean
  RouteReload routeReload(
      Settings settings,
      RouteFiles atStart,
      CamelContext camel,
      Timetable timetable,
      Ledger ledger,
      Clock clock) {
    RouteSwap swap =
        new RouteSwap(camel, settings.routes(), settings.routesPatience(), timetable::routesAnew);
    return new RouteReload(settings, atStart, camel, swap, ledger, clock);
  }

  @Bean
  Sources sources(Settings settings, RouteFetch fetch, RouteExports exports) {
    return new Sources(settings, () -> fetch, () -> exports).tidied();
  }

  @Bean("offsite")
  Offsite offsite(CamelContext camel, Settings settings) {
    return new Offsite(camel, settings);
  }

  @Bean("backupNonce")
  GCMParameterSpec backupNonce() {
    return BackupRoutes.nonce();
  }

  @Bean(destroyMethod = "")
  BackupRoutes backupRoutes(CamelContext camel, Offsite offsite) {
    return new BackupRoutes(camel, offsite);
  }

  @Bean("hubBackups")
  HubBackupNights hubBackups(
      Settings settings, Ledger ledger, Keystore keystore, BackupRoutes routes, Clock clock) {
    return new HubBackupNights(settings, ledger, keystore, routes, clock);
  }

  @Bean("attempts")
  Attempts attempts(
      RunControl runs,
      ActiveRuns active,
      Deals deals,
      ProducerTemplate routes,
      Ledger ledger,
      StopWatch stop,
      Clock clock) {
    return new Attempts(runs, active, deals, new StopWord(routes, ledger, clock), stop);
  }

  @Bean
  StopWatch stopWatch(Ledger ledger, ActiveRuns active) {
    return new StopWatch(ledger, active).started();
  }

  @Bean("door")
  Door door(CamelContext camel, Deals deals, Ledger ledger, StopWatch stop) {
    return new Door(camel, deals, ledger, stop);
  }

  @Bean("fetch")
  RouteFetch fetch(CamelContext camel) {
    return new RouteFetch(camel);
  }

  @Bean("exports")
  RouteExports exports(CamelContext camel) {
    return new RouteExports(camel);
  }

  @Bean("fetchRetries")
  Processor fetchRetries() {
    return RouteFetch::again;
  }

  @Bean("retries")
  Retries retries() {
    return new Retries();
  }

  /**
   * Reads receipts, which come from outside, as strictly as the buyer's own program writes them.
   */
  @Bean("receiptMapper")
  ObjectMapper receiptMapper() {
    return ReceiptJson.newMapper();
  }

  @Bean("receipts")
  ReceiptDesk receipts(Deals deals, Ledger ledger, CaseCertificates certificates, Clock clock) {
    return new ReceiptDesk(deals, ledger, certificates, clock);
  }

  @Bean
  Forwarding forwarding(Settings settings, Ledger ledger, Keystore keystore, Clock clock) {
    return new Forwarding(settings.var(), ledger, keystore, clock);
  }

  @Bean("alarms")
  AlarmDesk alarms(
      Settings settings,
      Deals deals,
      Ledger ledger,
      ProducerTemplate routes,
      Clock clock,
      Forwarding forwarding,
      @Value("${handover.serve}") boolean serve) {
    AlarmSettings where = AlarmSettings.of(settings);
    return new AlarmDesk(
        where,
        AlarmDesk.lookout(where, deals, ledger, clock),
        ledger,
        routes,
        clock,
        () -> forwarding.look(deals),
        serve);
  }

  /** Who the hub is to the mail server; made when the first mail is sent. */
  @Bean("alarmsLogin")
  @Lazy
  MailAuthenticator alarmsLogin(Settings settings) {
    return AlarmSettings.of(settings).mail().orElseThrow().server().login();
  }

  @Bean("notices")
  NoticeDesk notices(
      Settings settings,
      Deals deals,
      Ledger ledger,
      Keystore keystore,
      Sources sources,
      ProducerTemplate routes,
      Clock clock) {
    return new NoticeDesk(
        settings, deals, ledger, keystore, sources, new NoticeLetter(settings, routes), clock);
  }

  /** Who the hub is to the mail server of notices; made when the first is sent. */
  @Bean("noticesLogin")
  @Lazy
  MailAuthenticator noticesLogin(Settings settings) {
    return NoticeSettings.of(settings).mail().orElseThrow().login();
  }

  @Bean(name = "windowWorkers", destroyMethod = "end")
  WindowWorkers windowWorkers(Settings settings) {
    return new WindowWorkers(settings.workers());
  }

  /** What a file component sends of our types is their bytes; the HTTP client only asks. */
  @Bean
  CamelContextConfiguration components(StopWatch stop) {
    return new CamelContextConfiguration() {
      @Override
      public void beforeApplicationStart(CamelContext camel) {
        toStream(camel, SealedParcel.class);
        toStream(camel, OutgoingFile.class);
        RouteFetch.leaveToRoutes(camel);
        camel.getCamelContextExtension().registerEndpointCallback(stop::watch);
      }

      @Override
      public void afterApplicationStart(CamelContext camel) {}
    };
  }

  private static void toStream(CamelContext camel, Class<?> body) {
    camel
        .getTypeConverterRegistry()
        .addTypeConverter(
            InputStream.class,
            body,
            new SimpleTypeConverter(false, (type, exchange, value) -> stream(value, exchange)));
  }

  private static InputStream stream(Object value, Exchange exchange) {
    return new ByteArrayInputStream(
        value instanceof SealedParcel parcel ? parcel.bytes() : ((OutgoingFile) value).bytes());
  }
}
