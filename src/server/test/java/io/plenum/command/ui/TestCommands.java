package io.plenum.command.ui;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandOverride;
import io.plenum.command.CommandService;
import io.plenum.command.GrantedLimits;
import io.plenum.command.OverrideState;
import io.plenum.command.Overrides;
import io.plenum.command.WritePolicy;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import io.plenum.uikit.Displays;
import io.plenum.uikit.Preferences;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** A room with two set points that are opened, seen by an operator; everything behind the pages is played. */
public final class TestCommands {

    public static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    public static final Point SET_POINT = point(1, "room/set-point");
    public static final Point OTHER = point(2, "room/other-set-point");
    public static final GrantedLimits LIMITS =
            new GrantedLimits(16.0, 26.0, Duration.ZERO, Duration.ofHours(24), Role.OPERATOR, false);

    public final CommandService service = mock();
    public final Overrides overrides = mock();
    public final WritePolicy policy = mock();
    public final CurrentUser user = mock();
    public final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    public final CommandViewContext context;
    public final OpenOverrides open = new OpenOverrides(overrides, clock);

    public TestCommands() {
        SiteModel model = TestModels.oneRoom(List.of(SET_POINT, OTHER));
        SiteAccess models = mock();
        when(models.visible()).thenReturn(model);
        when(models.within(any())).thenReturn(model);
        PointCatalog catalog = mock();
        for (Point point : List.of(SET_POINT, OTHER)) {
            when(catalog.byId(point.id())).thenReturn(point);
            when(policy.limits(point.id())).thenReturn(LIMITS);
            when(policy.commandable(point.id())).thenReturn(true);
        }
        when(user.name()).thenReturn("olga");
        when(user.may(Role.OPERATOR)).thenReturn(true);
        when(user.mayAnywhere(Role.OPERATOR)).thenReturn(true);
        Displays displays = mock();
        when(displays.current()).thenReturn(new Preferences("en", false, false, Preferences.Theme.LIGHT));
        when(displays.zone(any(), any())).thenReturn(ZoneOffset.UTC);
        context = new CommandViewContext(
                models, TestModels.choice(TestModels.HOUSE), catalog, policy, mock(), user, displays, clock);
    }

    private static Point point(int id, String key) {
        return new Point(
                new PointId(id),
                key,
                "Point " + id,
                "Zone_Air_Temperature_Setpoint",
                PointKind.NUMERIC,
                Unit.DEGREE_CELSIUS,
                List.of(),
                true,
                null);
    }

    public static CommandOverride override(Point point, String who, OverrideState state) {
        return new CommandOverride(
                new UUID(1, point.id().value()),
                new UUID(2, point.id().value()),
                point.id(),
                8,
                22,
                20.0,
                who,
                CommandOrigin.PERSON,
                "Test",
                NOW.minusSeconds(600),
                NOW.plusSeconds(3600),
                state,
                null,
                state.isOpen() ? null : NOW);
    }
}
