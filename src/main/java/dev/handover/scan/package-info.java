/**
 * Looks at a source before there is a mapping: which columns tell of people, by name and by
 * content, how good their values are, and what a first, cautious mapping would be.
 *
 * <p>Read in the order of work: {@code Catalogue} (of {@code source}) lists, {@link
 * dev.handover.scan.Scan} takes a sample of each table, {@link dev.handover.scan.NameReading} and
 * {@link dev.handover.scan.Content} are the evidence, {@link dev.handover.scan.Judgement} weighs
 * it, {@link dev.handover.scan.Findings} is what came out, {@link dev.handover.scan.MappingSketch}
 * makes a mapping of it. Values of the sample stay in this room: what leaves it are counts, masked
 * values, and labels of things.
 */
package dev.handover.scan;
