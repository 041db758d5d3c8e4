package io.plenum.gateway.register;

import java.security.cert.X509Certificate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which enrolment a certificate stands for. */
public interface GatewayCertificates {

    /** Null where it was not issued by the installation's own authority for a gateway, or is not valid at the moment. */
    @Nullable
    UUID enrolment(X509Certificate certificate);
}
