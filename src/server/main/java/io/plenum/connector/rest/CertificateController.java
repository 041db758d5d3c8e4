package io.plenum.connector.rest;

import io.plenum.audit.Audit;
import io.plenum.connector.GatewayConnections;
import io.plenum.link.CertificateEntry;
import io.plenum.link.CertificateTrust.SigningCertificate;
import io.plenum.link.ConnectorException;
import io.plenum.web.ItemPage;
import io.plenum.web.RequestProblem;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The certificates of OPC UA servers, as a gateway has met them: which it trusts, which wait for somebody to decide. */
@RestController
@PreAuthorize("hasRole('ENGINEER')")
class CertificateController {

    private static final String LOCAL = "opcua";
    private static final int LONGEST = 128;

    private final GatewayConnections connections;
    private final Audit audit;

    CertificateController(GatewayConnections connections, Audit audit) {
        this.connections = connections;
        this.audit = audit;
    }

    /** Those of one gateway; without a name of the one beside the server. */
    @GetMapping("/api/v1/connectors/opcua-certificates")
    ItemPage<CertificateEntry> certificates(@RequestParam(defaultValue = LOCAL) String gateway) {
        try {
            List<CertificateEntry> all = connections.certificates(gateway).stream()
                    .sorted(Comparator.comparing(CertificateEntry::trusted))
                    .toList();
            return ItemPage.of(all, 0, ItemPage.MAX_SIZE);
        } catch (ConnectorException e) {
            throw unavailable(e);
        }
    }

    /** Trusts a certificate that was rejected; the next attempt to connect succeeds. */
    @PostMapping("/api/v1/connectors/opcua-certificates/{thumbprint}/trust")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void trust(@PathVariable String thumbprint, @RequestParam(defaultValue = LOCAL) String gateway) {
        decide(thumbprint, () -> connections.trust(gateway, thumbprint));
        audit.record("certificate trusted", gateway + " " + thumbprint);
    }

    /** Trusts a certificate no longer; the next attempt to connect is refused until somebody trusts it again. */
    @PostMapping("/api/v1/connectors/opcua-certificates/{thumbprint}/distrust")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void distrust(@PathVariable String thumbprint, @RequestParam(defaultValue = LOCAL) String gateway) {
        decide(thumbprint, () -> connections.distrust(gateway, thumbprint));
        audit.record("certificate distrusted", gateway + " " + thumbprint);
    }

    /** The certificates by which a gateway itself signs in at servers; {@code encoded} is X.509, DER, in Base64. */
    @GetMapping("/api/v1/connectors/opcua-certificates/own")
    List<SigningCertificate> own(@RequestParam(defaultValue = LOCAL) String gateway) {
        try {
            return connections.ownCertificates(gateway);
        } catch (ConnectorException e) {
            throw unavailable(e);
        }
    }

    /** Has the gateway make its certificate anew; servers have to trust the new one, which counts from the next connect on. */
    @PostMapping("/api/v1/connectors/opcua-certificates/own/{thumbprint}/renew")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void renew(@PathVariable String thumbprint, @RequestParam(defaultValue = LOCAL) String gateway) {
        decide(thumbprint, () -> connections.renew(gateway, thumbprint));
        audit.record("own certificate renewed", gateway + " " + thumbprint);
    }

    private interface Decision {
        boolean made() throws ConnectorException;
    }

    private static void decide(String thumbprint, Decision decision) {
        boolean possible = thumbprint.length() <= LONGEST;
        try {
            if (!possible || !decision.made()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such certificate has this thumbprint.");
            }
        } catch (ConnectorException e) {
            throw unavailable(e);
        }
    }

    private static RequestProblem unavailable(ConnectorException e) {
        return RequestProblem.unavailable(
                e.problem().messageKey(), e.problem().arguments().toArray());
    }
}
