package io.plenum.notify.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.plenum.alarm.Priority;
import io.plenum.notify.OnCallConfiguration;
import io.plenum.notify.rota.Recipient;
import io.plenum.web.language.Languages;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Adds somebody who gets mails, or changes one. */
class RecipientForm extends SetupDialog {

    private static final long serialVersionUID = 1L;

    private final transient OnCallConfiguration onCall;
    private final transient @Nullable Recipient before;
    private final TextField name = new TextField();
    private final EmailField address = new EmailField();
    private final ComboBox<String> account = new ComboBox<>();
    private final Select<String> language = new Select<>();
    private final ComboBox<String> zone;
    private final TimePicker from;
    private final TimePicker to;
    private final Select<Priority> disturb = new Select<>();

    RecipientForm(
            OnCallConfiguration onCall,
            List<String> accounts,
            ZoneId building,
            @Nullable Recipient before,
            Runnable done) {
        super("", done);
        this.onCall = onCall;
        this.before = before;
        setHeaderTitle(before == null ? getTranslation("notify.people.add") : before.name());
        name.setLabel(getTranslation("notify.field.name"));
        address.setLabel(getTranslation("notify.field.address"));
        account.setLabel(getTranslation("notify.field.account"));
        account.setHelperText(getTranslation("notify.field.account-hint"));
        account.setItems(accounts);
        account.setClearButtonVisible(true);
        language.setLabel(getTranslation("notify.field.language"));
        language.setItems(Languages.codes());
        language.setItemLabelGenerator(tag -> {
            Locale locale = Locale.forLanguageTag(tag);
            return locale.getDisplayLanguage(locale);
        });
        zone = FormFields.zone(before == null ? building : before.zone());
        from = FormFields.time("notify.field.quietFrom", before == null ? null : before.quietFrom());
        to = FormFields.time("notify.field.quietTo", before == null ? null : before.quietTo());
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        disturb.setLabel(getTranslation("notify.field.disturb"));
        disturb.setItems(Priority.values());
        disturb.setItemLabelGenerator(FormFields::priority);
        show();
        rows(row(name, address, account, language, zone), row(from, to, disturb));
    }

    private void show() {
        name.setValue(before == null ? "" : before.name());
        address.setValue(before == null ? "" : before.address());
        account.setValue(before == null ? null : before.account());
        language.setValue(before == null ? getLocale().getLanguage() : before.language());
        disturb.setValue(before == null ? Priority.URGENT : before.disturb());
    }

    @Override
    void save() {
        onCall.save(new Recipient(
                before == null ? 0 : before.id(),
                name.getValue().strip(),
                account.getValue(),
                address.getValue().strip(),
                language.getValue(),
                ZoneId.of(zone.getValue() == null ? "UTC" : zone.getValue()),
                from.getValue(),
                to.getValue(),
                disturb.getValue()));
    }
}
