package dev.handover.source.api;

import dev.handover.mapping.api.Api;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;

/** What is said of an API that does not answer as it should; never a value of it. */
public final class ApiTrouble {
  private ApiTrouble() {}

  /** What somebody must mend in the case, such as a way that leads nowhere. */
  public static HandoverException inCase(Api api, String path, String number, String what) {
    return new HandoverException(
        ExitCode.CONFIGURATION, "HUB-API-" + number, api.host() + ", " + path + ": " + what);
  }

  /** A list that does not go from answer to answer as the case says. */
  static HandoverException inPaging(Api api, String path, String what) {
    return inCase(api, path, "07", what);
  }

  /** What the API itself does. */
  public static HandoverException ofApi(Api api, String path, String number, String what) {
    return new HandoverException(
        ExitCode.SOURCE_UNAVAILABLE, "HUB-API-" + number, api.host() + ", " + path + ": " + what);
  }
}
