package dev.handover.source;

import java.sql.SQLException;

/** Says MariaDB's and MySQL's error numbers in the SQLStates that other databases give. */
final class MariaDbErrors {
  private MariaDbErrors() {}

  static SQLException told(SQLException trouble) {
    return switch (trouble.getErrorCode()) {
      case 1044, 1142, 1143, 1227, 1345, 1370 -> as("42501", trouble.getMessage(), trouble);
      case 1203, 1226 -> as("08004", trouble.getMessage(), trouble);
      case 1049 -> as("3D000", trouble.getMessage(), trouble);
      case 1129, 1130, 1820, 1862, 3118, 4151 -> as("28000", trouble.getMessage(), trouble);
      case 1267, 1270, 1271, 1356, 1449 -> as("42000", trouble.getMessage(), trouble);
      // Values of a `deleted` condition or of a view, some of them repeated in the message.
      case 1242, 1292, 1366, 1411, 1525, 1644 -> as("22000", "", trouble);
      // It repeats the query from the mistake on, and with it the bounds, which are keys.
      case 1064, 1149 -> as("42601", "a mistake in its syntax", trouble);
      default -> trouble;
    };
  }

  private static SQLException as(String state, String message, SQLException trouble) {
    return new SQLException(message, state, trouble.getErrorCode(), trouble);
  }
}
