/**
 * Mapping files: read, validated with all problems at once, and compiled once into operations over
 * byte slices. {@code source} reads the columns that a mapping names, {@code process} runs its
 * operations.
 */
package dev.handover.mapping;
