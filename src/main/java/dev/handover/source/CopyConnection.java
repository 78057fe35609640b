package dev.handover.source;

import static org.h2.api.ErrorCode.FILE_CORRUPTED_1;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A connection to a copy of ours whose damage is an {@link SQLException} always. H2 believes the
 * length that a damaged page tells and asks for as much memory; where it does so outside of a
 * statement it lets that error through as it is. Rows are read from H2 itself, at its speed.
 */
final class CopyConnection {
  private CopyConnection() {}

  static Connection of(Connection connection) {
    return guarded(Connection.class, connection);
  }

  /** What H2 says where the memory that a page would need is more than there is. */
  static boolean isImpossibleLength(Throwable trouble) {
    return trouble instanceof OutOfMemoryError
        && trouble.getMessage() != null
        && trouble.getMessage().startsWith("Requested memory");
  }

  private static <T> T guarded(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            CopyConnection.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> guarded(call(target, method, arguments))));
  }

  private static Object guarded(Object answer) {
    if (answer instanceof PreparedStatement) {
      return guarded(PreparedStatement.class, answer);
    }
    if (answer instanceof Statement) {
      return guarded(Statement.class, answer);
    }
    return answer instanceof DatabaseMetaData ? guarded(DatabaseMetaData.class, answer) : answer;
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      throw isImpossibleLength(cause)
          ? new SQLException("a page's length cannot be", "HY000", FILE_CORRUPTED_1, cause)
          : cause;
    }
  }
}
