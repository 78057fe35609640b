package dev.handover.console;

import dev.handover.ledger.Ledger;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.filter.UrlHandlerFilter;

/**
 * Who gets in where: programs by token, people by session, and a third chain for Camel's console,
 * whose pages need more than ours. All three go by the one table of {@link Endpoint}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
  private static final String OUR_PAGES =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** Hawtio makes its styles in the page and loads its editor in a worker. */
  private static final String HAWTIO =
      "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self'"
          + " blob:; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  @Bean
  OwnerToken ownerToken(Staff staff) {
    return new OwnerToken(staff);
  }

  @Bean
  PasswordCheck passwordCheck(Staff staff, OwnerToken token) {
    return new PasswordCheck(staff, token);
  }

  /** Programs: no session, no cookie, so that no page can act for anybody. */
  @Bean
  @Order(1)
  SecurityFilterChain programs(
      HttpSecurity http, Staff staff, OwnerToken owner, Ledger ledger, Clock clock)
      throws Exception {
    http.securityMatcher("/api/**", "/actuator/prometheus", "/actuator/health/**");
    http.csrf(csrf -> csrf.disable());
    http.sessionManagement(each -> each.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
    http.logout(logout -> logout.disable());
    http.addFilterBefore(
        new BearerFilter(staff, owner, new RefusedTokens(ledger, clock)),
        AuthorizationFilter.class);
    http.exceptionHandling(
        each ->
            each.authenticationEntryPoint(
                    (request, response, e) -> {
                      response.setHeader("WWW-Authenticate", "Bearer");
                      Problem.NOT_SIGNED_IN.write(response);
                    })
                .accessDeniedHandler(
                    (request, response, e) ->
                        Problem.notPermitted(request.getUserPrincipal().getName())
                            .write(response)));
    http.headers(each -> strict(each, OUR_PAGES));
    http.authorizeHttpRequests(SecurityConfiguration::byTable);
    return http.build();
  }

  /** Hawtio's script asks Jolokia with a slash at the end, where nothing is mapped. */
  @Bean
  FilterRegistrationBean<UrlHandlerFilter> hawtioSlash() {
    FilterRegistrationBean<UrlHandlerFilter> filter =
        new FilterRegistrationBean<>(
            UrlHandlerFilter.trailingSlashHandler("/actuator/hawtio/jolokia/")
                .wrapRequest()
                .build());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE); // before anybody judges the path
    return filter;
  }

  /** Camel's console: the pages' session, a token against forgery that its script can read. */
  @Bean
  @Order(2)
  SecurityFilterChain camel(HttpSecurity http, Staff staff, OwnerToken owner, Clock clock)
      throws Exception {
    http.securityMatcher("/actuator/**");
    CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieCustomizer(each -> each.sameSite("Strict").path("/actuator"));
    CsrfTokenRequestAttributeHandler eager = new CsrfTokenRequestAttributeHandler();
    eager.setCsrfRequestAttributeName(null);
    http.csrf(csrf -> csrf.csrfTokenRepository(cookie).csrfTokenRequestHandler(eager));
    http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
    http.logout(logout -> logout.disable());
    http.addFilterBefore(new EachRequest(staff, owner, clock), AuthorizationFilter.class);
    http.exceptionHandling(
        each ->
            each.authenticationEntryPoint(
                (request, response, e) -> response.sendRedirect("/login")));
    http.headers(each -> strict(each, HAWTIO));
    http.authorizeHttpRequests(SecurityConfiguration::byTable);
    return http.build();
  }

  /** People: session, form login, a token against forgery in every form. */
  @Bean
  @Order(3)
  SecurityFilterChain people(
      HttpSecurity http, Staff staff, OwnerToken owner, PasswordCheck password, Clock clock)
      throws Exception {
    // asked once: a manager with a parent would ask the same provider again and count twice
    http.authenticationManager(new ProviderManager(password));
    http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
    http.formLogin(
        login ->
            login
                .loginPage("/login")
                .defaultSuccessUrl("/", true)
                .failureHandler(SecurityConfiguration::refused));
    http.logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?out"));
    http.addFilterBefore(new EachRequest(staff, owner, clock), AuthorizationFilter.class);
    http.headers(each -> strict(each, OUR_PAGES));
    http.authorizeHttpRequests(SecurityConfiguration::byTable);
    return http.build();
  }

  /** Spring's own would keep in the session what was typed. */
  private static void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    HttpSession session = request.getSession(false);
    if (session != null && why.getMessage() != null) {
      session.setAttribute(Entrance.REFUSAL, why.getMessage());
    }
    response.sendRedirect("/login?error");
  }

  /** A page of elsewhere that a browser was led to believe is here is not answered. */
  @Bean
  StrictHttpFirewall firewall(Listening listening) {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    Predicate<String> known = listening.hosts()::contains;
    firewall.setAllowedHostnames(host -> known.test(host.toLowerCase(Locale.ROOT)));
    return firewall;
  }

  @Bean
  RequestRejectedHandler rejected() {
    return new HttpStatusRequestRejectedHandler();
  }

  private static void byTable(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          all) {
    // what is handed on inside was let in before
    all.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
        .permitAll();
    all.requestMatchers(JolokiaGuard::refuses).denyAll();
    for (Endpoint each : Endpoint.ALL) {
      all.requestMatchers(each.matcher())
          .access((who, request) -> new AuthorizationDecision(isAllowed(each, who.get())));
    }
    all.anyRequest().denyAll();
  }

  private static boolean isAllowed(Endpoint endpoint, Authentication who) {
    return switch (endpoint.way()) {
      case OPEN -> true;
      case SIGNED_IN -> who instanceof SignedIn;
      case PERMITTED ->
          who instanceof SignedIn signedIn
              && endpoint.needs().filter(signedIn.person()::may).isPresent();
    };
  }

  private static void strict(HeadersConfigurer<HttpSecurity> headers, String policy) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(
            permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"));
  }
}
