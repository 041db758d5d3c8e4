package io.plenum.notify.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.access.Area;
import io.plenum.alarm.Priority;
import io.plenum.notify.webhook.Webhook;
import io.plenum.notify.webhook.Webhooks;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds a webhook and shows its secret once, or changes one. */
class WebhookForm extends SetupDialog {

    private static final long serialVersionUID = 1L;

    private final transient Webhooks webhooks;
    private final transient @Nullable Webhook before;
    private final TextField name = new TextField();
    private final TextField url = new TextField();
    private final CheckboxGroup<Priority> priorities = new CheckboxGroup<>();
    private final ComboBox<String> system = new ComboBox<>();
    private final Checkbox orders = new Checkbox();
    private final Checkbox enabled = new Checkbox();

    WebhookForm(Webhooks webhooks, @Nullable Webhook before, Runnable done) {
        super("", done);
        this.webhooks = webhooks;
        this.before = before;
        setHeaderTitle(before == null ? getTranslation("notify.webhooks.add") : before.name());
        name.setLabel(getTranslation("notify.field.name"));
        url.setLabel(getTranslation("notify.field.url"));
        url.setPlaceholder("https://");
        priorities.setLabel(getTranslation("notify.field.priorities"));
        priorities.setHelperText(getTranslation("notify.webhooks.all"));
        priorities.setItems(Priority.values());
        priorities.setItemLabelGenerator(FormFields::priority);
        priorities.addClassName("whole");
        system.setLabel(getTranslation("notify.field.system"));
        system.setItems(Area.SYSTEMS);
        system.setItemLabelGenerator(key -> getTranslation("notify.system." + key));
        system.setPlaceholder(getTranslation("notify.all"));
        system.setClearButtonVisible(true);
        orders.setLabel(getTranslation("notify.field.orders"));
        enabled.setLabel(getTranslation("notify.webhooks.enabled"));
        show();
        rows(row(name, url, priorities, system), row(orders, enabled));
    }

    private void show() {
        enabled.setValue(before == null || before.enabled());
        if (before != null) {
            name.setValue(before.name());
            url.setValue(before.url());
            priorities.setValue(before.priorities());
            system.setValue(before.system());
            orders.setValue(before.orders());
        }
    }

    @Override
    void save() {
        Webhook wanted = new Webhook(
                before == null ? 0 : before.id(),
                name.getValue(),
                url.getValue().strip(),
                enabled.getValue(),
                before == null ? Set.of() : before.kinds(),
                priorities.getValue(),
                system.getValue(),
                orders.getValue());
        if (before == null) {
            show(webhooks.add(wanted).secret());
        } else {
            webhooks.change(wanted);
        }
    }

    private void show(String secret) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(name.getValue());
        dialog.setWidth("min(94vw, 520px)");
        Pre words = new Pre(secret);
        words.getStyle().set("white-space", "pre-wrap").set("overflow-wrap", "anywhere");
        words.getElement().setAttribute("tabindex", "0");
        dialog.add(new Paragraph(getTranslation("notify.webhooks.secret")), words);
        dialog.getFooter().add(new Button(getTranslation("notify.webhooks.kept"), click -> dialog.close()));
        dialog.open();
    }
}
