package io.plenum.connector.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import io.plenum.audit.Audit;
import io.plenum.opcua.security.TrustList;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Certificates of OPC UA servers that wait for an administrator to decide; not there while none waits. */
class RejectedCertificates extends Section {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(RejectedCertificates.class);

    private final transient TrustList trust;
    private final transient Audit audit;
    private transient List<TrustList.TrustedCertificate> shown = List.of();

    RejectedCertificates(TrustList trust, Audit audit) {
        this.trust = trust;
        this.audit = audit;
        addClassName("plenum-card");
        setVisible(false);
    }

    void refresh() {
        List<TrustList.TrustedCertificate> waiting = trust.rejected();
        if (waiting.equals(shown)) {
            return;
        }
        shown = waiting;
        removeAll();
        setVisible(!waiting.isEmpty());
        add(new H2(getTranslation("connector.certificates")));
        add(new Paragraph(getTranslation("connector.certificates-hint")));
        waiting.forEach(entry -> add(row(entry)));
    }

    private Component row(TrustList.TrustedCertificate entry) {
        Button button = new Button(getTranslation("connector.trust"), click -> ask(entry));
        Div facts = new Div(getTranslation("connector.certificate-facts", entry.application(), entry.validUntil()));
        facts.addClassName("plenum-soft");
        return new Div(new Div(entry.subject()), facts, new Code(grouped(entry.thumbprint())), new Div(button));
    }

    /** People compare four digits at a time. */
    private static String grouped(String thumbprint) {
        return thumbprint.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private void ask(TrustList.TrustedCertificate entry) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("connector.trust-question"));
        dialog.setText(entry.subject() + " · " + grouped(entry.thumbprint()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("connector.cancel"));
        dialog.setConfirmText(getTranslation("connector.trust"));
        dialog.addConfirmListener(confirmed -> trust(entry));
        dialog.open();
    }

    private void trust(TrustList.TrustedCertificate entry) {
        try {
            if (trust.trust(entry.thumbprint())) {
                audit.record("certificate trusted", entry.subject() + " " + entry.thumbprint());
            }
        } catch (IOException e) {
            LOG.warn("The certificate {} could not be trusted", entry.thumbprint(), e);
            Notification.show(
                    getTranslation("connector.trust-failed", String.valueOf(e.getMessage())), 8000, Position.MIDDLE);
        }
        refresh();
    }
}
