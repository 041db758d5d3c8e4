package io.plenum.connector.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import io.plenum.connector.GatewayConnections;
import io.plenum.link.CertificateTrust.SigningCertificate;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The certificates by which gateways sign in at OPC UA servers: for their administrators to compare, to fetch, and to be made anew. */
class OwnCertificates extends Details {

    private static final long serialVersionUID = 1L;

    private final transient GatewayConnections connections;
    private final transient CertificateActions actions;

    record OfGateway(String gateway, SigningCertificate certificate) {}

    OwnCertificates(GatewayConnections connections, CertificateActions actions) {
        this.connections = connections;
        this.actions = actions;
        setVisible(false);
    }

    void show(List<OfGateway> all) {
        removeAll();
        setVisible(!all.isEmpty());
        setSummaryText(getTranslation("connector.certificates-own"));
        all.stream().map(this::row).forEach(this::add);
    }

    private Component row(OfGateway one) {
        SigningCertificate own = one.certificate();
        Div facts = new Div(getTranslation(
                "connector.certificate-times",
                MetCertificate.day(own.validFrom()),
                MetCertificate.day(own.validUntil())));
        facts.addClassName("plenum-soft");
        Div maker = new Div(getTranslation("connector.by-gateway", one.gateway()));
        maker.addClassName("plenum-soft");
        Div renew = actions.control(
                "connector.certificate-renew",
                "own certificate renewed",
                one.gateway(),
                own.subject(),
                own.thumbprint(),
                () -> connections.renew(one.gateway(), own.thumbprint()));
        return new Div(
                new Div(own.subject()),
                facts,
                maker,
                new Code(MetCertificate.grouped(own.thumbprint())),
                new Div(
                        link("DER", "der", own.encoded()),
                        new com.vaadin.flow.component.html.Span(" "),
                        link("PEM", "pem", base64(pem(own)))),
                renew);
    }

    private static Anchor link(String text, String ending, String encoded) {
        Anchor link = new Anchor();
        link.setText(text);
        // Bytes to be saved under a name, which a browser never opens as a page.
        link.setUnsafeHref("data:application/octet-stream;base64," + encoded);
        link.getElement().setAttribute("download", "plenum-opcua." + ending);
        return link;
    }

    private static String pem(SigningCertificate own) {
        return "-----BEGIN CERTIFICATE-----\n"
                + own.encoded().replaceAll("(.{64})", "$1\n").strip() + "\n-----END CERTIFICATE-----\n";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
