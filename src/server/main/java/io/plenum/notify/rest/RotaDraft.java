package io.plenum.notify.rest;

import io.plenum.notify.rota.Rota;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rota as a request gives it; see {@link Rota}. */
record RotaDraft(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String zone,
        @Nullable List<ShiftDraft> shifts,
        @Nullable Map<LocalDate, String> holidays) {

    /** See {@link Rota.Shift}. */
    record ShiftDraft(
            @Nullable Set<DayOfWeek> days,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends,
            @Nullable LocalDate since,
            @Nullable List<Long> members) {

        Rota.Shift shift() {
            return new Rota.Shift(
                    RequestFields.given(days, "shifts.days"),
                    RequestFields.given(starts, "shifts.starts"),
                    RequestFields.given(ends, "shifts.ends"),
                    RequestFields.given(since, "shifts.since"),
                    RequestFields.given(members, "shifts.members"));
        }
    }

    Rota rota() {
        return new Rota(
                RequestFields.id(id),
                RequestFields.given(name, "name"),
                RequestFields.zone(zone),
                RequestFields.given(shifts, "shifts").stream()
                        .map(ShiftDraft::shift)
                        .toList(),
                Objects.requireNonNullElse(holidays, Map.of()));
    }
}
