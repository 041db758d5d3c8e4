package io.plenum.command.ui.faceplate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plenum.command.CommandOverride;
import io.plenum.command.OverrideState;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.OverrideStateText;
import io.plenum.point.Point;
import java.util.List;

/** One open override of a point: who holds it, why and until when, with its end in reach. */
class OpenOverrideCard extends Div {

    private static final long serialVersionUID = 1L;

    OpenOverrideCard(Point point, CommandOverride one, CommandFormatter formatter, CommandDialogs dialogs) {
        addClassName("plenum-override-card");
        Div head = new Div(
                new Span("◆ " + formatter.value(point, one.value()) + " · "
                        + getTranslation("operate.priority-of", one.priority()) + " · "),
                OverrideStateText.of(one));
        head.addClassName("plenum-override-head");
        Div why =
                new Div(getTranslation("operate.override.by", one.who(), formatter.moment(one.since()), one.reason()));
        boolean over = one.until().isBefore(formatter.now());
        Div until = new Div(getTranslation(
                over ? "operate.override.late" : "operate.override.until",
                formatter.moment(one.until()),
                formatter.span(one.until())));
        if (over) {
            until.addClassName("plenum-alarm");
        }
        add(head, why, until);
        if (dialogs.mayEnd(one)) {
            add(actions(one, dialogs));
        }
    }

    private Div actions(CommandOverride one, CommandDialogs dialogs) {
        Button release = new Button(getTranslation("operate.release"), click -> dialogs.release(List.of(one)));
        release.addClassName("plenum-touch");
        Div actions = new Div(release);
        actions.addClassName("plenum-links");
        if (one.state() == OverrideState.HELD || one.state() == OverrideState.OVERRULED) {
            Button prolong = new Button(getTranslation("operate.prolong"), click -> dialogs.prolong(one));
            prolong.addClassName("plenum-touch");
            actions.add(prolong);
        }
        return actions;
    }
}
