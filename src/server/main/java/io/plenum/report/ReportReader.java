package io.plenum.report;

/**
 * Somebody who gets the report of each month by mail.
 *
 * @param language {@code en} or {@code de}
 */
public record ReportReader(String address, String language) {}
