/**
 * Finds in free text what identifies people and puts labels in its place. A part of the room {@code
 * mapping}: {@link dev.handover.mapping.scrub.Scrubber} is its door, every kind of number has a
 * finder of its own behind it.
 *
 * <p>A note is read once into {@link dev.handover.mapping.scrub.Text signs}, in which full-width,
 * circled and spoken digits are what they mean and invisible marks are gone. Addresses of mail and
 * of messengers, plates and passports are looked for in the signs, all else in the {@link
 * dev.handover.mapping.scrub.Numbers groups of digits}. What a number is, is decided in this order:
 * its shape (length, first digits, grouping), its checksum or the date in it, and only where these
 * leave a doubt the nearest {@link dev.handover.mapping.scrub.Words word} before it.
 */
package dev.handover.mapping.scrub;
