package dev.handover.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class CopyConnectionTest {
  /** The errors that H2 lets through hang on the bytes of a damaged page: they are thrown here. */
  private static Connection failing(Throwable trouble) {
    return CopyConnection.of(
        (Connection)
            Proxy.newProxyInstance(
                CopyConnectionTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> {
                  throw trouble;
                }));
  }

  @Test
  void aLengthThatCannotBeIsDamage() {
    Throwable length = new OutOfMemoryError("Requested memory: 1575542997");
    assertThatThrownBy(() -> failing(length).prepareStatement("SELECT 1"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(CopyTrouble.isDamage(e)).isTrue());
  }

  @Test
  void memoryThatIsUsedUpIsNoDamage() {
    Throwable heap = new OutOfMemoryError("Java heap space");
    assertThatThrownBy(() -> failing(heap).commit()).isSameAs(heap);
  }

  @Test
  void whatH2SaysInAStatementIsHeardToo() {
    SQLException length =
        new SQLException("x", "HY000", 90108, new OutOfMemoryError("Requested memory: 2"));
    assertThatThrownBy(() -> failing(length).commit()).isSameAs(length);
    assertThat(CopyTrouble.isDamage(length)).isTrue();
    assertThat(CopyTrouble.isDamage(new SQLException("x", "HY000", 90108))).isFalse();
  }

  @Test
  void allElseIsH2s() throws SQLException {
    try (Connection copy = CopyConnection.of(DriverManager.getConnection("jdbc:h2:mem:"));
        Statement statement = copy.createStatement();
        ResultSet row = statement.executeQuery("SELECT 7")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isEqualTo(7);
      assertThat(copy.getMetaData().getDatabaseProductName()).isEqualTo("H2");
    }
  }
}
