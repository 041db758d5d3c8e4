package io.plenum.notify.ui;

import static io.plenum.notify.ui.SetupTable.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.plenum.delivery.DeliveryState;
import io.plenum.delivery.mail.Mail;
import io.plenum.notify.MailAdministration;
import io.plenum.site.SiteModels;
import io.plenum.uikit.Displays;
import io.plenum.web.RequestProblem;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** The outbox: what waits, what was given up (to be tried again), what was sent. */
@Route("setup/mails")
@RolesAllowed("ENGINEER")
public class MailsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    private final transient MailAdministration administration;
    private final transient Displays displays;
    private final transient SiteModels models;
    private final Select<DeliveryState> state = new Select<>();
    private final Paragraph empty = new Paragraph();
    private final SetupTable table;
    private ZoneId zone = ZoneId.of("UTC");

    MailsView(MailAdministration administration, Displays displays, SiteModels models) {
        this.administration = administration;
        this.displays = displays;
        this.models = models;
        addClassName("plenum-page");
        table = new SetupTable(
                "notify.mails",
                List.of(
                        "notify.mails.to",
                        "notify.mails.subject",
                        "notify.mails.state",
                        "notify.mails.when",
                        "notify.mails.problem",
                        "notify.actions"));
        state.setLabel(getTranslation("notify.mails.state"));
        state.setItems(DeliveryState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("notify.all"));
        state.setItemLabelGenerator(each -> each == null
                ? getTranslation("notify.all")
                : getTranslation("notify.mails." + each) + " (" + administration.count(each) + ")");
        state.addValueChangeListener(event -> refresh());
        state.setMaxWidth("320px");
        empty.setText(getTranslation("notify.mails.empty"));
        Div card = new Div(empty, table);
        card.addClassName("plenum-card");
        add(new H1(getTranslation("notify.mails")), state, card);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        zone = displays.zone(FormFields.zoneOf(models), event.getUI());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("notify.mails");
    }

    private void refresh() {
        table.clear();
        List<Mail> mails = administration.list(state.getValue(), 0, SHOWN);
        mails.forEach(mail -> table.row(
                text(mail.name() + " <" + mail.address() + ">"),
                text(mail.subject().isEmpty() ? getTranslation("notify.mails.kind." + mail.kind()) : mail.subject()),
                state(mail),
                text(time(mail.sent() == null ? mail.created() : mail.sent())),
                text(mail.error()),
                again(mail)));
        empty.setVisible(mails.isEmpty());
        table.setVisible(!mails.isEmpty());
    }

    private Span state(Mail mail) {
        String shape =
                switch (mail.state()) {
                    case SENT -> "● ";
                    case PENDING -> "◌ ";
                    case DEAD -> "✕ ";
                };
        Span words = text(shape + getTranslation("notify.mails." + mail.state()));
        words.addClassName(mail.state() == DeliveryState.DEAD ? "plenum-alarm" : "plenum-soft");
        return words;
    }

    private Component again(Mail mail) {
        if (mail.state() != DeliveryState.DEAD) {
            return text("");
        }
        return new Button(getTranslation("notify.mails.again"), click -> {
            try {
                administration.tryAgain(mail.id());
            } catch (RequestProblem gone) {
                Notification.show(getTranslation(gone.text(), gone.arguments()));
            }
            refresh();
        });
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(instant.atZone(zone));
    }
}
