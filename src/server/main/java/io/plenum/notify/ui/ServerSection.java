package io.plenum.notify.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import io.plenum.delivery.DeliveryState;
import io.plenum.delivery.mail.MailServerState;
import io.plenum.notify.MailAdministration;
import io.plenum.notify.MailServerAdministration;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.Displays;
import io.plenum.web.PublicUrl;
import io.plenum.web.RequestProblem;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether mails can go out and by which server, what to do where they cannot, and a mail to try it. */
class ServerSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient MailAdministration administration;
    private final transient @Nullable MailServerAdministration server;
    private final transient PublicUrl url;
    private final transient Displays displays;
    private final EmailField address = new EmailField();
    private final Paragraph result = new Paragraph();

    /** @param server null for those who may not set it up */
    ServerSection(
            MailAdministration administration,
            @Nullable MailServerAdministration server,
            PublicUrl url,
            Displays displays) {
        this.administration = administration;
        this.server = server;
        this.url = url;
        this.displays = displays;
        addClassName("plenum-card");
        refresh();
    }

    private void refresh() {
        removeAll();
        boolean on = administration.configured();
        add(new H2(getTranslation("notify.server")));
        add(sentence(on, "notify.server.on", server == null ? "notify.server.off.ask" : "notify.server.off"));
        if (server != null) {
            setUp(server);
        }
        add(sentence(url.isSet(), "notify.server.url-on", "notify.server.url-off"));
        if (on) {
            add(test());
        }
        long dead = administration.count(DeliveryState.DEAD);
        long waiting = administration.count(DeliveryState.PENDING);
        Anchor log = new Anchor("setup/mails", getTranslation("notify.server.log", waiting, dead));
        add(new Paragraph(log));
    }

    /** What is set up, and how it is changed. */
    private void setUp(MailServerAdministration at) {
        MailServerState state = at.present();
        Div buttons = new Div();
        buttons.addClassName("plenum-links");
        Button change = new Button(
                getTranslation(state.host() == null ? "notify.server.set-up" : "notify.server.change"),
                click -> new MailServerForm(at, this::refresh).open());
        change.addClassName("plenum-touch");
        buttons.add(change);
        if (state.host() != null) {
            add(new Paragraph(words(state)));
        }
        if (state.entered()) {
            Button remove = new Button(getTranslation("notify.server.remove"), click -> confirm(at, state));
            remove.addClassName("plenum-touch");
            buttons.add(remove);
        }
        add(buttons);
    }

    private String words(MailServerState state) {
        String how = getTranslation(
                "notify.server.how",
                state.host() + ":" + state.port(),
                getTranslation("notify.tls." + state.tls().name().toLowerCase(Locale.ROOT)),
                state.user() == null
                        ? getTranslation("notify.server.nobody")
                        : getTranslation("notify.server.as", state.user()),
                Objects.requireNonNullElse(state.from(), ""));
        String where = state.changed() == null
                ? getTranslation("notify.server.configured")
                : getTranslation(
                        "notify.server.entered",
                        Objects.requireNonNullElse(state.who(), ""),
                        DateTimeText.text(state.changed(), displays));
        return how + " " + where;
    }

    private void confirm(MailServerAdministration at, MailServerState state) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("notify.server.remove"),
                getTranslation(state.fallback() ? "notify.server.remove-back" : "notify.server.remove-none"),
                getTranslation("notify.server.remove"),
                confirmed -> {
                    at.remove();
                    refresh();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("ui.cancel"));
        dialog.open();
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
