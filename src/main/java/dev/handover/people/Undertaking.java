package dev.handover.people;

/**
 * The confidentiality undertaking as it is now.
 *
 * @param version the first 16 hex digits of the SHA-256 of its text: another text is another
 *     version
 * @param text in Chinese and English
 */
public record Undertaking(String version, String text) {}
