package dev.handover.process;

import dev.handover.mapping.FieldType;

/** A field as the buyer gets it: its name and how it is written. */
public record OutputField(String name, FieldType type) {}
