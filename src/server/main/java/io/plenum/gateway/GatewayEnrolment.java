package io.plenum.gateway;

import io.plenum.link.proto.CertificateResponse;
import io.plenum.link.proto.EnrolmentRequest;
import io.plenum.link.proto.RenewalRequest;

/** Issues certificates to gateways. What is refused is a {@link io.grpc.StatusRuntimeException} in words. */
public interface GatewayEnrolment {

    /**
     * Exchanges a one-time code for a certificate.
     *
     * @param address host from which it comes, to slow down whoever guesses codes
     */
    CertificateResponse enrol(EnrolmentRequest request, String address);

    /**
     * Issues the next certificate of a gateway.
     *
     * @param gateway that has shown a valid certificate
     */
    CertificateResponse renew(RenewalRequest request, RegisteredGateway gateway);
}
