package io.plenum.access.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.access.kiosk.Kiosks;
import io.plenum.uikit.CopyField;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes a link for a screen and shows it once. */
class KioskDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Kiosks kiosks;
    private final transient Runnable done;
    private final TextField name = new TextField();
    private final Select<String> floor = new Select<>();
    private final Select<Integer> days = new Select<>();

    KioskDialog(Kiosks kiosks, Runnable done) {
        this.kiosks = kiosks;
        this.done = done;
        setHeaderTitle(getTranslation("ui.kiosk.add"));
        setWidth("min(94vw, 480px)");
        fields(kiosks.floors());
        Button save = new Button(getTranslation("ui.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), event -> close()), save);
    }

    private void fields(Map<String, String> floors) {
        name.setLabel(getTranslation("ui.kiosk.name"));
        floor.setLabel(getTranslation("ui.kiosk.floor"));
        floor.setItems(List.copyOf(floors.keySet()));
        floor.setItemLabelGenerator(key -> floors.getOrDefault(key, key));
        floors.keySet().stream().findFirst().ifPresent(floor::setValue);
        days.setLabel(getTranslation("ui.token.days"));
        days.setItems(1, 30, 365, 1826);
        days.setValue(365);
        VerticalLayout fields = new VerticalLayout(name, floor, days);
        fields.setPadding(false);
        fields.getChildren().forEach(field -> field.getElement().getStyle().set("width", "100%"));
        add(fields);
    }

    private void save() {
        FieldProblem.clear(name, floor);
        try {
            Instant expires = Instant.now().plus(Duration.ofDays(days.getValue()));
            show(kiosks.make(name.getValue(), floor.getValue(), expires).link());
        } catch (RequestProblem problem) {
            HasValidation field = "floor".equals(problem.field()) ? floor : name;
            FieldProblem.show(field, getTranslation(problem.text(), problem.arguments()));
        }
    }

    private void show(String link) {
        removeAll();
        getFooter().removeAll();
        add(new Paragraph(getTranslation("ui.kiosk.once")), CopyField.ofLink(getTranslation("ui.kiosk.link"), link));
        setCloseOnOutsideClick(false);
        getFooter().add(new Button(getTranslation("ui.token.kept"), event -> close()));
        done.run();
    }
}
