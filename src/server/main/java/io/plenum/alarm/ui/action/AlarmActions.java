package io.plenum.alarm.ui.action;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.access.CurrentUser;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmAccess;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Does what somebody decides on the screen, in their name and only where their role allows it. */
@Component
public class AlarmActions {

    private final AlarmAccess alarms;
    private final CurrentUser user;
    private final Clock clock;

    AlarmActions(AlarmAccess alarms, CurrentUser user, Clock clock) {
        this.alarms = alarms;
        this.user = user;
        this.clock = clock;
    }

    /** Whether somewhere at least. */
    public boolean may(AlarmAction action) {
        return user.mayAnywhere(action.role());
    }

    public boolean may(AlarmAction action, Alarm alarm) {
        return alarms.may(action.role(), alarm);
    }

    String me() {
        return user.name();
    }

    /** Who may be meant by "assign": whoever works on an alarm at present. */
    List<String> names() {
        TreeSet<String> names = new TreeSet<>(List.of(user.name()));
        for (Alarm alarm : alarms.active()) {
            if (alarm.assignee() != null) {
                names.add(alarm.assignee());
            }
            if (alarm.acknowledgedBy() != null) {
                names.add(alarm.acknowledgedBy());
            }
        }
        return List.copyOf(names);
    }

    public void acknowledge(Collection<Long> ids) {
        each(AlarmAction.ACKNOWLEDGE, ids, id -> alarms.acknowledge(id, user.name(), ""));
    }

    void assign(Collection<Long> ids, String name) {
        each(AlarmAction.ASSIGN, ids, id -> alarms.assign(id, user.name(), name.isBlank() ? null : name.strip()));
    }

    public void comment(Collection<Long> ids, String text) {
        each(AlarmAction.COMMENT, ids, id -> alarms.comment(id, user.name(), text.strip()));
    }

    void shelve(Collection<Long> ids, Duration time, String reason) {
        each(
                AlarmAction.SHELVE,
                ids,
                id -> alarms.shelve(id, user.name(), clock.instant().plus(time), reason.strip()));
    }

    void unshelve(Collection<Long> ids) {
        each(AlarmAction.UNSHELVE, ids, id -> alarms.unshelve(id, user.name()));
    }

    void takeOutOfService(Collection<Long> ids, String reason) {
        each(AlarmAction.OUT_OF_SERVICE, ids, id -> alarms.takeOutOfService(id, user.name(), reason.strip()));
    }

    void putInService(Collection<Long> ids) {
        each(AlarmAction.IN_SERVICE, ids, id -> alarms.putInService(id, user.name()));
    }

    /** One that is refused does not keep the others from being done. */
    private void each(AlarmAction action, Collection<Long> ids, Consumer<Long> doing) {
        if (!may(action)) {
            return;
        }
        RequestProblem refused = null;
        for (Long id : ids) {
            try {
                doing.accept(id);
            } catch (RequestProblem problem) {
                refused = problem;
            } catch (AccessDeniedException elsewhere) {
                refused = RequestProblem.of("alarm", "alarms.action.elsewhere");
            }
        }
        if (refused != null) {
            String words = I18NProvider.translate(refused.text(), refused.arguments());
            Notification.show(words, 6000, Notification.Position.MIDDLE);
        }
    }
}
