package dev.handover.flow;

import dev.handover.incident.DrillFolder;
import dev.handover.keys.Keystore;
import dev.handover.law.GateKeeper;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.record.RunId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.quartz.Scheduler;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The running hub: Spring and Camel with the routes of {@code routes/}, over a ledger and a
 * keystore that the caller opened. Closing it closes both.
 */
public final class Hub implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final Ledger ledger;
  private final boolean lent;

  private Hub(ConfigurableApplicationContext context, Ledger ledger, boolean lent) {
    this.context = context;
    this.ledger = ledger;
    this.lent = lent;
  }

  /**
   * Starts the routes. A broken route file stops the start with its name and line.
   *
   * @param serve whether the schedules run, or only what is asked for
   */
  public static Hub start(
      Settings settings, Deals deals, Ledger ledger, Keystore keystore, boolean serve) {
    return start(settings, deals, ledger, keystore, serve, Annex.NONE);
  }

  /**
   * The same with what the caller builds onto it, such as pages.
   *
   * @param annex where it is not empty, a web server is started too
   */
  public static Hub start(
      Settings settings,
      Deals deals,
      Ledger ledger,
      Keystore keystore,
      boolean serve,
      Annex annex) {
    return start(settings, deals, ledger, keystore, serve, annex, HubClock.utc());
  }

  static Hub start(
      Settings settings,
      Deals deals,
      Ledger ledger,
      Keystore keystore,
      boolean serve,
      Clock clock) {
    return start(settings, deals, ledger, keystore, serve, Annex.NONE, clock);
  }

  private static Hub start(
      Settings settings,
      Deals deals,
      Ledger ledger,
      Keystore keystore,
      boolean serve,
      Annex annex,
      Clock clock) {
    tidyDrills(settings);
    RouteFiles routeFiles = RouteFiles.read(settings.routes()); // before Camel reads them
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("spring.main.banner-mode", "off");
    properties.put("spring.jmx.enabled", "false");
    properties.put("camel.main.jmx-enabled", "false");
    properties.put("camel.main.name", "handover");
    properties.put(
        "camel.main.routes-include-pattern", "file:" + settings.routes() + "/*.camel.yaml");
    properties.put("camel.main.auto-configuration-log-summary", "false");
    properties.put("camel.main.startup-summary-level", "oneline");
    properties.put("camel.main.shutdown-timeout", "30");
    properties.putAll(ScheduleConfiguration.properties(settings, serve));
    properties.putAll(settings.file());
    properties.putAll(settings.own());
    properties.put("handover.serve", Boolean.toString(serve));
    SpringApplicationBuilder application =
        new SpringApplicationBuilder(HubConfiguration.class)
            .sources(annex.configurations().toArray(Class<?>[]::new))
            .web(annex.isEmpty() ? WebApplicationType.NONE : WebApplicationType.SERVLET)
            .logStartupInfo(false)
            .registerShutdownHook(true)
            .properties(properties)
            .initializers(
                context -> {
                  GenericApplicationContext beans = (GenericApplicationContext) context;
                  annex.settle(context.getEnvironment());
                  beans.registerBean(Settings.class, () -> settings);
                  beans.registerBean(Deals.class, () -> deals);
                  beans.registerBean(Clock.class, () -> clock);
                  beans.registerBean(RouteFiles.class, () -> routeFiles);
                  beans.getBeanFactory().registerSingleton("ledgerRoom", ledger);
                  beans.getBeanFactory().registerSingleton("keystore", keystore);
                  annex.beans().forEach(beans.getBeanFactory()::registerSingleton);
                  if (serve) {
                    beans.getBeanFactory().registerSingleton("quartzTables", ledger.forQuartz());
                  }
                });
    try {
      return new Hub(served(application.run(), serve), ledger, false);
    } catch (RuntimeException e) {
      throw RouteTrouble.explain(e, settings);
    }
  }

  private static ConfigurableApplicationContext served(
      ConfigurableApplicationContext context, boolean serve) {
    try {
      if (serve) {
        context
            .getBean(HubBackupNights.class)
            .open(context.getBean(CamelContext.class), context.getBean(Scheduler.class));
        context.getBean(Timetable.class).open(); // starts Quartz
        if (context.getBean(Settings.class).routesReload()) {
          context.getBean(RouteReload.class).open();
        }
      }
      return context;
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** Runs a case to the delivered manifest, or goes on with its unfinished run. */
  public RunReport run(RunOrder order) {
    return context.getBean(Conductor.class).run(order);
  }

  /** Looks now for every receipt of the case that is still awaited. */
  public void fetchReceipts(CaseId caseId) {
    StopWatch.requireReleased(ledger);
    List<HandoverException> troubles = new ArrayList<>();
    for (Run run : context.getBean(ReceiptDesk.class).awaited()) {
      if (run.caseId().equals(caseId)) {
        try {
          fetchReceipt(run.id());
        } catch (HandoverException e) {
          troubles.add(e); // the receipts of other runs are looked at all the same
        }
      }
    }
    if (!troubles.isEmpty()) {
      throw troubles.get(0);
    }
  }

  /** Looks for a run's receipt now; the run as it stands then. */
  public Run fetchReceipt(RunId id) {
    Run run = ledger.runs().find(id).orElseThrow(() -> unknown(id));
    try {
      template().requestBody("direct:receipt", run);
    } catch (CamelExecutionException e) {
      HandoverException reason = Trouble.explain(e, addressOf(run.caseId()));
      if (Trouble.HOST_KEY.contains(reason.code())) {
        ledger
            .audit()
            .append(AuditChain.HUB, "host key refused", run.caseId() + "/" + id, reason.code());
      }
      throw reason;
    }
    return ledger.runs().find(id).orElseThrow(() -> unknown(id));
  }

  /** A copy that cannot be deleted is told, and hinders no run. */
  private static void tidyDrills(Settings settings) {
    try {
      DrillFolder.tidy(settings.var());
    } catch (HandoverException e) {
      LoggerFactory.getLogger(Hub.class).warn(e.getMessage());
    }
  }

  /** The running routes. */
  public RouteDesk routes() {
    return context.getBean(RouteDesk.class);
  }

  /** Where notices are sent from. */
  public NoticeDesk notices() {
    return context.getBean(NoticeDesk.class);
  }

  /** The routes of backups; they end with the hub. */
  public BackupRoutes backupRoutes() {
    return context.getBean(BackupRoutes.class);
  }

  /** Looks now for what is not as it should be, and sends the alarms that are not sent. */
  public void lookForAlarms() {
    context.getBean(AlarmDesk.class).look();
  }

  /** Cuts a case over, or goes on with a cut-over that stopped. */
  public CutOver.Done cutOver(CutOver.Order order) {
    Deals deals = context.getBean(Deals.class);
    context.getBean(CaseCertificates.class).requireConfirmed(deals.of(order.caseId()).file());
    CaseGate.noted(
        ledger,
        order.caseId(),
        order.actor(),
        () -> {
          CaseGate.requireGatesOpen(context.getBean(GateKeeper.class), deals, order.caseId());
          return order.caseId();
        });
    CutOver.Way way = new CutOver.Way(this::run, this::fetchReceipt, Hub::pause);
    CutOver.Done done = new CutOver(ledger, way, context.getBean(Clock.class)).cutOver(order);
    context
        .getBean(Forwarding.class)
        .forward(deals.of(order.caseId()))
        .forEach(letter -> order.told().accept("a subject's request is the buyer's: " + letter));
    return done;
  }

  private static void pause(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HandoverException(
          ExitCode.DELIVERY_FAILED,
          "HUB-CUT-09",
          "the cut-over was interrupted while it waited; go on with: handover cutover",
          e);
    }
  }

  /** The same hub for another to use; closing it does nothing. */
  public Hub lent() {
    return new Hub(context, ledger, true);
  }

  /** Where the annex's web server listens, where there is one. */
  public OptionalInt port() {
    return context instanceof WebServerApplicationContext web
        ? OptionalInt.of(web.getWebServer().getPort())
        : OptionalInt.empty();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    if (lent) {
      return;
    }
    context.close();
    ledger.close();
  }

  private String addressOf(CaseId caseId) {
    return context.getBean(Deals.class).of(caseId).file().delivery().to();
  }

  private ProducerTemplate template() {
    return context.getBean(ProducerTemplate.class);
  }

  private static HandoverException unknown(RunId id) {
    return new HandoverException(
        ExitCode.CONFIGURATION, "HUB-RUN-01", "the ledger knows no run " + id);
  }
}
