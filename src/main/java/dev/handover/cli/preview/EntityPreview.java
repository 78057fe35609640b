package dev.handover.cli.preview;

import dev.handover.mapping.Mapping;
import dev.handover.process.Preview;
import dev.handover.process.PreviewScan;
import java.util.List;

/** What was looked at of one entity: a few records, and what many of them come to. */
public record EntityPreview(Mapping mapping, List<Preview> sampled, PreviewScan scan) {
  @Override
  public String toString() {
    return "EntityPreview[" + mapping.entity() + ", " + scan + "]";
  }
}
