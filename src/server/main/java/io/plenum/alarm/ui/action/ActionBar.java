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

/** The deeds that fit the chosen alarms and the role of whoever looks, as buttons. */
public class ActionBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AlarmActions deeds;
    private final transient Runnable done;
    private final Map<AlarmAction, Button> buttons = new EnumMap<>(AlarmAction.class);
    private final Span count = new Span();
    private List<Long> chosen = List.of();

    /** @param done called after a deed */
    public ActionBar(AlarmActions deeds, Runnable done) {
        this.deeds = deeds;
        this.done = done;
        addClassName("plenum-deeds");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("alarms.deeds"));
        count.addClassName("plenum-soft");
        add(count);
        for (AlarmAction deed : AlarmAction.values()) {
            if (deeds.may(deed)) {
                Button button = new Button(getTranslation("alarms.deed." + deed), click -> begin(deed));
                if (deed == AlarmAction.ACKNOWLEDGE) {
                    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                }
                buttons.put(deed, button);
                add(button);
            }
        }
    }

    /** @param counted whether to say how many are chosen */
    public void show(Collection<Alarm> alarms, boolean counted) {
        chosen = alarms.stream().map(Alarm::id).toList();
        count.setVisible(counted);
        count.setText(getTranslation("alarms.chosen", chosen.size()));
        buttons.forEach((deed, button) ->
                button.setVisible(alarms.stream().anyMatch(alarm -> deed.fits(alarm) && deeds.may(deed, alarm))));
    }

    private void begin(AlarmAction deed) {
        if (deed.asks()) {
            new ActionDialog(deed, chosen, deeds, done).open();
            return;
        }
        switch (deed) {
            case ACKNOWLEDGE -> deeds.acknowledge(chosen);
            case UNSHELVE -> deeds.unshelve(chosen);
            case IN_SERVICE -> deeds.putInService(chosen);
            default -> throw new IllegalStateException(deed.name());
        }
        done.run();
    }
}
