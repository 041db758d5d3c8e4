package io.plenum.command.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.MovableClock;
import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandOverride;
import io.plenum.command.ForeignOverride;
import io.plenum.command.Holder.Kind;
import io.plenum.command.OverrideState;
import io.plenum.command.Overrides;
import io.plenum.command.WritePolicy;
import io.plenum.command.durability.KnownStands;
import io.plenum.connector.GatewayConnections;
import io.plenum.database.TestDatabase;
import io.plenum.gateway.GatewayCommands;
import io.plenum.gateway.GatewayCommands.PointState;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandState.Slot;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.SiteModel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What others hold is found by looking, gently; in a real database. */
class SlotScanTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final PointId ROOM = new PointId(1);

    private final MovableClock clock = new MovableClock(NOW);
    private final GatewayCommands gateway = mock(GatewayCommands.class);
    private final Overrides overrides = mock(Overrides.class);
    private final Map<PointId, CommandState> states = new HashMap<>();
    private final List<PointId> asked = new ArrayList<>();
    private final SlotStore store = new SlotStore(database.jdbc());
    private SlotKnowledge knowledge;
    private SlotScan scan;
    private boolean away;

    @BeforeEach
    void threePoints() throws ConnectorException {
        database.jdbc()
                .sql("TRUNCATE command_stand, command_slot, command_scan")
                .update();
        database.jdbc()
                .sql(
                        "INSERT INTO site (key, name, zone, area) VALUES ('house', 'House', 'Europe/Berlin', 1) ON CONFLICT DO NOTHING")
                .update();
        database.jdbc().sql("""
                INSERT INTO point (id, key, site, owner, name, brick_class, kind, unit) OVERRIDING SYSTEM VALUE
                SELECT id, 'p-' || id, 'house', 'o', 'P', 'Point', 'NUMERIC', 'DEG_C' FROM generate_series(1, 4) AS id
                ON CONFLICT DO NOTHING""").update();
        when(gateway.commands("bacnet")).thenReturn(true);
        when(gateway.states(any(), any(), any())).thenAnswer(call -> answer(call.getArgument(2)));
        when(overrides.open()).thenReturn(List.of());
        begin(new ScanSettings(true, Duration.ofMinutes(12), Duration.ofMinutes(3), 20, 5000));
    }

    private Map<PointId, PointState> answer(List<PointId> points) throws ConnectorException {
        if (away) {
            throw new ConnectorException(Problem.of("connector.problem.gateway-away", "bacnet"));
        }
        asked.addAll(points);
        Map<PointId, PointState> answers = new HashMap<>();
        points.forEach(id -> answers.put(
                id,
                new PointState(
                        states.get(id), states.containsKey(id) ? null : Problem.of("connector.problem.no-answer"))));
        return answers;
    }

    private void begin(ScanSettings settings) {
        List<Point> points = List.of(
                point(1, "Zone_Air_Temperature_Setpoint"),
                point(2, "Damper_Position_Command"),
                point(3, "Zone_Air_Temperature_Sensor"),
                point(4, "Zone_Air_Temperature_Sensor"));
        PointCatalog catalog = mock(PointCatalog.class);
        when(catalog.all()).thenReturn(points);
        WritePolicy policy = mock(WritePolicy.class);
        when(policy.commandable(new PointId(4))).thenReturn(true);
        SiteModel model = mock(SiteModel.class);
        when(model.zoneOf(any())).thenReturn(ZoneId.of("Europe/Berlin"));
        GatewayConnections connections = mock(GatewayConnections.class);
        when(connections.gateway("bacnet")).thenReturn("bacnet");
        SlotGuesses guesses = new SlotGuesses(store, List.of(), catalog, () -> model);
        knowledge = new SlotKnowledge(store, guesses, clock);
        scan = new SlotScan(
                new ScannedPoints(catalog, policy, settings),
                new SlotReading(
                        store, guesses, KnownStands.recorder(database.jdbc(), overrides, () -> model, clock), clock),
                store,
                overrides,
                connections,
                gateway,
                settings,
                clock,
                new SimpleMeterRegistry());
    }

    private static Point point(int id, String brickClass) {
        return new Point(
                new PointId(id),
                "p-" + id,
                "P",
                brickClass,
                PointKind.NUMERIC,
                Unit.DEGREE_CELSIUS,
                List.of(),
                true,
                new PointSource("bacnet", "1/analog-value," + id));
    }

    private void holds(Slot... slots) {
        states.put(ROOM, new CommandState(true, List.of(slots), 20.0, null, false, false, clock.instant()));
    }

    private void later(Duration time) {
        clock.forward(time);
        scan.scan();
    }

    /** Points nobody commands are left alone, and slow networks are not asked more often than was set. */
    @Test
    void pointsThatAreOpenedOrCommandedAreLookedAtNowAndThen() {
        scan.scan();
        assertThat(asked).containsExactlyInAnyOrder(ROOM, new PointId(2), new PointId(4));
        later(Duration.ofMinutes(11));
        assertThat(asked).hasSize(3);
        later(Duration.ofMinutes(1));
        assertThat(asked).hasSize(6);
        begin(new ScanSettings(true, Duration.ofMinutes(12), Duration.ofMinutes(3), 2, 5000));
        later(Duration.ofMinutes(5));
        assertThat(asked).as("after a start what was looked at before counts").hasSize(6);
        later(Duration.ofMinutes(12));
        assertThat(asked).as("no more than a batch at a time").hasSize(8);
        later(Duration.ZERO);
        assertThat(asked).hasSize(9);
    }

    @Test
    void aConnectionThatCannotBeAskedIsLeftAloneForAWhile() throws ConnectorException {
        away = true;
        scan.scan();
        away = false;
        later(SlotScan.REST.minusSeconds(1));
        assertThat(asked).isEmpty();
        later(Duration.ofSeconds(1));
        assertThat(asked).hasSize(3);
    }

    /** An override nobody remembers is found with its age, and is gone once it was relinquished. */
    @Test
    void whatOthersHoldIsListedWithItsAgeUntilItIsGone() {
        holds(new Slot(8, 23), new Slot(16, 20));
        scan.scan();
        holds(new Slot(8, 23), new Slot(16, 21));
        later(Duration.ofMinutes(12));
        ForeignOverride found = knowledge.all().getFirst();
        assertThat(knowledge.all()).hasSize(1);
        assertThat(found.priority()).isEqualTo(8);
        assertThat(found.value()).isEqualTo(23);
        assertThat(found.holder().kind()).isEqualTo(Kind.OPERATOR);
        assertThat(found.firstSeen()).isEqualTo(NOW);
        assertThat(found.lastSeen()).isEqualTo(NOW.plus(Duration.ofMinutes(12)));
        assertThat(knowledge.holder(ROOM, new Slot(16, 21))).extracting("kind").isEqualTo(Kind.PROGRAM);
        holds(new Slot(16, 21));
        later(Duration.ofMinutes(12));
        assertThat(knowledge.all()).isEmpty();
        assertThat(store.of(ROOM, NOW))
                .hasSize(3)
                .filteredOn(slot -> slot.gone() == null)
                .hasSize(1);
        states.remove(ROOM);
        later(Duration.ofMinutes(12));
        assertThat(store.of(ROOM, NOW))
                .as("no answer says nothing")
                .filteredOn(slot -> slot.gone() == null)
                .hasSize(1);
        store.forget(NOW.plus(Duration.ofDays(1)));
        assertThat(store.of(ROOM, NOW)).hasSize(1);
    }

    /** Plenum's own overrides are no foreign ones; they are looked at more often, since they may be taken. */
    @Test
    void ownOverridesAreToldFromOthersAndWatched() {
        CommandOverride own = new CommandOverride(
                UUID.randomUUID(),
                UUID.randomUUID(),
                ROOM,
                8,
                22,
                null,
                "anna",
                CommandOrigin.PERSON,
                "visit",
                NOW,
                NOW.plus(Duration.ofHours(2)),
                OverrideState.HELD,
                null,
                null);
        when(overrides.open()).thenReturn(List.of(own));
        holds(new Slot(8, 22), new Slot(16, 20));
        scan.scan();
        assertThat(knowledge.all()).isEmpty();
        assertThat(asked).hasSize(3);
        states.put(ROOM, new CommandState(true, List.of(new Slot(8, 22)), null, 30.0, false, true, clock.instant()));
        later(Duration.ofMinutes(3));
        assertThat(asked).as("the point with an override alone").hasSize(4);
        assertThat(knowledge.all()).singleElement().satisfies(found -> {
            assertThat(found.priority()).isZero();
            assertThat(found.holder().kind()).isEqualTo(Kind.HAND);
        });
    }

    /** A controller that moves a slot each minute would fill the disk. */
    @Test
    void valuesThatMoveAllTheTimeAreNotKeptOneByOne() {
        for (int look = 0; look < 40; look++) {
            holds(new Slot(10, look));
            later(Duration.ofMinutes(12));
        }
        assertThat(store.of(ROOM, NOW)).hasSizeLessThanOrEqualTo(HolderGuess.MOST_A_DAY + 1);
        assertThat(knowledge.all()).singleElement().satisfies(found -> {
            assertThat(found.value()).isEqualTo(39);
            assertThat(found.holder().kind()).isEqualTo(Kind.PROGRAM);
        });
    }

    @Test
    void settingsOutOfBoundsAreRefused() {
        Duration every = Duration.ofMinutes(12);
        assertThatThrownBy(() -> new ScanSettings(true, Duration.ofSeconds(5), every, 20, 100))
                .hasMessageContaining("plenum.command.scan.every");
        assertThatThrownBy(() -> new ScanSettings(true, every, every, 0, 100))
                .hasMessageContaining("plenum.command.scan.batch");
    }
}
