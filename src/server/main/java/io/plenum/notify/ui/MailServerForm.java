package io.plenum.notify.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.delivery.mail.MailServerInput;
import io.plenum.delivery.mail.MailServerState;
import io.plenum.delivery.mail.MailSettings.Tls;
import io.plenum.notify.MailServerAdministration;
import io.plenum.uikit.FieldProblem;
import io.plenum.uikit.SlowWork;
import io.plenum.web.RequestProblem;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

/** Enters the mail server, which can be tried before it is saved. */
class MailServerForm extends SetupDialog {

    private static final long serialVersionUID = 1L;

    private final transient MailServerAdministration administration;
    private final TextField host = new TextField();
    private final Select<Tls> tls = new Select<>();
    private final IntegerField port = new IntegerField();
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final EmailField from = new EmailField();
    private final EmailField replyTo = new EmailField();
    private final EmailField address = new EmailField();
    private final Button attempt = new Button();
    private final Div result = new Div();
    private final SlowWork work = new SlowWork();

    /** What came of a trial: the fault of a field, or what the mail server said; none of both where it has taken the mail. */
    private record Tried(
            @Nullable RequestProblem fault, @Nullable String said) {}

    MailServerForm(MailServerAdministration administration, Runnable done) {
        super("", done);
        this.administration = administration;
        setHeaderTitle(getTranslation("notify.server"));
        label();
        show(administration.present());
        rows(
                row(host, tls, port, user, password, from, replyTo),
                new H3(getTranslation("notify.server.attempt")),
                new Paragraph(getTranslation("notify.server.attempt-words")),
                row(address, attempt),
                result);
    }

    private void label() {
        host.setLabel(getTranslation("notify.field.host"));
        host.setPlaceholder("smtp.example.org");
        host.setRequiredIndicatorVisible(true);
        tls.setLabel(getTranslation("notify.field.tls"));
        tls.setItems(Tls.STARTTLS, Tls.TLS, Tls.NONE);
        tls.setItemLabelGenerator(one ->
                one == null ? "" : getTranslation("notify.tls." + one.name().toLowerCase(Locale.ROOT)));
        port.setLabel(getTranslation("notify.field.port"));
        port.setPlaceholder("587");
        port.setHelperText(getTranslation("notify.field.port-hint"));
        user.setLabel(getTranslation("notify.field.user"));
        user.setAutocomplete(Autocomplete.OFF);
        user.setHelperText(getTranslation("notify.field.user-hint"));
        password.setLabel(getTranslation("notify.field.password"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        from.setLabel(getTranslation("notify.field.from"));
        from.setPlaceholder("plenum@example.org");
        from.setRequiredIndicatorVisible(true);
        replyTo.setLabel(getTranslation("notify.field.replyTo"));
        replyTo.setHelperText(getTranslation("notify.field.replyTo-hint"));
        address.setLabel(getTranslation("notify.server.test-to"));
        attempt.setText(getTranslation("notify.server.test"));
        attempt.addClickListener(click -> attempt(click.getSource().getUI().orElseThrow()));
        result.getElement().setAttribute("role", "status");
    }

    private void show(MailServerState state) {
        host.setValue(Objects.requireNonNullElse(state.host(), ""));
        tls.setValue(state.tls());
        port.setValue(state.host() == null ? null : state.port());
        user.setValue(Objects.requireNonNullElse(state.user(), ""));
        from.setValue(Objects.requireNonNullElse(state.from(), ""));
        replyTo.setValue(Objects.requireNonNullElse(state.replyTo(), ""));
        if (state.entered() && state.user() != null) {
            password.setHelperText(getTranslation("notify.field.password-hint"));
        }
    }

    private MailServerInput draft() {
        return new MailServerInput(
                host.getValue(),
                Objects.requireNonNullElse(port.getValue(), 0),
                tls.getValue(),
                user.getValue(),
                password.getValue(),
                from.getValue(),
                replyTo.getValue());
    }

    @Override
    void save() {
        administration.enter(draft());
    }

    private void attempt(UI ui) {
        FieldProblem.clear(host, port, user, password, from, replyTo, address);
        MailServerInput typed = draft();
        String to = address.getValue();
        Locale language = getLocale();
        attempt.setEnabled(false);
        work.start(
                ui,
                new DelegatingSecurityContextCallable<>(() -> tried(typed, to, language)),
                this::waiting,
                tried -> shown(tried, to));
    }

    private Tried tried(MailServerInput typed, String to, Locale language) {
        try {
            return new Tried(null, administration.attempt(typed, to, language));
        } catch (RequestProblem fault) {
            return new Tried(fault, null);
        }
    }

    private void waiting() {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        show(new Div(getTranslation("notify.server.attempt-waits")), bar);
    }

    private void shown(@Nullable Tried tried, String to) {
        attempt.setEnabled(true);
        result.removeAll();
        if (tried == null) {
            say(false, "notify.server.attempt-failed", "");
        } else if (tried.fault() != null) {
            if (!isShown(tried.fault())) {
                say(false, tried.fault().text());
            }
        } else if (tried.said() != null) {
            say(false, "notify.server.attempt-failed", tried.said());
        } else {
            say(true, "notify.server.attempt-taken", to);
        }
    }

    private void say(boolean good, String key, Object... arguments) {
        Div words = new Div((good ? "● " : "▲ ") + getTranslation(key, arguments));
        words.addClassName(good ? "plenum-good" : "plenum-alarm");
        show(words);
    }

    private void show(Component... parts) {
        result.removeAll();
        result.add(parts);
    }

    /** At its field, where there is one. */
    private boolean isShown(RequestProblem fault) {
        HasValidation field = Map.<String, HasValidation>of(
                        "host",
                        host,
                        "port",
                        port,
                        "user",
                        user,
                        "password",
                        password,
                        "from",
                        from,
                        "replyTo",
                        replyTo,
                        "address",
                        address)
                .get(Objects.requireNonNullElse(fault.field(), ""));
        if (field != null) {
            FieldProblem.show(field, getTranslation(fault.text(), fault.arguments()));
        }
        return field != null;
    }
}
