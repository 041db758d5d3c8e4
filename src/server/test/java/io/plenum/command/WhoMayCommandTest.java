package io.plenum.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.access.Area;
import io.plenum.access.Grant;
import io.plenum.access.Role;
import io.plenum.access.Scope;
import io.plenum.command.rule.CommandGrant;
import io.plenum.command.rule.CommandGrant.Target;
import io.plenum.command.rule.GrantEditor;
import io.plenum.database.TestDatabase;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import io.plenum.twin.CommandAccess;
import io.plenum.twin.PointCommandAccess;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is never written whoever opens it, and each way to a write as each role in each part of the building. */
class WhoMayCommandTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final String AIR = "ahu/supply";
    private static final String LIGHT = "lamps/level";

    private final SiteModel model = new TestPlant()
            .equipment("ahu", "Air_Handling_Unit", "room")
            .equipment("lamps", "Lighting_Equipment", "lighting", List.of())
            .equipment("gate", "Equipment", "security", List.of())
            .equipment("panel", "Fire_Control_Panel", "hvac", List.of())
            .equipment("rauchabzug-1", "Fan", "hvac", List.of())
            .commanded("ahu", "supply", "Supply_Air_Temperature_Setpoint", PointKind.NUMERIC, at("analog-value,1"))
            .commanded("lamps", "level", "Luminance_Setpoint", PointKind.NUMERIC, at("analog-value,2"))
            .commanded("gate", "open", "Command", PointKind.BINARY, at("binary-value,3"))
            .commanded("panel", "reset", "Command", PointKind.BINARY, at("binary-value,4"))
            .commanded("rauchabzug-1", "on", "Fan_Command", PointKind.BINARY, at("binary-value,5"))
            .commanded("ahu", "smoke", "Smoke_Control_Command", PointKind.BINARY, at("binary-value,6"))
            .commanded("ahu", "mode", "Mode_Command", PointKind.BINARY, at("life-safety-point,7"))
            .commanded("ahu", "zone", "Mode_Command", PointKind.BINARY, at("22,8"))
            .commanded("ahu", "lock", "Command", PointKind.BINARY, at("accessDoor,9"))
            .commanded("ahu", "fire-mode", "Mode_Command", PointKind.BINARY, at("binary-value,10"))
            .commanded("ahu", "FireAlarmReset", "Command", PointKind.BINARY, at("binary-value,11"))
            .commanded("ahu", "fire-rate", "Fan_Command", PointKind.BINARY, at("binary-value,12"))
            .commanded("ahu", "derived", "Command", PointKind.BINARY, null)
            .commanded("ahu", "told", "Command", PointKind.BINARY, new PointSource("mqtt", "a/b"))
            .commanded("ahu", "lost", "Command", PointKind.BINARY, new PointSource("gone", "1/binary-value,1"))
            .binary("ahu", "status", "Fan_Status")
            .model();

    private CommandRig rig;

    private static PointSource at(String object) {
        return new PointSource("bacnet", "1205/" + object);
    }

    @BeforeEach
    void begin() {
        rig = new CommandRig(database, model);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private CommandGrant grant(Target target, String pattern, Role role) {
        return new CommandGrant(
                0,
                target,
                pattern,
                15.0,
                26.0,
                Unit.DEGREE_CELSIUS,
                Duration.ZERO,
                Duration.ofHours(8),
                role,
                false,
                "",
                Instant.EPOCH);
    }

    private String refusal(String key, double value) {
        var problem = rig.service()
                .preview(rig.request(key, value))
                .points()
                .getFirst()
                .refusal();
        return problem == null ? "" : problem.messageKey().replace("command.problem.", "");
    }

    @Test
    void whatProtectsLifeIsNeverOpened() {
        assertThat(refusal(AIR, 20)).isEqualTo("not-opened");
        rig.bean(GrantEditor.class).add(grant(Target.POINTS, "*", Role.OPERATOR));
        rig.turn();
        Map<String, String> refusals = new LinkedHashMap<>();
        model.points()
                .forEach(point ->
                        refusals.put(point.key(), refusal(point.key(), point.kind() == PointKind.NUMERIC ? 20 : 1)));
        assertThat(refusals)
                .containsEntry(AIR, "")
                .containsEntry(LIGHT, "")
                .containsEntry("ahu/fire-rate", "")
                .containsEntry("gate/open", "protected")
                .containsEntry("panel/reset", "protected")
                .containsEntry("rauchabzug-1/on", "protected")
                .containsEntry("ahu/smoke", "protected")
                .containsEntry("ahu/mode", "protected")
                .containsEntry("ahu/zone", "protected")
                .containsEntry("ahu/lock", "protected")
                .containsEntry("ahu/fire-mode", "protected")
                .containsEntry("ahu/FireAlarmReset", "protected")
                .containsEntry("ahu/derived", "derived")
                .containsEntry("ahu/told", "kind")
                .containsEntry("ahu/lost", "no-connection")
                .containsEntry("ahu/status", "not-writable");
        assertThat(rig.gateway.policies.getLast().limits())
                .containsOnlyKeys(rig.point(AIR), rig.point(LIGHT), rig.point("ahu/fire-rate"));
        for (Point point : model.points()) {
            rig.bean(GrantEditor.class).add(grant(Target.CLASS, point.brickClass(), Role.OPERATOR));
        }
        rig.turn();
        assertThat(rig.gateway.policies.getLast().limits()).hasSize(3);
    }

    /** Where several fit the strictest counts; a number in another unit is converted or not opened. */
    @Test
    void limitsAreTheStrictestInTheUnitOfThePoint() {
        GrantEditor editor = rig.bean(GrantEditor.class);
        CommandGrant wide = editor.add(grant(Target.EQUIPMENT, "ahu", Role.OPERATOR));
        editor.add(grant(Target.CLASS, "Temperature_Setpoint", Role.ENGINEER)
                .with()
                .low(64.4)
                .high(90.0)
                .unit(Unit.DEGREE_FAHRENHEIT)
                .longest(Duration.ofHours(1))
                .build());
        GrantedLimits limits = rig.bean(WritePolicy.class).limits(rig.point(AIR));
        assertThat(limits).isNotNull().satisfies(one -> {
            assertThat(one.low()).isEqualTo(18.0, org.assertj.core.data.Offset.offset(1e-9));
            assertThat(one.high()).isEqualTo(26.0);
            assertThat(one.role()).isEqualTo(Role.ENGINEER);
            assertThat(one.longest()).isEqualTo(Duration.ofHours(1));
        });
        editor.remove(wide.id());
        assertThat(refusal(AIR, 30)).isEmpty();
        assertThat(refusal(AIR, Double.NaN)).isEqualTo("limits");
        assertThat(refusal(AIR, 17.9)).isEqualTo("limits");
        assertThatThrownBy(() -> editor.add(grant(Target.EQUIPMENT, "ahu", Role.OPERATOR)
                        .with()
                        .low(null)
                        .high(null)
                        .unit(null)
                        .build()))
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> editor.add(grant(Target.EQUIPMENT, "no-such", Role.OPERATOR)))
                .isInstanceOf(RequestProblem.class);
        editor.add(
                grant(Target.POINTS, LIGHT, Role.OPERATOR).with().unit(Unit.LUX).build());
        assertThat(refusal(LIGHT, 20)).isEqualTo("not-opened");
    }

    @Test
    void aPointIsNotCommandedTooOftenOrTooLong() throws Exception {
        rig.bean(GrantEditor.class)
                .add(grant(Target.POINTS, AIR, Role.OPERATOR)
                        .with()
                        .interval(Duration.ofMinutes(5))
                        .build());
        rig.turn();
        rig.order(AIR, 20);
        assertThat(refusal(AIR, 21)).isEqualTo("soon");
        assertThat(refusal(AIR, 20)).isEmpty();
        rig.clock.move(Duration.ofMinutes(5));
        assertThat(refusal(AIR, 21)).isEmpty();
        CommandRequest far = new CommandRequest(
                rig.request(AIR, 21).commands(),
                rig.clock.instant().plus(Duration.ofHours(9)),
                "x",
                CommandOrigin.PERSON);
        assertThat(rig.service().preview(far).points().getFirst().refusal()).isNotNull();
        assertThatThrownBy(() -> rig.order(far)).isInstanceOf(CommandRefused.class);
        assertThatThrownBy(() -> rig.order(rig.request(List.of(new PointCommand(rig.point(AIR), 21, 6)))))
                .isInstanceOf(CommandRefused.class);
    }

    /** Each way to a write × role × part of the building × read-only: nothing is written that should not be. */
    @Test
    void nothingUnexpectedIsWritten() throws Exception {
        rig.bean(GrantEditor.class).add(grant(Target.POINTS, AIR, Role.OPERATOR));
        rig.bean(GrantEditor.class).add(grant(Target.POINTS, LIGHT, Role.ENGINEER));
        List<Scope> parts = new ArrayList<>();
        List<Area> areas = List.of(
                Area.ALL,
                new Area("house", null),
                new Area("house", "hvac"),
                new Area("house", "lighting"),
                new Area("elsewhere", null),
                new Area(null, "security"));
        for (Role role : Role.values()) {
            areas.forEach(area -> parts.add(new Scope(List.of(new Grant(role, area)))));
        }
        parts.add(Scope.NONE);
        TreeSet<String> wrong = new TreeSet<>();
        int tried = 0;
        for (boolean readOnly : List.of(false, true)) {
            rig.account("ada", Scope.everywhere(Role.ADMINISTRATOR));
            rig.is("ada");
            rig.bean(WritePolicy.class).readOnly(readOnly, "matrix");
            for (Scope scope : parts) {
                for (String key : List.of(AIR, LIGHT)) {
                    Role needed = key.equals(AIR) ? Role.OPERATOR : Role.ENGINEER;
                    boolean may = scope.allows(needed, "house", key.equals(AIR) ? "hvac" : "lighting");
                    rig.account("kim", scope);
                    tried += 5;
                    rig.is("kim");
                    if (saidCommandable(key) != (may && !readOnly)) {
                        wrong.add("said " + key + " " + scope + readOnly);
                    }
                    if (ordered(key) != (may && !readOnly)) {
                        wrong.add("order " + key + " " + scope + readOnly);
                    }
                    if (orderedFor(key) != (may && !readOnly)) {
                        wrong.add("orderFor " + key + " " + scope + readOnly);
                    }
                    if (!readOnly) {
                        rig.is("ada");
                        UUID id = rig.order(key, 19);
                        rig.turn();
                        rig.is("kim");
                        if (prolonged(id) != may) {
                            wrong.add("prolong " + key + " " + scope);
                        }
                        if (released(id) != may) {
                            wrong.add("release " + key + " " + scope);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(400);
    }

    /** What the API says of the point before anything is tried. */
    private boolean saidCommandable(String key) {
        Point point = Objects.requireNonNull(model.point(key));
        return Objects.requireNonNull(
                        rig.bean(PointCommandAccess.class).of(List.of(point)).get(point.id()))
                .commandable();
    }

    /** How far a point is opened and who holds it is said to whoever asks, before they try. */
    @Test
    void whatThePointSaysOfItself() throws Exception {
        Point point = Objects.requireNonNull(model.point(AIR));
        PointCommandAccess access = rig.bean(PointCommandAccess.class);
        assertThat(access.of(List.of(point)).get(point.id()))
                .isEqualTo(new CommandAccess(false, false, false, null, null, null, null, null, false, true, null));
        rig.bean(GrantEditor.class).add(grant(Target.POINTS, AIR, Role.OPERATOR));
        rig.turn();
        rig.is("kim");
        rig.order(AIR, 20);
        rig.turn();
        assertThat(access.of(List.of(point)).get(point.id()))
                .isEqualTo(new CommandAccess(
                        true,
                        true,
                        false,
                        15.0,
                        26.0,
                        Duration.ZERO,
                        Duration.ofHours(8),
                        "OPERATOR",
                        false,
                        true,
                        new CommandAccess.HeldBy(
                                8, 20, "OURS", "kim", CommandRig.START, CommandRig.START.plus(Duration.ofHours(1)))));
    }

    private boolean ordered(String key) {
        rig.is("kim");
        try {
            rig.order(key, 20);
            return true;
        } catch (CommandRefused refused) {
            return false;
        }
    }

    private boolean orderedFor(String key) {
        rig.is("system");
        try {
            rig.service().orderFor("kim", rig.request(key, 21));
            return true;
        } catch (CommandRefused refused) {
            return false;
        }
    }

    private boolean prolonged(UUID id) {
        try {
            rig.service().prolong(id, rig.clock.instant().plus(Duration.ofHours(2)), "x");
            return true;
        } catch (CommandRefused refused) {
            return false;
        }
    }

    private boolean released(UUID id) {
        try {
            rig.service().release(List.of(id), "x");
            return true;
        } catch (CommandRefused refused) {
            return false;
        }
    }
}
