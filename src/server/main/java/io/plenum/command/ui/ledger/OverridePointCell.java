package io.plenum.command.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.faceplate.CommandDialogs;
import io.plenum.point.Point;
import org.jspecify.annotations.Nullable;

/** A point in a line of the ledger: its name opens its faceplate, its place stands below. */
class OverridePointCell extends Div {

    private static final long serialVersionUID = 1L;

    OverridePointCell(
            @Nullable Checkbox choice,
            @Nullable Point point,
            String name,
            CommandFormatter formatter,
            CommandDialogs dialogs) {
        addClassName("plenum-ledger-point");
        if (choice != null) {
            add(choice);
        }
        if (point == null) {
            add(new Span(name));
            return;
        }
        Button open = new Button(name, click -> dialogs.faceplate(point));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Span place = new Span(formatter.place(point));
        place.addClassName("plenum-soft");
        add(new Div(open, place));
    }
}
