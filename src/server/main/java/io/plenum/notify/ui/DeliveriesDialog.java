package io.plenum.notify.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.plenum.notify.webhook.Webhook;
import io.plenum.notify.webhook.WebhookDelivery;
import io.plenum.notify.webhook.Webhooks;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.Displays;
import java.util.List;

/** What a webhook was told of late. */
class DeliveriesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 50;

    private final transient Webhooks webhooks;
    private final transient Webhook webhook;
    private final transient Displays displays;
    private final transient Runnable changed;

    DeliveriesDialog(Webhooks webhooks, Webhook webhook, Displays displays, Runnable changed) {
        this.webhooks = webhooks;
        this.webhook = webhook;
        this.displays = displays;
        this.changed = changed;
        setHeaderTitle(getTranslation("notify.webhooks.log") + " · " + webhook.name());
        setWidth("min(96vw, 820px)");
        getFooter().add(new Button(getTranslation("notify.close"), click -> close()));
        refresh();
    }

    private void refresh() {
        removeAll();
        List<WebhookDelivery> log = webhooks.log(webhook.id());
        if (log.isEmpty()) {
            add(new Paragraph(getTranslation("notify.webhooks.log.empty")));
            return;
        }
        SetupTable table = new SetupTable(
                "notify.webhooks.log",
                List.of("notify.webhooks.when", "notify.webhooks.event", "notify.webhooks.answer", "notify.actions"));
        log.stream()
                .limit(SHOWN)
                .forEach(delivery -> table.row(
                        SetupTable.text(DateTimeText.text(delivery.created(), displays)),
                        SetupTable.text(delivery.kind() + " · " + delivery.event()),
                        SetupTable.text(WebhookSection.state(delivery)),
                        again(delivery)));
        add(table);
    }

    private Component again(WebhookDelivery delivery) {
        if (!delivery.state().equals("DEAD")) {
            return new Span();
        }
        return new Button(getTranslation("notify.webhooks.again"), click -> {
            webhooks.tryAgain(webhook.id(), delivery.id());
            refresh();
            changed.run();
        });
    }
}
