package io.plenum.opcua.security;

import io.plenum.link.Problem;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of certificates before they end: a new one has to be trusted again, at either side, and that takes people. */
public final class CertificateEnds {

    private static final Duration AHEAD = Duration.ofDays(30);

    private CertificateEnds() {}

    /** @param server null where the connection does without certificates */
    public static List<Problem> of(@Nullable X509Certificate server, X509Certificate own, Instant now) {
        List<Problem> ends = new ArrayList<>();
        if (server != null && isNear(server, now)) {
            ends.add(Problem.of(
                    "connector.problem.opcua-certificate-ends",
                    server.getSubjectX500Principal().getName(),
                    server.getNotAfter().toInstant()));
        }
        if (server != null) {
            ends.addAll(ofOwn(own, now));
        }
        return ends;
    }

    /** Also where a server has refused it, perhaps for that. */
    public static List<Problem> ofOwn(X509Certificate own, Instant now) {
        return isNear(own, now)
                ? List.of(Problem.of(
                        "connector.problem.opcua-own-certificate-ends",
                        own.getNotAfter().toInstant()))
                : List.of();
    }

    private static boolean isNear(X509Certificate certificate, Instant now) {
        return certificate.getNotAfter().toInstant().isBefore(now.plus(AHEAD));
    }
}
