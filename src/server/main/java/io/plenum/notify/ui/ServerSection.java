package io.plenum.notify.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import io.plenum.delivery.DeliveryState;
import io.plenum.notify.MailAdministration;
import io.plenum.web.PublicUrl;
import io.plenum.web.RequestProblem;

/** Whether mails can go out, what to do where they cannot, and a mail to try it. */
class ServerSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient MailAdministration administration;
    private final EmailField address = new EmailField();
    private final Paragraph result = new Paragraph();

    ServerSection(MailAdministration administration, PublicUrl url) {
        this.administration = administration;
        addClassName("plenum-card");
        add(new H2(getTranslation("notify.server")));
        add(sentence(administration.configured(), "notify.server.on", "notify.server.off"));
        add(sentence(url.isSet(), "notify.server.url-on", "notify.server.url-off"));
        if (administration.configured()) {
            add(test());
        }
        long dead = administration.count(DeliveryState.DEAD);
        long waiting = administration.count(DeliveryState.PENDING);
        Anchor log = new Anchor("setup/mails", getTranslation("notify.server.log", waiting, dead));
        add(new Paragraph(log));
    }

    private Paragraph sentence(boolean good, String yes, String no) {
        Paragraph words = new Paragraph((good ? "● " : "▲ ") + getTranslation(good ? yes : no));
        words.addClassName(good ? "plenum-good" : "plenum-stale");
        return words;
    }

    private Div test() {
        address.setLabel(getTranslation("notify.server.test-to"));
        Button send = new Button(getTranslation("notify.server.test"), click -> send());
        result.getElement().setAttribute("role", "status");
        Div row = new Div(address, send);
        row.addClassName("plenum-links");
        row.getStyle().set("align-items", "end");
        return new Div(row, result);
    }

    private void send() {
        try {
            administration.test(address.getValue(), getLocale());
            result.setText(getTranslation("notify.server.test-sent", address.getValue()));
        } catch (RequestProblem problem) {
            result.setText("▲ " + getTranslation(problem.text(), problem.arguments()));
        }
    }
}
