package dev.handover.console;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** How pages are made: Thymeleaf over {@code pages/*.html}, texts in Chinese and English. */
@Configuration(proxyBeanMethods = false)
class Templates {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /** Not named messageSource: the hub's own context has no texts. */
  @Bean
  MessageSource consoleTexts() {
    ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    texts.setBasename("dev.handover.console.texts");
    texts.setDefaultEncoding(UTF_8);
    texts.setFallbackToSystemLocale(false);
    texts.setDefaultLocale(Locale.ENGLISH);
    return texts;
  }

  @Bean
  SpringTemplateEngine consoleTemplates(MessageSource consoleTexts) {
    ClassLoaderTemplateResolver pages = new ClassLoaderTemplateResolver();
    pages.setPrefix("dev/handover/console/pages/");
    pages.setSuffix(".html");
    pages.setTemplateMode(TemplateMode.HTML);
    pages.setCharacterEncoding(UTF_8);
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(pages);
    engine.setTemplateEngineMessageSource(consoleTexts);
    return engine;
  }

  @Bean
  ThymeleafViewResolver consoleViews(SpringTemplateEngine consoleTemplates) {
    ThymeleafViewResolver views = new ThymeleafViewResolver();
    views.setTemplateEngine(consoleTemplates);
    views.setCharacterEncoding(UTF_8);
    views.setContentType("text/html;charset=UTF-8");
    // a page that fails half-way is an error page, not half a page
    views.setProducePartialOutputWhileProcessing(false);
    return views;
  }

  /** What turns text around or hides in it reaches no page, wherever it stands. */
  @Bean
  FilterRegistrationBean<PlainText> plainText() {
    FilterRegistrationBean<PlainText> filter = new FilterRegistrationBean<>(new PlainText());
    filter.setOrder(Ordered.LOWEST_PRECEDENCE);
    filter.addUrlPatterns("/*");
    return filter;
  }
}
