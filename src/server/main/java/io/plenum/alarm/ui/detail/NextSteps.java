package io.plenum.alarm.ui.detail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.ui.AlarmFormatter;
import io.plenum.alarm.ui.action.AlarmAction;
import io.plenum.alarm.ui.action.AlarmActions;
import io.plenum.point.Point;
import io.plenum.uikit.PointAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a technician does next, in one tap each: see where it is, open the point, say that it was seen, give an order. On a phone it stands
 * at the foot, in reach of a thumb with a glove.
 */
class NextSteps extends Nav {

    private static final long serialVersionUID = 1L;

    private final transient AlarmActions actions;
    private final transient List<PointAction> pointActions;
    private final transient Runnable done;
    private transient @Nullable Object shown;

    /** @param done called after an action */
    NextSteps(AlarmActions actions, List<PointAction> pointActions, Runnable done) {
        this.actions = actions;
        this.pointActions = pointActions;
        this.done = done;
        addClassName("plenum-next");
        setAriaLabel(getTranslation("alarms.next"));
    }

    void show(Alarm alarm, AlarmFormatter formatter) {
        Object now = List.of(alarm, formatter.locale());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        if (AlarmAction.ACKNOWLEDGE.fits(alarm) && actions.may(AlarmAction.ACKNOWLEDGE, alarm)) {
            Button acknowledge =
                    new Button(getTranslation("alarms.action." + AlarmAction.ACKNOWLEDGE), click -> acknowledge(alarm));
            acknowledge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(acknowledge);
        }
        if (actions.may(AlarmAction.COMMENT)) {
            add(new Anchor("work?alarm=" + alarm.id(), getTranslation("alarms.work-order")));
        }
        String route = formatter.route(alarm);
        if (route != null) {
            add(new Anchor(route, getTranslation("alarms.next.plan")));
        }
        point(alarm, formatter);
    }

    private void acknowledge(Alarm alarm) {
        actions.acknowledge(List.of(alarm.id()));
        done.run();
    }

    /** Its faceplate where it can be commanded, else its recent past. */
    private void point(Alarm alarm, AlarmFormatter formatter) {
        Point point = alarm.subject() == null ? formatter.model().point(alarm.pointKey()) : null;
        if (point == null) {
            return;
        }
        if (pointActions.stream().anyMatch(action -> action.offered(point))) {
            add(new Button(
                    getTranslation("alarms.next.faceplate"),
                    click -> pointActions.forEach(action -> action.open(point.key()))));
        } else {
            add(new Anchor("trends?points=" + point.key(), getTranslation("alarms.next.trend")));
        }
    }
}
