package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import org.junit.jupiter.api.Test;

class TroubleTest {
  /** As Camel's SFTP client throws it when another thread has let go of the channel. */
  private static NullPointerException in(String className) {
    NullPointerException thrown = new NullPointerException();
    thrown.setStackTrace(
        new StackTraceElement[] {new StackTraceElement(className, "storeFile", null, 1)});
    return thrown;
  }

  @Test
  void aLineThatAnotherWorkerClosedIsALostLineAndNoDefect() {
    Throwable cut =
        new RuntimeException(in("org.apache.camel.component.file.remote.SftpOperations"));
    assertThat(Trouble.isCutLine(cut)).isTrue();
    HandoverException told = Trouble.explain(cut, "sftp:user@host:22/inbox");
    assertThat(told.exitCode()).isEqualTo(ExitCode.DELIVERY_FAILED);
    assertThat(told).hasMessageContaining("run again");
  }

  @Test
  void aDefectOfOurOwnStaysOne() {
    Throwable ours = in("dev.handover.flow.Door");
    assertThat(Trouble.isCutLine(ours)).isFalse();
    assertThat(Trouble.explain(ours, "sftp:user@host:22/inbox").exitCode())
        .isEqualTo(ExitCode.INTERNAL);
  }
}
