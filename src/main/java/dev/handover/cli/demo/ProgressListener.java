package dev.handover.cli.demo;

/** Hears how far a long piece of work has come. */
@FunctionalInterface
public interface ProgressListener {
  /** {@code done} of {@code total} records are written; called now and then and once at the end. */
  void progress(long done, long total);
}
