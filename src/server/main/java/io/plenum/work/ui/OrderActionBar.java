package io.plenum.work.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.plenum.uikit.FieldProblem;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrders;
import io.plenum.work.WorkState;

/** The buttons that move an order on. */
class OrderActionBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OrderActions actions;

    OrderActionBar(WorkOrder order, String me, OrderActions actions) {
        this.actions = actions;
        addClassName("plenum-links");
        if (order.state().isOver()) {
            add(reasoned("work.reopen", WorkOrders::reopen));
            return;
        }
        if (order.state() == WorkState.OPEN) {
            Button start = new Button(getTranslation("work.start"), event -> actions.run(WorkOrders::start));
            start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(start);
        }
        if (!me.equals(order.assignee())) {
            add(new Button(getTranslation("work.take"), event -> actions.run((orders, id) -> orders.assign(id, me))));
        }
        Button finish = reasoned("work.finish", WorkOrders::finish);
        if (order.state() == WorkState.STARTED) {
            finish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        add(finish, reasoned("work.cancel", WorkOrders::cancel));
    }

    private Button reasoned(String text, ReasonedAction action) {
        return new Button(getTranslation(text), event -> ask(text, action));
    }

    private void ask(String text, ReasonedAction action) {
        TextArea reason = new TextArea(getTranslation(text + "-reason"));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        Dialog dialog = new Dialog(getTranslation(text));
        dialog.setWidth("min(460px, 100%)");
        dialog.add(reason);
        Button go = new Button(getTranslation(text), event -> {
            if (reason.getValue().isBlank()) {
                FieldProblem.show(reason, getTranslation("work.problem.text", 2000));
                return;
            }
            dialog.close();
            actions.run((orders, id) -> action.on(orders, id, reason.getValue()));
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("ui.cancel"), event -> dialog.close()), go);
        dialog.open();
        reason.focus();
    }

    /** An action that must say why. */
    @FunctionalInterface
    private interface ReasonedAction {
        void on(WorkOrders orders, long id, String reason);
    }
}
