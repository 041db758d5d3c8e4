package io.plenum.connector.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.connector.GatewayConnections;
import io.plenum.link.CertificateEntry;
import io.plenum.link.ConnectorException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
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
    private final transient Audit audit;
    private final transient CurrentUser user;
    private final TrustedCertificates trusted;
    private final OwnCertificates own;
    private final AtomicBoolean asking = new AtomicBoolean();
    private transient volatile List<MetCertificate> found = List.of();
    private transient volatile List<OwnCertificates.OfGateway> ours = List.of();
    private transient List<OwnCertificates.OfGateway> oursShown = List.of();
    private transient List<MetCertificate> shown = List.of();

    ServerCertificates(GatewayConnections connections, Audit audit, CurrentUser user, Clock clock) {
        this.connections = connections;
        this.audit = audit;
        this.user = user;
        var actions = new CertificateActions(audit, user, this::refresh);
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
        ProgressBar progress = new ProgressBar();
        progress.setIndeterminate(true);
        progress.setVisible(false);
        Button button = new Button(getTranslation("connector.trust"));
        button.addClickListener(click -> ask(waiting, button, progress));
        Div facts = new Div(getTranslation("connector.certificate-facts", entry.application(), entry.validUntil()));
        facts.addClassName("plenum-soft");
        Div maker = new Div(getTranslation("connector.by-gateway", waiting.gateway()));
        maker.addClassName("plenum-soft");
        return new Div(
                new Div(entry.subject()),
                facts,
                maker,
                new Code(MetCertificate.grouped(entry.thumbprint())),
                new Div(button),
                progress);
    }

    private void ask(MetCertificate waiting, Button button, ProgressBar progress) {
        CertificateEntry entry = waiting.entry();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("connector.trust-question"));
        dialog.setText(entry.subject() + " · " + MetCertificate.grouped(entry.thumbprint()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("connector.cancel"));
        dialog.setConfirmText(getTranslation("connector.trust"));
        dialog.addConfirmListener(confirmed -> getUI().ifPresent(ui -> {
            button.setEnabled(false);
            progress.setVisible(true);
            trust(waiting, ui, () -> {
                button.setEnabled(true);
                progress.setVisible(false);
            });
        }));
        dialog.open();
    }

    /** The thread that asks the gateway has no user; who has decided is noted before. */
    private void trust(MetCertificate waiting, UI ui, Runnable done) {
        String who = user.name();
        String address = user.address();
        Thread.ofVirtual().name("trust-certificate").start(() -> {
            String failure = trust(waiting, who, address);
            try {
                var unused = ui.access(() -> {
                    done.run();
                    if (!failure.isEmpty()) {
                        Notification.show(getTranslation("connector.trust-failed", failure), 8000, Position.MIDDLE);
                    }
                    refresh();
                });
            } catch (UIDetachedException closed) {
                LOG.debug("The page was closed before the certificate was trusted", closed);
            }
        });
    }

    /** Returns what went wrong, empty where nothing did. */
    private String trust(MetCertificate waiting, String who, @Nullable String address) {
        CertificateEntry entry = waiting.entry();
        try {
            if (connections.trust(waiting.gateway(), entry.thumbprint())) {
                String detail = waiting.gateway() + " " + entry.subject() + " " + entry.thumbprint();
                audit.record(who, address, "certificate trusted", detail);
            }
            found = found.stream().filter(one -> !one.equals(waiting)).toList();
            return "";
        } catch (ConnectorException e) {
            LOG.warn("The certificate {} could not be trusted", entry.thumbprint(), e);
            return ConnectionTexts.problems(List.of(e.problem()));
        }
    }
}
