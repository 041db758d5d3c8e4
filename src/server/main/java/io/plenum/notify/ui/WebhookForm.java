package io.plenum.notify.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.access.Area;
import io.plenum.alarm.Priority;
import io.plenum.notify.webhook.Webhook;
import io.plenum.notify.webhook.WebhookFormat;
import io.plenum.notify.webhook.WebhookLayout;
import io.plenum.notify.webhook.Webhooks;
import io.plenum.web.language.Languages;
import java.util.Locale;
import java.util.Objects;
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
    private final Select<WebhookFormat> format = new Select<>();
    private final Select<String> language = new Select<>();
    private final PasswordField credential = new PasswordField();
    private final TextArea template = new TextArea();

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
        layout();
        show();
        rows(row(name, url, format, language, credential, template, priorities, system), row(orders, enabled));
    }

    private void layout() {
        format.setLabel(getTranslation("notify.field.format"));
        format.setItems(WebhookFormat.values());
        format.setItemLabelGenerator(one -> one == null ? "" : getTranslation("notify.webhooks.format." + one));
        format.addValueChangeListener(change -> offer());
        language.setLabel(getTranslation("notify.field.language"));
        language.setItems(Languages.codes());
        language.setItemLabelGenerator(code -> Locale.of(code).getDisplayLanguage(getLocale()));
        credential.setLabel(getTranslation("notify.field.credential"));
        credential.setAutocomplete(Autocomplete.NEW_PASSWORD);
        credential.setHelperText(
                getTranslation(before == null ? "notify.field.credential-new" : "notify.field.password-hint"));
        template.setLabel(getTranslation("notify.field.template"));
        template.addClassName("whole");
    }

    /** What does not count is not asked for. */
    private void offer() {
        boolean person = format.getValue() == WebhookFormat.PERSON;
        language.setVisible(format.getValue() != WebhookFormat.PLENUM && !person);
        template.setVisible(format.getValue().hasTemplate());
        template.setHelperText(getTranslation(
                person ? "notify.field.template-person" : "notify.field.template-hint",
                webhooks.placeholders(format.getValue())));
        template.setPlaceholder(person ? "To={phone}&Body={text}" : "To=%2B49301234567&Body={text}");
        priorities.setVisible(!person);
        system.setVisible(!person);
        orders.setVisible(!person);
    }

    private void show() {
        enabled.setValue(before == null || before.enabled());
        WebhookLayout layout = before == null
                ? new WebhookLayout(
                        WebhookFormat.PLENUM, Languages.of(getLocale()).getLanguage(), null)
                : before.layout();
        format.setValue(layout.format());
        language.setValue(layout.language());
        template.setValue(Objects.requireNonNullElse(layout.template(), ""));
        offer();
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
                orders.getValue(),
                new WebhookLayout(
                        format.getValue(),
                        language.getValue(),
                        format.getValue().hasTemplate() ? template.getValue() : null));
        if (before == null) {
            Webhooks.Added added = webhooks.add(wanted, credential.getValue());
            if (format.getValue() == WebhookFormat.PLENUM) {
                show(added.secret());
            }
        } else {
            webhooks.change(wanted, credential.getValue());
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
