package io.plenum.command.ui.faceplate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.plenum.point.Point;

/** The faceplate of a point, over whatever page shows the point. */
class FaceplateDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    FaceplateDialog(Point point, FaceplateServices services, CommandDialogs dialogs) {
        addClassName("plenum-faceplate");
        setHeaderTitle(point.name());
        setWidth("min(720px, 100%)");
        Button close = new Button("✕", click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(getTranslation("ui.close"));
        close.addClassName("plenum-touch");
        getHeader().add(close);
        add(new FaceplatePanel(point, services, dialogs));
    }
}
