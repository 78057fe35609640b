package dev.handover.law;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a gate stands in the way of. */
public enum Before {
  @JsonProperty("run")
  RUN,
  @JsonProperty("destruction")
  DESTRUCTION
}
