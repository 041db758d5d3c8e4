package io.plenum.connector.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.connector.GatewayConnections;
import io.plenum.link.CertificateEntry;
import io.plenum.link.ConnectorException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Certificates of servers: those that wait for somebody to decide, those that are trusted, and the
 * gateways' own; not there while there are none. The gateways are asked by a thread
 * of its own: a slow one must not hold up the page.
 */
class ServerCertificates extends Section {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(ServerCertificates.class);

    private final transient GatewayConnections connections;
    private final transient CertificateActions actions;
    private final TrustedCertificates trusted;
    private final OwnCertificates own;
    private final AtomicBoolean asking = new AtomicBoolean();
    private transient volatile List<MetCertificate> found = List.of();
    private transient volatile List<OwnCertificates.OfGateway> ours = List.of();
    private transient List<OwnCertificates.OfGateway> oursShown = List.of();
    private transient List<MetCertificate> shown = List.of();

    ServerCertificates(GatewayConnections connections, Audit audit, CurrentUser user, Clock clock) {
        this.connections = connections;
        actions = new CertificateActions(audit, user, this::refresh);
        trusted = new TrustedCertificates(connections, actions, clock);
        own = new OwnCertificates(connections, actions);
        addClassName("plenum-card");
        setVisible(false);
    }

    /** Shows what was found last, and asks again. */
    void refresh() {
        show(found);
        if (asking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("rejected-certificates").start(this::ask);
        }
    }

    private void ask() {
        try {
            List<MetCertificate> met = new ArrayList<>();
            List<OwnCertificates.OfGateway> signing = new ArrayList<>();
            for (String gateway : connections.certificateKeepers()) {
                connections.certificates(gateway).forEach(entry -> met.add(new MetCertificate(gateway, entry)));
                connections
                        .ownCertificates(gateway)
                        .forEach(one -> signing.add(new OwnCertificates.OfGateway(gateway, one)));
            }
            found = List.copyOf(met);
            ours = List.copyOf(signing);
        } catch (ConnectorException away) {
            // It is said at the gateway's connections; what is known stays.
            LOG.debug("Certificates cannot be listed now", away);
        } finally {
            asking.set(false);
        }
    }

    private void show(List<MetCertificate> met) {
        List<OwnCertificates.OfGateway> signing = ours;
        if (met.equals(shown) && signing.equals(oursShown)) {
            return;
        }
        shown = met;
        oursShown = signing;
        removeAll();
        setVisible(!met.isEmpty() || !signing.isEmpty());
        List<MetCertificate> waiting =
                met.stream().filter(one -> !one.entry().trusted()).toList();
        if (!waiting.isEmpty()) {
            add(new H2(getTranslation("connector.certificates")));
            add(new Paragraph(getTranslation("connector.certificates-hint")));
            waiting.forEach(one -> add(row(one)));
        }
        trusted.show(met.stream().filter(one -> one.entry().trusted()).toList());
        own.show(signing);
        add(trusted, own);
    }

    private Component row(MetCertificate waiting) {
        CertificateEntry entry = waiting.entry();
        Div facts = new Div(getTranslation(
                "connector.certificate-facts", entry.application(), MetCertificate.day(entry.validUntil())));
        facts.addClassName("plenum-soft");
        Div maker = new Div(getTranslation("connector.by-gateway", waiting.gateway()));
        maker.addClassName("plenum-soft");
        return new Div(
                new Div(entry.subject()),
                facts,
                maker,
                new Code(MetCertificate.grouped(entry.thumbprint())),
                actions.control(
                        "connector.trust",
                        "certificate trusted",
                        waiting.gateway(),
                        entry.subject(),
                        entry.thumbprint(),
                        () -> trust(waiting)));
    }

    private boolean trust(MetCertificate waiting) throws ConnectorException {
        boolean trusted = connections.trust(waiting.gateway(), waiting.entry().thumbprint());
        found = found.stream().filter(one -> !one.equals(waiting)).toList();
        return trusted;
    }
}
