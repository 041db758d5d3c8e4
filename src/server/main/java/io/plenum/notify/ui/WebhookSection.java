package io.plenum.notify.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.alarm.Priority;
import io.plenum.notify.webhook.Webhook;
import io.plenum.notify.webhook.WebhookDelivery;
import io.plenum.notify.webhook.Webhooks;
import io.plenum.uikit.Displays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The webhooks, each with what became of its last delivery. */
class WebhookSection extends SetupSection {

    private static final long serialVersionUID = 1L;

    private final transient Webhooks webhooks;
    private final transient Displays displays;

    WebhookSection(Webhooks webhooks, Displays displays) {
        super(
                "notify.webhooks",
                List.of("notify.field.name", "notify.field.which", "notify.webhooks.last", "notify.actions"));
        this.webhooks = webhooks;
        this.displays = displays;
    }

    @Override
    void edit() {
        new WebhookForm(webhooks, null, this::refresh).open();
    }

    @Override
    void fill(SetupTable rows) {
        for (Webhook webhook : webhooks.all()) {
            Span url = SetupTable.text(webhook.url());
            url.addClassName("plenum-soft");
            Div name = new Div(SetupTable.text(webhook.name()), url);
            name.addClassName("plenum-stack");
            List<WebhookDelivery> log = webhooks.log(webhook.id());
            rows.row(
                    name,
                    SetupTable.text(which(webhook)),
                    SetupTable.text(
                            log.isEmpty() ? getTranslation("notify.webhooks.log.empty") : state(log.getFirst())),
                    actions(webhook));
        }
    }

    private Div actions(Webhook webhook) {
        Button test = new Button(getTranslation("notify.webhooks.test"), click -> {
            webhooks.test(webhook.id());
            Notification.show(getTranslation("notify.webhooks.tested"), 4000, Notification.Position.MIDDLE);
            refresh();
        });
        Button log = new Button(
                getTranslation("notify.webhooks.log"),
                click -> new DeliveriesDialog(webhooks, webhook, displays, this::refresh).open());
        Div actions = actions(
                webhook.name(),
                () -> new WebhookForm(webhooks, webhook, this::refresh).open(),
                () -> webhooks.delete(webhook.id()));
        actions.addComponentAsFirst(test);
        actions.addComponentAsFirst(log);
        return actions;
    }

    private String which(Webhook webhook) {
        if (!webhook.enabled()) {
            return getTranslation("notify.webhooks.off");
        }
        String alarms = webhook.priorities().isEmpty()
                ? getTranslation("notify.webhooks.alarms")
                : webhook.priorities().stream()
                        .sorted()
                        .map((Priority priority) -> FormFields.priority(priority))
                        .collect(Collectors.joining(", "));
        return Stream.of(
                        alarms,
                        webhook.system() == null ? "" : getTranslation("notify.system." + webhook.system()),
                        webhook.orders() ? getTranslation("notify.field.orders") : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    static String state(WebhookDelivery delivery) {
        String sign =
                switch (delivery.state()) {
                    case "SENT" -> "✓ ";
                    case "DEAD" -> "▲ ";
                    default -> "◌ ";
                };
        String words = I18NProvider.translate("notify.webhooks.state." + delivery.state());
        return sign + words + (delivery.error().isEmpty() ? "" : ": " + DeliveryError.words(delivery.error()));
    }
}
