package io.plenum.command.ui.faceplate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.command.CommandOverride;
import io.plenum.command.CommandRefused;
import io.plenum.command.ui.ReasonField;
import io.plenum.command.ui.UntilField;
import java.time.Duration;
import java.time.Instant;

/** Gives an override another end. */
class ProlongDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient CommandOverride override;
    private final transient FaceplateServices services;
    private final UntilField until;
    private final ReasonField reason = new ReasonField();
    private final Div problem = new Div();

    ProlongDialog(CommandOverride override, Duration longest, FaceplateServices services) {
        this.override = override;
        this.services = services;
        var formatter = services.context().formatter();
        until = new UntilField(formatter, longest, () -> {});
        setHeaderTitle(
                getTranslation("operate.prolong.title", services.context().nameOf(override.point())));
        setWidth("min(96vw, 560px)");
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        add(
                new Paragraph(getTranslation("operate.prolong.now", formatter.moment(override.until()))),
                until,
                reason,
                problem);
        Button confirm = new Button(getTranslation("operate.prolong"), click -> prolong());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), confirm);
    }

    private void prolong() {
        Instant end = until.until(services.clock().instant());
        String why = reason.reason();
        if (end == null || why == null) {
            return;
        }
        try {
            services.commands().prolong(override.id(), end, why);
            close();
        } catch (CommandRefused refused) {
            problem.setText("▲ " + services.context().refused(refused));
        }
    }
}
