package io.plenum.alarm;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.point.Point;
import io.plenum.site.SiteAccess;
import io.plenum.web.RequestProblem;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Fallback;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * The alarms that whoever is at work may see, and the actions that their role allows for them: what views and endpoints use. A
 * action without the role for it is refused with {@link AccessDeniedException}; an alarm out of reach is as unknown as one that does
 * not exist. Whoever asks for {@link Alarms} gets all of them.
 */
@Service
@Fallback
public class AlarmAccess implements Alarms {

    private final Alarms all;
    private final SiteAccess models;
    private final CurrentUser user;

    AlarmAccess(Alarms all, SiteAccess models, CurrentUser user) {
        this.all = all;
        this.models = models;
        this.user = user;
    }

    /** Whether the role is held where the alarm is. */
    public boolean may(Role role, Alarm alarm) {
        return user.may(role) || models.within(role).point(alarm.pointKey()) != null;
    }

    /** Whether nothing is out of reach. */
    public boolean seesAll() {
        return user.may(Role.VIEWER);
    }

    @Override
    public List<Alarm> active() {
        List<Alarm> active = all.active();
        return seesAll()
                ? active
                : active.stream().filter(alarm -> may(Role.VIEWER, alarm)).toList();
    }

    @Override
    public boolean known() {
        return all.known();
    }

    @Override
    public @Nullable Alarm find(long id) {
        Alarm alarm = all.find(id);
        return alarm == null || !may(Role.VIEWER, alarm) ? null : alarm;
    }

    @Override
    public List<AlarmEvent> history(long id) {
        return all.history(checked(id, Role.VIEWER));
    }

    @Override
    public List<Alarm> raised(AlarmQuery query) {
        return all.raised(within(query));
    }

    @Override
    public int count(AlarmQuery query) {
        return all.count(within(query));
    }

    private AlarmQuery within(AlarmQuery query) {
        if (seesAll()) {
            return query;
        }
        Set<String> seen = models.visible().points().stream().map(Point::key).collect(Collectors.toSet());
        return query.withPoints(seen);
    }

    @Override
    public Alarm acknowledge(long id, String who, String comment) {
        return all.acknowledge(checked(id, Role.TECHNICIAN), who, comment);
    }

    @Override
    public Alarm assign(long id, String who, @Nullable String assignee) {
        return all.assign(checked(id, Role.TECHNICIAN), who, assignee);
    }

    @Override
    public Alarm comment(long id, String who, String text) {
        return all.comment(checked(id, Role.TECHNICIAN), who, text);
    }

    @Override
    public Alarm shelve(long id, String who, Instant until, String reason) {
        return all.shelve(checked(id, Role.OPERATOR), who, until, reason);
    }

    @Override
    public Alarm unshelve(long id, String who) {
        return all.unshelve(checked(id, Role.OPERATOR), who);
    }

    @Override
    public Alarm takeOutOfService(long id, String who, String reason) {
        return all.takeOutOfService(checked(id, Role.ENGINEER), who, reason);
    }

    @Override
    public Alarm putInService(long id, String who) {
        return all.putInService(checked(id, Role.ENGINEER), who);
    }

    private long checked(long id, Role role) {
        Alarm alarm = find(id);
        if (alarm == null) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        if (!may(role, alarm)) {
            throw new AccessDeniedException("Not with this role here");
        }
        return id;
    }
}
