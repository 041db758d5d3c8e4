package io.plenum.link;

/**
 * A certificate of a device or server that a gateway has met.
 *
 * @param thumbprint SHA-256 of the certificate in hexadecimal
 * @param validUntil ISO-8601
 * @param application URI of the application that it names, empty where it names none
 * @param trusted whether somebody has decided to trust it; else it was rejected
 */
public record CertificateEntry(
        String thumbprint, String subject, String validUntil, String application, boolean trusted) {}
