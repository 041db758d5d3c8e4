package io.plenum.control.run;

import io.plenum.control.input.UsageHours;
import io.plenum.control.loop.LoopKind;
import io.plenum.control.trial.TrialPlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A loop as the database keeps it. */
final class LoopRow {

    private LoopRow() {}

    /** @param held how the points of loops stand */
    static ControlLoop loop(ResultSet row, Map<UUID, List<HeldTarget>> held) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ControlLoop(
                id,
                row.getString("site"),
                LoopKind.valueOf(row.getString("kind")),
                row.getString("equipment"),
                row.getString("point"),
                LoopMode.valueOf(row.getString("mode")),
                row.getDouble("low"),
                row.getDouble("high"),
                row.getDouble("comfort_kelvin"),
                row.getDouble("comfort_share"),
                hours(row),
                row.getString("owner"),
                instant(row, "created"),
                instant(row, "changed"),
                row.getObject("until") == null ? null : instant(row, "until"),
                held.getOrDefault(id, List.of()),
                TargetStore.problem(row),
                trial(row));
    }

    private static UsageHours hours(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("occupied_from", LocalTime.class);
        return from == null
                ? UsageHours.USUAL
                : new UsageHours(
                        from,
                        row.getObject("occupied_to", LocalTime.class),
                        Arrays.stream((Integer[]) row.getArray("occupied_days").getArray())
                                .map(DayOfWeek::of)
                                .collect(Collectors.toSet()));
    }

    static Integer[] days(UsageHours hours) {
        return hours.days().stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new);
    }

    private static @Nullable TrialShare trial(ResultSet row) throws SQLException {
        UUID trial = row.getObject("trial", UUID.class);
        return trial == null
                ? null
                : new TrialShare(
                        trial,
                        new TrialPlan(
                                row.getObject("trial_first", LocalDate.class),
                                row.getInt("trial_actions"),
                                row.getLong("trial_seed")),
                        row.getInt("trial_action"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
