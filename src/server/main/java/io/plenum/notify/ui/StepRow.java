package io.plenum.notify.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.plenum.notify.rota.Route;
import io.plenum.notify.webhook.PhoneGateway;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One step of escalation. */
class StepRow extends Div {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_WAIT = 15;

    private final Select<RouteTarget> target = new Select<>();
    private final IntegerField minutes = new IntegerField();
    private final Select<PhoneGateway> gateway = new Select<>();
    private final Button remove = new Button();

    StepRow(List<RouteTarget> targets, List<PhoneGateway> gateways, Route.@Nullable Step before) {
        addClassName("plenum-form");
        target.setLabel(getTranslation("notify.field.target"));
        target.setItems(targets);
        target.setItemLabelGenerator(each -> each == null ? "" : each.name());
        minutes.setLabel(getTranslation("notify.field.minutes"));
        minutes.setMin(1);
        minutes.setValue(before == null ? USUAL_WAIT : before.minutes());
        if (before != null) {
            target.setValue(RouteTarget.of(before, targets));
        }
        remove.setText(getTranslation("notify.routes.remove-step"));
        gateway.setLabel(getTranslation("notify.field.gateway"));
        gateway.setItems(gateways);
        gateway.setEmptySelectionAllowed(true);
        gateway.setEmptySelectionCaption(getTranslation("notify.field.gateway-none"));
        gateway.setItemLabelGenerator(one -> one == null ? getTranslation("notify.field.gateway-none") : one.name());
        gateway.setVisible(!gateways.isEmpty());
        if (before != null && before.gateway() != null) {
            gateways.stream()
                    .filter(one -> one.id() == before.gateway())
                    .findFirst()
                    .ifPresent(gateway::setValue);
        }
        add(target, minutes, gateway, remove);
    }

    void onRemove(Runnable action) {
        remove.addClickListener(click -> action.run());
    }

    Route.Step step() {
        RouteTarget chosen = target.getValue();
        return new Route.Step(
                chosen == null ? null : chosen.recipient(),
                chosen == null ? null : chosen.rota(),
                Objects.requireNonNullElse(minutes.getValue(), 0),
                gateway.getValue() == null ? null : gateway.getValue().id());
    }
}
