package io.plenum.access.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.access.Area;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.access.token.ApiTokens;
import io.plenum.uikit.CopyField;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes a token and shows it once. */
class TokenDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ApiTokens tokens;
    private final transient Runnable done;
    private final TextField name = new TextField();
    private final Select<Role> role = new Select<>();
    private final Select<String> system = new Select<>();
    private final Select<Integer> days = new Select<>();

    TokenDialog(ApiTokens tokens, CurrentUser current, Runnable done) {
        this.tokens = tokens;
        this.done = done;
        setHeaderTitle(getTranslation("ui.token.add"));
        setWidth("min(94vw, 420px)");
        name.setLabel(getTranslation("ui.token.name"));
        role.setLabel(getTranslation("ui.token.ceiling"));
        role.setItems(Arrays.stream(Role.values()).filter(current::mayAnywhere).toList());
        role.setItemLabelGenerator(RoleText::of);
        role.setValue(Role.VIEWER);
        days.setLabel(getTranslation("ui.token.days"));
        days.setItems(1, 7, 30, 90, 365);
        days.setValue(90);
        system.setLabel(getTranslation("ui.grants.system"));
        List<String> systems = new ArrayList<>(Area.SYSTEMS);
        systems.addFirst("");
        system.setItems(systems);
        system.setItemLabelGenerator(key -> key.isEmpty() ? getTranslation("ui.grants.all") : GrantText.system(key));
        system.setValue("");
        VerticalLayout fields = new VerticalLayout(name, role, system, days);
        fields.setPadding(false);
        fields.getChildren().forEach(field -> field.getElement().getStyle().set("width", "100%"));
        add(fields);
        Button save = new Button(getTranslation("ui.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), event -> close()), save);
    }

    private void save() {
        FieldProblem.clear(name, role);
        try {
            Instant expires = Instant.now().plus(Duration.ofDays(days.getValue()));
            Area area = new Area(null, system.getValue().isEmpty() ? null : system.getValue());
            show(tokens.create(name.getValue(), role.getValue(), area, expires).secret());
        } catch (RequestProblem problem) {
            HasValidation field = "ceiling".equals(problem.field()) ? role : name;
            FieldProblem.show(field, getTranslation(problem.text(), problem.arguments()));
        }
    }

    private void show(String secret) {
        removeAll();
        getFooter().removeAll();
        add(new Paragraph(getTranslation("ui.token.once")), CopyField.ofText(getTranslation("ui.token"), secret));
        setCloseOnOutsideClick(false);
        getFooter().add(new Button(getTranslation("ui.token.kept"), event -> close()));
        done.run();
    }
}
