package dev.handover.flow;

import dev.handover.cases.NoticeRules.Channel;
import java.util.Map;

/**
 * What a sending of notices did, or would do.
 *
 * @param people all at the source
 * @param sent by channel: who was told, and in a dry run who would be
 * @param before who had been told already
 * @param unreachable who has no right address for any channel
 * @param exhausted whose messages failed or came back, by every channel that there is
 * @param failed whose message was refused just now; another channel may be left for the next pass
 * @param unsure of whom it is not known whether a message went out, now or before
 */
public record NoticeReport(
    boolean dryRun,
    long people,
    Map<Channel, Long> sent,
    long before,
    long unreachable,
    long exhausted,
    long failed,
    long unsure) {
  /** All channels together. */
  public long sentInAll() {
    return sent.values().stream().mapToLong(Long::longValue).sum();
  }

  String inOneLine() {
    return people
        + " people; sent "
        + sentInAll()
        + ", told before "
        + before
        + ", without an address "
        + unreachable
        + ", no channel left "
        + exhausted
        + ", refused "
        + failed
        + ", unsure "
        + unsure;
  }
}
