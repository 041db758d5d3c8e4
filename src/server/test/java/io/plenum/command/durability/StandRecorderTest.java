package io.plenum.command.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.MovableClock;
import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandOverride;
import io.plenum.command.Durability;
import io.plenum.command.Holder;
import io.plenum.command.OverrideState;
import io.plenum.command.Overrides;
import io.plenum.command.PointCommand;
import io.plenum.database.TestDatabase;
import io.plenum.gateway.LeaseReported;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.LeaseReport;
import io.plenum.link.command.LeaseReport.Stage;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.unit.Unit;
import io.plenum.site.SiteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What gateways report becomes the past that is learnt from, and the score of what was foretold; in a real database. */
class StandRecorderTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Point POINT = point(1, "1205/analog-value,1");
    private static final Point NEIGHBOUR = point(2, "1205/analog-value,2");

    private final MovableClock clock = new MovableClock(NOW);
    private final Overrides overrides = mock(Overrides.class);
    private final StandStore store = new StandStore(database.jdbc());
    private final ForecastScores scores = new ForecastScores(database.jdbc(), new SimpleMeterRegistry());
    private final List<CommandOverride> ledger = new ArrayList<>();
    private final HoldForecasts forecasts = forecasts();
    private final StandRecorder recorder = new StandRecorder(store, overrides, forecasts);

    private static Point point(int id, String address) {
        return new Point(
                new PointId(id),
                "p-" + id,
                "P",
                "Zone_Air_Temperature_Setpoint",
                PointKind.NUMERIC,
                Unit.DEGREE_CELSIUS,
                List.of(),
                true,
                new PointSource("bacnet", address));
    }

    @BeforeEach
    void twoPoints() {
        database.jdbc()
                .sql("TRUNCATE command_stand, command_slot, command_scan")
                .update();
        database.jdbc()
                .sql(
                        "INSERT INTO site (key, name, zone, area) VALUES ('house', 'House', 'Europe/Berlin', 1) ON CONFLICT DO NOTHING")
                .update();
        database.jdbc().sql("""
                INSERT INTO point (id, key, site, owner, name, brick_class, kind, unit) OVERRIDING SYSTEM VALUE VALUES
                (1, 'p-1', 'house', 'o', 'P', 'Zone_Air_Temperature_Setpoint', 'NUMERIC', 'DEG_C'),
                (2, 'p-2', 'house', 'o', 'P', 'Zone_Air_Temperature_Setpoint', 'NUMERIC', 'DEG_C')
                ON CONFLICT DO NOTHING""").update();
        when(overrides.byId(any())).thenAnswer(call -> ledger.stream()
                .filter(one -> one.id().equals(call.getArgument(0)))
                .findFirst()
                .orElse(null));
        when(overrides.of(any(), anyInt())).thenAnswer(call -> ledger.stream()
                .filter(one -> one.point().equals(call.getArgument(0)))
                .toList());
    }

    private HoldForecasts forecasts() {
        SiteModel model = mock(SiteModel.class);
        when(model.points()).thenReturn(List.of(POINT, NEIGHBOUR));
        when(model.zoneOf(any())).thenReturn(TakenPoint.ZONE);
        return new HoldForecasts(store, List.of(), () -> model, clock);
    }

    private CommandOverride ordered(Duration length) {
        CommandOverride override = new CommandOverride(
                UUID.randomUUID(),
                UUID.randomUUID(),
                POINT.id(),
                8,
                22,
                null,
                "anna",
                CommandOrigin.PERSON,
                "visit",
                clock.instant(),
                clock.instant().plus(length),
                OverrideState.HELD,
                null,
                null);
        ledger.add(override);
        return override;
    }

    private void reported(CommandOverride override, Stage stage, CommandState.Slot... slots) {
        CommandState state = new CommandState(true, List.of(slots), 20.0, null, false, false, clock.instant());
        recorder.on(new LeaseReported(
                "bacnet", List.of(new LeaseReport(override.id(), 1, stage, clock.instant(), null, state, null))));
    }

    private static CommandState.Slot slot(int priority, double value) {
        return new CommandState.Slot(priority, value);
    }

    private @Nullable Durability foretold(Point point, Duration length) {
        CommandState state = new CommandState(true, List.of(), 20.0, 20.0, false, false, clock.instant());
        return forecasts.of(new PointCommand(point.id(), 22, 8), clock.instant().plus(length), state);
    }

    /** A program takes each command after half an hour: by and by that is foretold, for the neighbour too, and the score says how well. */
    @Test
    void whatIsTakenIsLearntForetoldAndScored() {
        assertThat(foretold(POINT, Duration.ofHours(2))).isNull();
        for (int day = 0; day < 12; day++) {
            clock.set(NOW.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(53L * day % 400)));
            CommandOverride override = ordered(Duration.ofHours(2));
            reported(override, Stage.HELD, slot(8, 22));
            reported(override, Stage.HELD, slot(8, 22));
            clock.forward(Duration.ofMinutes(30));
            reported(override, Stage.OVERRULED, slot(5, 19), slot(8, 22));
            clock.forward(Duration.ofMinutes(90));
            reported(override, Stage.RELEASED, slot(5, 19));
        }
        clock.forward(Duration.ofHours(20));
        Durability own = Objects.requireNonNull(foretold(POINT, Duration.ofHours(2)));
        assertThat(own.probability()).isLessThan(0.2);
        assertThat(own.culprit()).isEqualTo(Holder.Kind.PROGRAM);
        assertThat(own.observations()).isEqualTo(12);
        assertThat(Duration.between(clock.instant(), own.expectedEnd()).toMinutes())
                .isBetween(20L, 40L);
        Durability borrowed = Objects.requireNonNull(foretold(NEIGHBOUR, Duration.ofHours(2)));
        assertThat(borrowed.probability()).isBetween(own.probability(), 0.6);
        ForecastScores.Score score = scores.score();
        // Of the first one nothing could be foretold.
        assertThat(score.scored()).isEqualTo(11);
        assertThat(score.held()).isZero();
        assertThat(score.brier()).isLessThan(0.5);
        assertThat(score.reliability().stream()
                        .mapToLong(ForecastScores.Tenth::count)
                        .sum())
                .isEqualTo(11);
    }

    /** What Plenum ends itself says nothing of those who take points back, and must not count as lasting either. */
    @Test
    void whatWasReleasedEarlyOrReplacedByPlenumIsNotScored() {
        CommandOverride lasting = ordered(Duration.ofHours(1));
        reported(lasting, Stage.HELD, slot(8, 22));
        clock.forward(Duration.ofHours(1));
        reported(lasting, Stage.RELEASED);
        CommandOverride released = ordered(Duration.ofHours(1));
        reported(released, Stage.HELD, slot(8, 22));
        clock.forward(Duration.ofMinutes(10));
        reported(released, Stage.RELEASED);
        CommandOverride replaced = ordered(Duration.ofHours(1));
        reported(replaced, Stage.HELD, slot(8, 22));
        clock.forward(Duration.ofMinutes(10));
        ordered(Duration.ofHours(1));
        reported(replaced, Stage.TAKEN, slot(8, 23));
        assertThat(store.of(List.of(POINT.id()))).hasSize(3).noneMatch(Stand::taken);
        assertThat(held(lasting)).isTrue();
        assertThat(held(released)).isNull();
        assertThat(held(replaced)).isNull();
    }

    private @Nullable Boolean held(CommandOverride override) {
        return (Boolean) database.jdbc()
                .sql("SELECT held FROM command_stand WHERE override_id = :id")
                .param("id", override.id())
                .query()
                .singleRow()
                .get("held");
    }

    /** Gateways look at their leases now and then; the scan may be the first to see that a value is gone. */
    @Test
    void whatIsSeenFirstOfAnEndCountsWithHowLateItMayBe() {
        CommandOverride override = ordered(Duration.ofHours(4));
        reported(override, Stage.HELD, slot(8, 22));
        clock.forward(Duration.ofMinutes(50));
        recorder.looked(override, seen(slot(8, 22)), Holder.Kind.UNKNOWN, clock.instant());
        assertThat(store.of(List.of(POINT.id()))).singleElement().matches(stand -> !stand.taken());
        clock.forward(Duration.ofMinutes(3));
        recorder.looked(
                override,
                seen(slot(8, 19)),
                Holder.Kind.SCHEDULE,
                clock.instant().minusSeconds(180));
        clock.forward(Duration.ofHours(3));
        reported(override, Stage.TAKEN, slot(8, 19));
        Stand stand = store.of(List.of(POINT.id())).getFirst();
        assertThat(stand)
                .isEqualTo(new Stand(
                        NOW,
                        NOW.plus(Duration.ofMinutes(53)),
                        true,
                        8,
                        8,
                        Holder.Kind.SCHEDULE,
                        Duration.ofMinutes(3)));
        assertThat(held(override)).isFalse();
    }

    /** A gateway sees only at the end that somebody has written since: when, nobody knows, but not that it held. */
    @Test
    void whatWasNoticedAtItsEndAloneDidNotLastAndSaysNothingOfWhen() {
        CommandOverride override = ordered(Duration.ofHours(4));
        reported(override, Stage.HELD, slot(8, 22));
        clock.forward(Duration.ofHours(1));
        recorder.looked(override, seen(slot(8, 22)), Holder.Kind.UNKNOWN, null);
        clock.forward(Duration.ofHours(3));
        recorder.looked(override, seen(), Holder.Kind.UNKNOWN, null);
        reported(override, Stage.TAKEN, slot(8, 19));
        assertThat(held(override)).isFalse();
        assertThat(store.of(List.of(POINT.id())))
                .containsExactly(
                        new Stand(NOW, NOW.plus(Duration.ofHours(1)), false, 8, 8, Holder.Kind.UNKNOWN, Duration.ZERO));
    }

    private CommandState seen(CommandState.Slot... slots) {
        return new CommandState(true, List.of(slots), null, null, false, false, clock.instant());
    }

    /** Where the last write counts there are no slots to read: the history of the point itself tells who writes when. */
    @Test
    void valuesOfTheHistoryStandUntilOthersCome() {
        List<Sample> samples = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            samples.add(sample(day * 24, 21));
            samples.add(sample(day * 24 + 12, 21));
            samples.add(sample(day * 24 + 13, 17));
        }
        Instant now = NOW.plus(Duration.ofDays(5));
        List<Stand> stands = ValueHistory.stands(samples, now);
        assertThat(stands).hasSize(9);
        assertThat(stands.getFirst().age()).isEqualTo(Duration.ofHours(11));
        assertThat(stands.getFirst().blur()).isLessThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(stands.getLast().taken()).isFalse();
        store.replace(POINT.id(), stands);
        store.replace(POINT.id(), stands);
        assertThat(store.of(List.of(POINT.id()))).hasSize(9);
        store.forget(now.plusSeconds(1));
        assertThat(store.of(List.of(POINT.id()))).isEmpty();
    }

    /** A controller's loop writes a value of its own each minute: none of them stands for anything. */
    @Test
    void aValueThatMovesAllTheTimeTellsNothing() {
        List<Sample> samples = new ArrayList<>();
        for (int hour = 0; hour < 48; hour++) {
            samples.add(sample(hour, 20 + hour % 7));
        }
        assertThat(ValueHistory.stands(samples, NOW.plus(Duration.ofDays(2)))).isEmpty();
    }

    private static Sample sample(int hour, double value) {
        return new Sample(POINT.id(), NOW.plus(Duration.ofHours(hour)), value, Quality.GOOD);
    }

    @Test
    void theScoreOfKnownForecastsIsThatOfTheirSquares() {
        database.jdbc().sql("""
                INSERT INTO command_stand (point_id, override_id, priority, since, until, planned, probability, culprit, held, taken, taker)
                SELECT 1, gen_random_uuid(), 8, now(), now(), now(), p, 'SCHEDULE', h, NOT h, CASE WHEN h THEN 'UNKNOWN' ELSE t END
                FROM (VALUES (0.9, true, ''), (0.9, true, ''), (0.2, false, 'SCHEDULE'), (0.6, false, 'HAND')) AS v (p, h, t)""").update();
        ForecastScores.Score score = scores.score();
        assertThat(score.brier()).isCloseTo((0.01 + 0.01 + 0.04 + 0.36) / 4, within(1e-9));
        assertThat(score.withoutLearning()).isCloseTo(0.25, within(1e-9));
        assertThat(score.culprits()).isEqualTo(2);
        assertThat(score.rightCulprits()).isEqualTo(1);
        assertThat(score.reliability()).hasSize(3);
    }
}
