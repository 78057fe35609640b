/**
 * When data may, must and must not be destroyed, and that they were: clocks, legal holds, plans of
 * destruction at the seller, and certificates.
 */
package dev.handover.retention;
