package io.plenum.access.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.access.kiosk.KioskPage;
import io.plenum.access.kiosk.Kiosks;
import io.plenum.uikit.CopyField;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Makes a link for a screen and shows it once. */
class KioskDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Kiosks kiosks;
    private final transient Runnable done;
    private final TextField name = new TextField();
    private final MultiSelectComboBox<KioskPage> pages = new MultiSelectComboBox<>();
    private final Select<Integer> seconds = new Select<>();
    private final Select<Integer> days = new Select<>();

    KioskDialog(Kiosks kiosks, Runnable done) {
        this.kiosks = kiosks;
        this.done = done;
        setHeaderTitle(getTranslation("ui.kiosk.add"));
        setWidth("min(94vw, 480px)");
        fields();
        Button save = new Button(getTranslation("ui.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), event -> close()), save);
    }

    private void fields() {
        name.setLabel(getTranslation("ui.kiosk.name"));
        pages.setLabel(getTranslation("ui.kiosk.pages"));
        pages.setHelperText(getTranslation("ui.kiosk.pages-hint"));
        KioskPageNames names = new KioskPageNames(kiosks);
        List<KioskPage> all = names.all();
        pages.setItems(all);
        pages.setItemLabelGenerator(names::of);
        pages.setValue(Set.of(all.getFirst()));
        seconds.setLabel(getTranslation("ui.kiosk.seconds"));
        seconds.setItems(10, 20, 30, 60, 120, 300);
        seconds.setValue(30);
        days.setLabel(getTranslation("ui.token.days"));
        days.setItems(1, 30, 365, 1826);
        days.setValue(365);
        VerticalLayout fields = new VerticalLayout(name, pages, seconds, days);
        fields.setPadding(false);
        fields.getChildren().forEach(field -> field.getElement().getStyle().set("width", "100%"));
        add(fields);
    }

    private void save() {
        FieldProblem.clear(name, pages);
        try {
            Instant expires = Instant.now().plus(Duration.ofDays(days.getValue()));
            show(kiosks.make(name.getValue(), List.copyOf(pages.getValue()), seconds.getValue(), expires)
                    .link());
        } catch (RequestProblem problem) {
            HasValidation field = "pages".equals(problem.field()) ? pages : name;
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
