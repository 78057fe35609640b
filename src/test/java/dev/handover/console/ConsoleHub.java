package dev.handover.console;

import dev.handover.cases.Cases;
import dev.handover.cli.CommandHome;
import dev.handover.cli.Serving;
import dev.handover.flow.Annex;
import dev.handover.flow.Deals;
import dev.handover.flow.Hub;
import dev.handover.flow.Settings;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;

/** A hub that serves a home's hotel, with its console on a free port, over made-up people. */
final class ConsoleHub implements AutoCloseable {
  final CommandHome home;
  final Settings settings;
  final Ledger ledger;
  final Keystore keystore;
  final Hub hub;
  private final AtomicReference<ApplicationContext> context = new AtomicReference<>();

  ConsoleHub(Path folder, MadeUpStaff staff) {
    this(new CommandHome(folder), folder, Map.of(), staff);
  }

  ConsoleHub(CommandHome home, Path folder, Map<String, String> own, MadeUpStaff staff) {
    this(home, folder, own, Optional.of(staff.staff()));
  }

  /**
   * @param staff absent for the people of the ledger
   */
  ConsoleHub(CommandHome home, Path folder, Map<String, String> own, Optional<Staff> staff) {
    this.home = home;
    settings = Settings.load(folder, own);
    ledger = Ledger.open(settings.ledgerUrl(), Optional.empty(), Optional.empty());
    keystore = Keystore.open(settings.keys(), "correct horse battery staple".toCharArray());
    Serving commands = new Serving(settings, ledger, keystore);
    Hub started;
    try {
      started =
          Hub.start(
              settings,
              new Deals(new Cases(settings.mappings(), settings::find)),
              ledger,
              keystore,
              true,
              seen(Console.annex(settings, commands.commands(), staff)));
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
    hub = started;
    commands.over(hub);
  }

  /** Beans of the running hub, seen from within. */
  <T> Collection<T> beans(Class<T> type) {
    return context.get().getBeansOfType(type).values();
  }

  int port() {
    return hub.port().orElseThrow();
  }

  Browser browser() {
    return new Browser("http://127.0.0.1:" + port());
  }

  /** Not a lambda: Spring must know of which event. */
  private final class Seen implements ApplicationListener<ApplicationStartedEvent> {
    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
      context.set(event.getApplicationContext());
    }
  }

  private Annex seen(Annex annex) {
    Map<String, Object> beans = new HashMap<>(annex.beans());
    beans.put("seen", new Seen());
    return new Annex(annex.configurations(), beans, annex.properties());
  }

  @Override
  public void close() {
    hub.close();
  }
}
