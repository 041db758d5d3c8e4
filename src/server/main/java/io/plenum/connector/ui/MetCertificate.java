package io.plenum.connector.ui;

import io.plenum.link.CertificateEntry;
import io.plenum.point.time.IsoTime;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A certificate of a server and the gateway that has met it. */
record MetCertificate(String gateway, CertificateEntry entry) {

    /** People compare four digits at a time. */
    static String grouped(String thumbprint) {
        return thumbprint.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Certificates begin and end at midnight or so: their day is enough. */
    static String day(String time) {
        return time.matches("\\d{4}-\\d{2}-\\d{2}T.*") ? time.substring(0, time.indexOf('T')) : time;
    }

    /** Null where the gateway says something else than a time. */
    @Nullable
    Instant end() {
        try {
            return IsoTime.instant(entry.validUntil());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
