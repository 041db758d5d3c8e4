package io.plenum.comfort.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plenum.comfort.ComfortCategory;
import io.plenum.comfort.ComfortSettings;
import io.plenum.comfort.DiscomfortCause;
import io.plenum.comfort.OfficeRange;
import io.plenum.comfort.SpaceScore;
import io.plenum.comfort.SpaceScore.HourScore;
import io.plenum.comfort.Tally;
import io.plenum.comfort.VoteLimit;
import io.plenum.database.TestDatabase;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.site.BuildingModel;
import io.plenum.site.TestModels;
import io.plenum.trend.TrendTestAccess;
import io.plenum.twin.PointRole;
import io.plenum.web.RequestProblem;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Scores of rooms whose hours are known: what is counted, what is left out, and what makes the bad hours. */
class StoredScoresTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    /** A Monday of a cold week. */
    private static final Instant DAY = Instant.parse("2026-02-02T00:00:00Z");

    private static final Clock AFTER = Clock.fixed(DAY.plus(Duration.ofDays(3)), ZoneOffset.UTC);
    private static final String STUFFY = "space-0-05";
    private static final String COLD = "space-0-06";
    private static final String FROST = "space-1-05";
    private static final String DAMP = "space-1-06";
    private static final ComfortSettings SETTINGS =
            new ComfortSettings(1.2, 1.0, 0.5, 0.1, 45, 420, false, OfficeRange.Category.B, 8, 18);

    private static BuildingModel model;

    /** Both rooms are empty but from 8 to 12 o'clock UTC on the first day. */
    @BeforeAll
    static void history() throws SQLException {
        model = TestModels.aulaHouse(database.dataSource());
        List<Sample> samples = new ArrayList<>();
        write(
                samples,
                Objects.requireNonNull(WeatherStation.sensor(model)).id(),
                DAY.minus(Duration.ofDays(8)),
                9 * 24,
                hour -> 2);
        for (String room : List.of(STUFFY, COLD)) {
            write(samples, point(room, PointRole.OCCUPIED), DAY, 24, hour -> hour >= 8 && hour < 12 ? 1 : 0);
            write(samples, point(room, PointRole.HUMIDITY), DAY, 24, hour -> room.equals(COLD) ? 20 : 45);
            write(samples, point(room, PointRole.HEATING_SETPOINT), DAY, 24, hour -> 21);
        }
        write(samples, point(STUFFY, PointRole.TEMPERATURE), DAY, 24, hour -> 22);
        write(samples, point(STUFFY, PointRole.CO2), DAY, 24, hour -> hour == 11 ? 1420 : 700);
        write(samples, point(COLD, PointRole.TEMPERATURE), DAY, 24, hour -> 18);
        write(samples, point(COLD, PointRole.CO2), DAY, 24, hour -> 700);
        for (String room : List.of(FROST, DAMP)) {
            write(samples, point(room, PointRole.OCCUPIED), DAY, 24, hour -> hour >= 8 && hour < 12 ? 1 : 0);
            write(samples, point(room, PointRole.TEMPERATURE), DAY, 24, hour -> room.equals(FROST) ? 8 : 24);
            write(samples, point(room, PointRole.HUMIDITY), DAY, 24, hour -> room.equals(FROST) ? 45 : 95);
        }
        TrendTestAccess.write(database.dataSource(), samples);
    }

    private static PointId point(String room, PointRole role) {
        Point point = role.of(model, Objects.requireNonNull(model.space(room)));
        return Objects.requireNonNull(point, role + " of " + room).id();
    }

    private static void write(
            List<Sample> samples, PointId point, Instant from, int hours, IntToDoubleFunction values) {
        for (int minute = 0; minute < hours * 60; minute += 10) {
            double value = values.applyAsDouble(minute / 60 % 24);
            samples.add(new Sample(point, from.plus(Duration.ofMinutes(minute)), value, Quality.GOOD));
        }
    }

    private static StoredScores scores() {
        HourlyMeans means = new HourlyMeans(TrendTestAccess.reader(database.dataSource(), AFTER));
        return new StoredScores(means, new WeatherStation(() -> model, means), SETTINGS, AFTER);
    }

    private static SpaceScore room(String key) {
        return scores().spaces(model, DAY, DAY.plus(Duration.ofDays(1))).stream()
                .filter(score -> score.space().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** 22 °C, 45 % and 1.0 clo are a vote of about 0: only the stuffy hour is bad, and by 200 ppm·h. */
    @Test
    void anOccupiedHourOfBadAirIsCountedAndNamed() {
        SpaceScore stuffy = room(STUFFY);
        Tally tally = stuffy.tally();
        assertThat(tally.occupied()).isEqualTo(4);
        assertThat(tally.judged()).isEqualTo(4);
        assertThat(tally.score()).isEqualTo(75);
        assertThat(tally.excess()).isCloseTo(200, within(1e-6));
        assertThat(tally.air()).containsEntry(ComfortCategory.III, 1);
        assertThat(tally.thermal()).containsOnlyKeys(ComfortCategory.I);
        assertThat(stuffy.driver()).isEqualTo(DiscomfortCause.AIR);
        assertThat(stuffy.hours().get(12)).isEqualTo(new HourScore(1, 0, 1420, 45));
        assertThat(stuffy.hours().get(9)).isEqualTo(new HourScore(1, 1, 700, 45));
        assertThat(stuffy.hours().get(20)).isEqualTo(new HourScore(0, 0, Double.NaN, Double.NaN));
    }

    /** 18 °C is 2 K below winter's 20 °C for four hours, and 3 K below the set point that heating does not reach. */
    @Test
    void aColdRoomHasItsKelvinHoursAndItsCause() {
        SpaceScore cold = room(COLD);
        assertThat(cold.tally().cold()).isCloseTo(8, within(1e-6));
        assertThat(cold.tally().warm()).isZero();
        assertThat(cold.tally().score()).isZero();
        assertThat(cold.tally().dry()).isEqualTo(4);
        assertThat(cold.driver()).isEqualTo(DiscomfortCause.COLD_NOT_REACHED);
    }

    /** ISO 7730 gives no vote below 10 °C, and nobody needs one to say that a room at 8 °C is too cold. */
    @Test
    void aRoomBelowTheLimitIsBadWithoutAVote() {
        Tally frost = room(FROST).tally();
        assertThat(frost.judged()).isEqualTo(4);
        assertThat(frost.score()).isZero();
        assertThat(frost.thermal()).containsOnlyKeys(ComfortCategory.OUTSIDE);
        assertThat(frost.beyond()).containsExactly(Map.entry(VoteLimit.AIR_TEMPERATURE, 4));
        assertThat(room(FROST).driver()).isEqualTo(DiscomfortCause.COLD);
    }

    /** 24 °C and 95 % are 2,830 Pa of water vapour: ISO 7730 does not know how that feels, so the hours are neither good nor bad. */
    @Test
    void aRoomBeyondTheLimitOfWaterVapourIsNotJudged() {
        Tally damp = room(DAMP).tally();
        assertThat(damp.occupied()).isEqualTo(4);
        assertThat(damp.judged()).isZero();
        assertThat(damp.score()).isNaN();
        assertThat(damp.beyond()).containsExactly(Map.entry(VoteLimit.VAPOUR_PRESSURE, 4));
        assertThat(damp.damp()).isEqualTo(4);
    }

    @Test
    void aFloorIsTheSumOfItsRoomsAndTheWorstRoomComesFirst() {
        StoredScores scores = scores();
        Instant end = DAY.plus(Duration.ofDays(1));
        assertThat(scores.spaces(model, DAY, end))
                .filteredOn(space -> space.floor().equals("floor-0"))
                .first()
                .satisfies(space -> assertThat(space.space()).isEqualTo(COLD));
        assertThat(scores.floors(model, DAY, end)).first().satisfies(floor -> {
            assertThat(floor.tally().judged()).isEqualTo(8);
            assertThat(floor.tally().good()).isEqualTo(3);
            assertThat(floor.tally().cold()).isCloseTo(8, within(1e-6));
        });
        assertThat(scores.floors(model, DAY, end).getLast().tally().score()).isNaN();
    }

    @Test
    void hoursThatNobodyHeardAreNotJudged() {
        Instant later = DAY.plus(Duration.ofDays(2));
        assertThat(scores().spaces(model, later, later.plus(Duration.ofDays(2))))
                .allSatisfy(score -> assertThat(score.tally().judged()).isZero());
    }

    @Test
    void aPeriodThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> scores().spaces(model, DAY.minus(Duration.ofDays(100)), DAY))
                .isInstanceOf(RequestProblem.class);
    }
}
