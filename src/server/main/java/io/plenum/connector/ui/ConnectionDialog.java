package io.plenum.connector.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.connector.AssignedConnection;
import io.plenum.connector.ConnectionDraft;
import io.plenum.connector.ConnectionEditor;
import io.plenum.link.Connection;
import io.plenum.link.Tuning;
import io.plenum.web.RequestProblem;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds a connection or changes one. What is wrong is told in a sentence, and nothing has changed then. */
class ConnectionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ConnectionEditor editor;
    private final transient @Nullable AssignedConnection assigned;
    private final transient @Nullable Connection before;
    private final transient Runnable done;
    private final TextField name = new TextField();
    private final Select<String> kind = new Select<>();
    private final Select<String> gateway = new Select<>();
    private final Checkbox enabled = new Checkbox(true);
    private final TuningFields tuning;
    private final Div settings = new Div();
    private final Paragraph problem = new Paragraph();
    private SettingFields fields = new BacnetFields();
    private String proposed = "";

    /** @param assigned the connection to change, null for a new one */
    ConnectionDialog(ConnectionEditor editor, @Nullable AssignedConnection assigned, Runnable done) {
        this.editor = editor;
        this.assigned = assigned;
        before = assigned == null ? null : assigned.connection();
        this.done = done;
        setHeaderTitle(before == null ? getTranslation("connector.add") : before.name());
        setWidth("min(96vw, 640px)");
        tuning = new TuningFields(before == null ? Tuning.DEFAULT : before.tuning());
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        enabled.setLabel(getTranslation("connector.form.enabled"));
        add(identity(), settings, tuning, enabled, problem);
        Button save = new Button(getTranslation("connector.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("connector.cancel"), event -> close()), save);
    }

    private Div identity() {
        name.setLabel(getTranslation("connector.form.name"));
        name.setHelperText(getTranslation("connector.form.name-hint"));
        kind.setLabel(getTranslation("connector.form.kind"));
        kind.setItems(editor.kinds());
        kind.setItemLabelGenerator(each -> getTranslation("connector.kind." + each));
        kind.addValueChangeListener(event -> showFields(event.getValue()));
        gateway.setLabel(getTranslation("connector.form.gateway"));
        gateway.setHelperText(getTranslation("connector.form.gateway-hint"));
        kind.setValue(before == null ? editor.kinds().getFirst() : before.kind());
        Div form = row();
        if (before == null) {
            form.add(name, kind);
        } else {
            name.setValue(before.name());
            enabled.setValue(before.enabled());
        }
        form.add(gateway);
        return form;
    }

    private void showFields(String of) {
        fields = SettingFields.of(of);
        if (before == null && name.getValue().equals(proposed)) {
            proposed = Stream.of(of, of + "-2", of + "-3")
                    .filter(free -> !editor.exists(free))
                    .findFirst()
                    .orElse("");
            name.setValue(proposed);
        }
        if (before != null) {
            fields.show(before);
        }
        settings.removeAll();
        settings.add(fields);
        offerGateways(of);
    }

    /** There is nothing to choose while only the one beside the server can make it. */
    private void offerGateways(String of) {
        String present = assigned == null || !assigned.connection().kind().equals(of)
                ? editor.localGateway(of)
                : assigned.gateway();
        Set<String> names = new TreeSet<>(editor.gateways(of));
        names.add(present);
        gateway.setItems(names);
        gateway.setValue(present);
        gateway.setVisible(names.size() > 1);
    }

    private static Div row() {
        Div row = new Div();
        row.addClassName("plenum-form");
        return row;
    }

    private ConnectionDraft draft() {
        PasswordField password = fields.password();
        return new ConnectionDraft(
                kind.getValue(),
                enabled.getValue(),
                fields.settings(),
                tuning.draft(),
                gateway.getValue(),
                password == null || password.isEmpty() ? null : password.getValue());
    }

    private void save() {
        String wanted = name.getValue().strip();
        try {
            if (before == null && editor.exists(wanted)) {
                throw RequestProblem.of("name", "connector.rule.taken", wanted);
            }
            editor.save(wanted, draft());
            close();
            done.run();
        } catch (RequestProblem refused) {
            tell(refused);
        }
    }

    private void tell(RequestProblem refused) {
        String words = getTranslation(refused.text(), refused.arguments());
        boolean ofName = "name".equals(refused.field());
        name.setInvalid(ofName);
        name.setErrorMessage(ofName ? words : "");
        PasswordField password = fields.password();
        boolean ofPassword = "password".equals(refused.field()) && password != null;
        if (password != null) {
            password.setInvalid(ofPassword);
            password.setErrorMessage(ofPassword ? words : "");
        }
        tuning.setOpened(tuning.isOpened() || String.valueOf(refused.field()).startsWith("tuning."));
        boolean sentence = refused.field() == null || ofName || ofPassword || "settings".equals(refused.field());
        problem.setText("▲ " + (sentence ? words : refused.field() + ": " + words));
        problem.setVisible(!ofName);
    }
}
