package io.plenum.alarm.ui.action;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plenum.alarm.Alarm;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The actions that fit the chosen alarms and the role of whoever looks, as buttons. */
public class ActionBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AlarmActions actions;
    private final transient Runnable done;
    private final Map<AlarmAction, Button> buttons = new EnumMap<>(AlarmAction.class);
    private final Span count = new Span();
    private List<Long> chosen = List.of();

    /** @param done called after an action */
    public ActionBar(AlarmActions actions, Runnable done) {
        this.actions = actions;
        this.done = done;
        addClassName("plenum-deeds");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("alarms.action"));
        count.addClassName("plenum-soft");
        add(count);
        for (AlarmAction action : AlarmAction.values()) {
            if (actions.may(action)) {
                Button button = new Button(getTranslation("alarms.action." + action), click -> begin(action));
                if (action == AlarmAction.ACKNOWLEDGE) {
                    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                }
                buttons.put(action, button);
                add(button);
            }
        }
    }

    /** @param counted whether to say how many are chosen */
    public void show(Collection<Alarm> alarms, boolean counted) {
        chosen = alarms.stream().map(Alarm::id).toList();
        count.setVisible(counted);
        count.setText(getTranslation("alarms.chosen", chosen.size()));
        buttons.forEach((action, button) ->
                button.setVisible(alarms.stream().anyMatch(alarm -> action.fits(alarm) && actions.may(action, alarm))));
    }

    private void begin(AlarmAction action) {
        if (action.asks()) {
            new ActionDialog(action, chosen, actions, done).open();
            return;
        }
        switch (action) {
            case ACKNOWLEDGE -> actions.acknowledge(chosen);
            case UNSHELVE -> actions.unshelve(chosen);
            case IN_SERVICE -> actions.putInService(chosen);
            default -> throw new IllegalStateException(action.name());
        }
        done.run();
    }
}
