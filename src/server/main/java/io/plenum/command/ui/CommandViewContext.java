package io.plenum.command.ui;

import com.vaadin.flow.component.UI;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.command.CommandOverride;
import io.plenum.command.CommandRefused;
import io.plenum.command.GrantedLimits;
import io.plenum.command.WritePolicy;
import io.plenum.command.rule.PolicySwitches;
import io.plenum.command.rule.PolicySwitches.LastSwitch;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteModel;
import io.plenum.uikit.Displays;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Commands as whoever is signed in may see and give them. Only for use on a UI's thread. */
@Component
public class CommandViewContext {

    private final SiteAccess models;
    private final SiteChoice choice;
    private final PointCatalog catalog;
    private final WritePolicy policy;
    private final PolicySwitches switches;
    private final CurrentUser user;
    private final Displays displays;
    private final Clock clock;

    CommandViewContext(
            SiteAccess models,
            SiteChoice choice,
            PointCatalog catalog,
            WritePolicy policy,
            PolicySwitches switches,
            CurrentUser user,
            Displays displays,
            Clock clock) {
        this.models = models;
        this.choice = choice;
        this.catalog = catalog;
        this.policy = policy;
        this.switches = switches;
        this.user = user;
        this.displays = displays;
        this.clock = clock;
    }

    public CommandFormatter formatter() {
        UI ui = UI.getCurrent();
        return new CommandFormatter(
                models.visible(),
                ui.getLocale(),
                displays.zone(choice.zone(), ui),
                displays.current().fahrenheit(),
                clock.instant());
    }

    public Instant now() {
        return clock.instant();
    }

    public SiteModel visible() {
        return models.visible();
    }

    /** Whether there is such a point within reach. */
    public boolean sees(PointId id) {
        return visible(id) != null;
    }

    /** Null where there is none, or it is out of reach. */
    public @Nullable Point visible(PointId id) {
        Point point = catalog.byId(id);
        return point == null ? null : visible(point.key());
    }

    /** Null where there is none, or it is out of reach. */
    public @Nullable Point visible(String key) {
        Point known = models.visible().point(key);
        return known == null && models.hidesNothing() ? catalog.byKey(key) : known;
    }

    /** Its name; its number where it is not known any more. */
    public String nameOf(PointId id) {
        Point point = visible(id);
        return point == null ? "#" + id.value() : point.name();
    }

    public WritePolicy policy() {
        return policy;
    }

    /** By whom and why the switches are as they are; null where nobody has ever switched them, or it is not known. */
    public @Nullable LastSwitch lastSwitch() {
        LastSwitch last = switches.last();
        return last == null || last.reason().isEmpty() ? null : last;
    }

    public String me() {
        return user.name();
    }

    public boolean may(Role role) {
        return user.may(role);
    }

    /** Whether the role is held somewhere at least. */
    public boolean mayAnywhere(Role role) {
        return user.mayAnywhere(role);
    }

    /** Whether the role is held where the point belongs. */
    public boolean may(Role role, Point point) {
        return user.may(role) || models.within(role).point(point.key()) != null;
    }

    /** Whether the point is opened, and to whoever is signed in. */
    public boolean mayCommand(Point point) {
        GrantedLimits limits = policy.limits(point.id());
        return limits != null && may(limits.role(), point);
    }

    /** Whether an override may be ended or prolonged by whoever is signed in. */
    public boolean mayEnd(CommandOverride override) {
        Point point = visible(override.point());
        GrantedLimits limits = policy.limits(override.point());
        return point != null && may(limits == null ? Role.OPERATOR : limits.role(), point);
    }

    /** Why nothing was done, in one sentence for each point. */
    public String refused(CommandRefused refused) {
        return formatter().refused(refused, this::nameOf);
    }
}
