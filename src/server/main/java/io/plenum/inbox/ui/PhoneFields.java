package io.plenum.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.notify.webhook.PhoneGateway;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Objects;

/** The phone of whoever is signed in, and a message to it for each gateway. */
class PhoneFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ReachServices services;
    private final TextField number = new TextField();
    private final Div tests = new Div();

    PhoneFields(ReachServices services) {
        this.services = services;
        List<PhoneGateway> gateways = services.gateways().all();
        number.setLabel(getTranslation("reach.phone.number"));
        number.setHelperText(getTranslation("reach.phone.hint"));
        number.setPlaceholder("+49 30 1234567");
        number.setAutocomplete(Autocomplete.TEL);
        number.setValue(Objects.requireNonNullElse(services.phones().own(), ""));
        Button save = new Button(getTranslation("reach.phone.save"), click -> save());
        Div entry = new Div(number, save);
        entry.addClassNames("plenum-links", "plenum-filters");
        tests.addClassNames("plenum-links");
        add(
                new H3(getTranslation("reach.phone")),
                new Paragraph(getTranslation(gateways.isEmpty() ? "reach.phone.none" : "reach.phone.intro")),
                entry,
                tests);
        refresh();
    }

    private void save() {
        try {
            services.phones().change(number.getValue());
            number.setInvalid(false);
            number.setValue(Objects.requireNonNullElse(services.phones().own(), ""));
            Notification.show(getTranslation("reach.phone.saved"));
        } catch (RequestProblem wrong) {
            number.setErrorMessage(getTranslation(wrong.text(), wrong.arguments()));
            number.setInvalid(true);
        }
        refresh();
    }

    private void refresh() {
        tests.removeAll();
        if (services.phones().own() != null) {
            services.gateways()
                    .all()
                    .forEach(one ->
                            tests.add(new Button(getTranslation("reach.phone.test", one.name()), click -> test(one))));
        }
    }

    private void test(PhoneGateway gateway) {
        try {
            services.phones().test(gateway.id(), getLocale());
            Notification.show(getTranslation("reach.test.sent"));
        } catch (RequestProblem refused) {
            Notification.show(getTranslation(refused.text(), refused.arguments()));
        }
    }
}
