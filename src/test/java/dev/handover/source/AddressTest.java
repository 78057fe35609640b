package dev.handover.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:postgresql://crm.example:5432/hotel?user=a&password=hush|jdbc:postgresql://crm.example:5432/hotel",
        "jdbc:postgresql://a:1,b:2/hotel|jdbc:postgresql://a:1,b:2/hotel",
        "jdbc:postgresql://[::1]:5432/hotel|jdbc:postgresql://[::1]:5432/hotel",
        "jdbc:postgresql:hotel|jdbc:postgresql:hotel",
        "jdbc:h2:mem:crm;PASSWORD=hush|jdbc:h2:mem:crm",
        "jdbc:h2:file:/data/客户/crm;USER=sa|jdbc:h2:file:/data/客户/crm",
        "jdbc:h2:file:C:\\data\\crm|jdbc:h2:file:C:\\data\\crm",
        "jdbc:h2:tcp://host/~/crm|jdbc:h2:tcp://host/~/crm",
        "jdbc:sqlserver://host:1433;password=hush|jdbc:sqlserver://host:1433",
      })
  void hostAndDatabaseAreShown(String url, String shown) {
    assertThat(Address.printable(url)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:oracle:thin:scott/hush@//host:1521/x",
        "jdbc:mysql://root:hush@host/x",
        "jdbc:mysql://root:1234@host/x",
        "jdbc:mysql://root:1?hush@host/x",
        "jdbc:mysql://hush:1?1@host/x",
        "jdbc:mysql://address=(host=a)(password=hush)/x",
        "jdbc:postgresql://host/x?password=a@hush",
        "jdbc:odd:hush:hush",
        "postgresql://a:hush@host/x",
        "hush"
      })
  void whatMayHoldAPasswordIsNot(String url) {
    assertThat(Address.printable(url)).doesNotContain("hush", "1234").contains("…");
  }

  @Test
  void theSchemeIsKnownInAnyCase() {
    assertThat(Address.scheme("JDBC:PostgreSQL://x/y")).isEqualTo("jdbc:postgresql");
    assertThat(Address.scheme("nonsense")).isEqualTo("jdbc");
  }
}
