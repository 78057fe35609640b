package dev.handover;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log as programs gather it, and as people read it. */
class JsonLogTest {
  @Test
  void isOneObjectALineAndAsSilentOnWhatFailedAsTheText() throws Exception {
    List<String> lines = written("json");
    assertThat(lines).hasSize(1);
    JsonNode line = new ObjectMapper().readTree(lines.get(0));
    assertThat(line.get("level").asText()).isEqualTo("WARN");
    assertThat(line.get("loggerName").asText()).isEqualTo("dev.handover.Somewhere");
    assertThat(line.get("formattedMessage").asText()).isEqualTo("run \"r1\"\nstopped");
    assertThat(line.get("timestamp").asLong()).isPositive();
    assertThat(lines.get(0)).doesNotContain("CANARY", "hrowable");
  }

  /** A command that was run with --debug in this process leaves it. */
  @BeforeEach
  @AfterEach
  void asInAFreshProcess() {
    System.clearProperty("handover.log.trace");
  }

  @Test
  void isTextWhereNobodyAsksOtherwise() throws Exception {
    List<String> lines = written(null);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).endsWith("WARN  Somewhere - run \"r1\"");
    assertThat(String.join("", lines)).doesNotContain("CANARY");
  }

  private static List<String> written(String as) throws Exception {
    LoggerContext context = new LoggerContext();
    try {
      if (as != null) {
        context.putProperty("HANDOVER_LOG", as);
      }
      JoranConfigurator configurator = new JoranConfigurator();
      configurator.setContext(context);
      configurator.doConfigure(JsonLogTest.class.getResource("/logback.xml"));
      Logger logger = context.getLogger("dev.handover.Somewhere");
      ConsoleAppender<ILoggingEvent> log =
          (ConsoleAppender<ILoggingEvent>)
              context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
      byte[] written =
          log.getEncoder()
              .encode(
                  new LoggingEvent(
                      "test",
                      logger,
                      Level.WARN,
                      "run {}\nstopped",
                      new IllegalStateException("CANARY"),
                      new Object[] {"\"r1\""}));
      return new String(written, StandardCharsets.UTF_8).lines().toList();
    } finally {
      context.stop();
    }
  }
}
