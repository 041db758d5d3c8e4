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
