package io.plenum.control.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import io.plenum.control.loop.GuardRails;
import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.LoopSetting;
import io.plenum.control.run.ControlLoop;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;

/** Bounds and guard rails of a loop. */
class AdjustDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    AdjustDialog(ControlLoop loop, LoopCardContext context) {
        setHeaderTitle(getTranslation("control.adjust.title", context.name(loop)));
        setWidth("min(520px, 100%)");
        NumberField low = bound(loop, "control.low", loop.low(), context);
        NumberField high = bound(loop, "control.high", loop.high(), context);
        low.setVisible(loop.kind() != LoopKind.DEMAND_LIMIT);
        high.setVisible(loop.kind() != LoopKind.HEAT_ON_DEMAND);
        HoursFields hours = new HoursFields(loop.hours());
        hours.setVisible(loop.kind().followsPeople());
        NumberField kelvin = field("control.comfort-kelvin", loop.comfortKelvin(), "K");
        NumberField share = field("control.comfort-share", 100 * loop.comfortShare(), "%");
        Div fields = new Div(low, high, kelvin, share, hours);
        fields.addClassName("plenum-form");
        add(fields);
        Button yes = new Button(getTranslation("control.save"), click -> {
            try {
                context.loops()
                        .adjust(
                                loop.id(),
                                new LoopSetting(
                                        number(low),
                                        number(high),
                                        rails(number(kelvin), number(share) / 100),
                                        hours.hours()));
                close();
                context.changed().run();
            } catch (RequestProblem problem) {
                NumberField at = "comfortKelvin".equals(problem.field()) ? kelvin : low;
                FieldProblem.show(at, getTranslation(problem.text(), problem.arguments()));
            }
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), yes);
    }

    private NumberField bound(ControlLoop loop, String label, double value, LoopCardContext context) {
        return loop.kind().resets()
                ? field(label, value, context.unit(loop))
                : field(label + "." + loop.kind(), value, "");
    }

    private NumberField field(String label, double value, String unit) {
        NumberField field = new NumberField(getTranslation(label) + (unit.isEmpty() ? "" : " (" + unit + ")"));
        field.setValue(value);
        return field;
    }

    private static double number(NumberField field) {
        return field.getValue() == null ? Double.NaN : field.getValue();
    }

    private static GuardRails rails(double kelvin, double share) {
        GuardRails standard = GuardRails.STANDARD;
        return new GuardRails(kelvin, share, standard.patienceSeconds(), standard.blindSeconds());
    }
}
