package io.plenum.connector.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.access.Audit;
import io.plenum.connector.opcua.TrustList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Certificates of OPC UA servers that wait for an administrator to decide; not there while none waits. */
class RejectedCertificates extends Section {

    private static final long serialVersionUID = 1L;

    private final transient TrustList trust;
    private final transient Audit audit;
    private transient List<TrustList.Entry> shown = List.of();

    RejectedCertificates(TrustList trust, Audit audit) {
        this.trust = trust;
        this.audit = audit;
        addClassName("plenum-card");
        setVisible(false);
    }

    void refresh() {
        List<TrustList.Entry> waiting = trust.rejected();
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

    private Component row(TrustList.Entry entry) {
        Button button = new Button(getTranslation("connector.trust"), click -> ask(entry));
        return new Div(new Div(entry.subject()), new Code(grouped(entry.thumbprint())), new Div(button));
    }

    /** People compare four digits at a time. */
    private static String grouped(String thumbprint) {
        return thumbprint.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private void ask(TrustList.Entry entry) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("connector.trust-question"));
        dialog.setText(entry.subject() + " · " + grouped(entry.thumbprint()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("connector.cancel"));
        dialog.setConfirmText(getTranslation("connector.trust"));
        dialog.addConfirmListener(confirmed -> trust(entry));
        dialog.open();
    }

    private void trust(TrustList.Entry entry) {
        try {
            if (trust.trust(entry.thumbprint())) {
                audit.record("certificate trusted", entry.subject() + " " + entry.thumbprint());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        refresh();
    }
}
