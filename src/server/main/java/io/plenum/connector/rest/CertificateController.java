package io.plenum.connector.rest;

import io.plenum.audit.Audit;
import io.plenum.opcua.security.TrustList;
import io.plenum.web.ItemPage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The certificates of OPC UA servers: which are trusted, which wait for somebody to decide. */
@RestController
@PreAuthorize("hasRole('ENGINEER')")
class CertificateController {

    private final TrustList trust;
    private final Audit audit;

    CertificateController(TrustList trust, Audit audit) {
        this.trust = trust;
        this.audit = audit;
    }

    /** @param application URI of the application that it names, empty where it names none */
    record Certificate(String thumbprint, String subject, String validUntil, String application, boolean trusted) {}

    @GetMapping("/api/v1/connectors/opcua-certificates")
    ItemPage<Certificate> certificates() {
        List<Certificate> all = Stream.concat(
                        trust.rejected().stream().map(e -> certificate(e, false)),
                        trust.trusted().stream().map(e -> certificate(e, true)))
                .toList();
        return ItemPage.of(all, 0, ItemPage.MAX_SIZE);
    }

    private static Certificate certificate(TrustList.TrustedCertificate entry, boolean trusted) {
        return new Certificate(entry.thumbprint(), entry.subject(), entry.validUntil(), entry.application(), trusted);
    }

    /** Trusts a certificate that was rejected; the next attempt to connect succeeds. */
    @PostMapping("/api/v1/connectors/opcua-certificates/{thumbprint}/trust")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void trust(@PathVariable String thumbprint) throws IOException {
        if (!trust.trust(thumbprint)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No rejected certificate has this thumbprint.");
        }
        audit.record("certificate trusted", thumbprint);
    }
}
