package dev.handover.console;

import dev.handover.cases.Cases;
import dev.handover.flow.RouteHealth;
import dev.handover.flow.Settings;
import dev.handover.ledger.Ledger;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The console's beans; they live in the hub's own context. */
@Configuration(proxyBeanMethods = false)
@Import({
  SecurityConfiguration.class,
  Templates.class,
  EveryPage.class,
  Entrance.class,
  Pages.class,
  Desks.class,
  Acts.class,
  CommandsEndpoint.class
})
class ConsoleConfiguration {

  @Bean
  Cases consoleCases(Settings settings) {
    return new Cases(settings.mappings(), settings::find);
  }

  @Bean
  LiveRuns liveRuns(Ledger ledger) {
    return new LiveRuns(ledger);
  }

  @Bean
  ActDesk actDesk(Commands commands, Clock clock) {
    return new ActDesk(commands, clock);
  }

  @Bean
  Asking asking(Commands commands) {
    return new Asking(commands);
  }

  @Bean
  Signpost signpost(Settings settings, Listening listening, OwnerToken token) {
    return new Signpost(settings, listening, token);
  }

  @Bean
  HealthIndicator ledgerHealthIndicator(Ledger ledger) {
    return () -> {
      try {
        ledger.audit().head();
        return Health.up().build();
      } catch (RuntimeException e) {
        return Health.down().build();
      }
    };
  }

  @Bean
  HealthIndicator routesHealthIndicator(RouteHealth routes) {
    return () -> routes.isUp() ? Health.up().build() : Health.down().build();
  }

  @Bean
  Figures figures(Ledger ledger, Cases consoleCases, Clock clock, PrometheusRegistry registry) {
    Figures figures = new Figures(ledger, consoleCases, clock);
    registry.register(figures);
    return figures;
  }

  @Bean
  DutyFigures dutyFigures(
      Ledger ledger, Cases consoleCases, Clock clock, PrometheusRegistry registry) {
    DutyFigures figures = new DutyFigures(ledger, consoleCases, clock);
    registry.register(figures);
    return figures;
  }

  /** The browser's language, or the one chosen last. */
  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Strict");
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setDefaultLocaleFunction(request -> request.getLocale());
    return resolver;
  }

  @Bean
  WebMvcConfigurer chosenLanguage() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        LocaleChangeInterceptor chosen = new LocaleChangeInterceptor();
        chosen.setParamName("lang");
        chosen.setIgnoreInvalidLocale(true);
        interceptors.addInterceptor(chosen);
      }
    };
  }
}
