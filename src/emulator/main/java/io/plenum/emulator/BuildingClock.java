package io.plenum.emulator;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.point.time.IsoTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far the building's own clock is ahead of the true time, so that a demo shows working hours whenever it is started. Times of samples
 * are true all the same.
 *
 * @param ahead negative where it is behind
 * @param asked what was asked for
 */
record BuildingClock(Duration ahead, String asked) {

    /** A working day about ten, where it is not working hours in the building anyway. */
    static final String AUTOMATIC = "auto";

    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final LocalTime UNTIL = LocalTime.of(16, 0);
    /** A building that was away for less than that goes on with its clock. */
    private static final Duration SHORT = Duration.ofHours(1);

    /** The clock as it is. */
    static final BuildingClock TRUE = new BuildingClock(Duration.ZERO, "");

    /**
     * @param asked nothing, {@link #AUTOMATIC}, a time of the week ({@code Tue 10:30}), or a day and time in the building's zone
     *     ({@code 2026-07-14T10:30})
     * @throws IllegalArgumentException for anything else, in words
     */
    static BuildingClock asked(String asked, Instant now) {
        // Whole minutes can be told to people.
        ZonedDateTime local = now.atZone(AulaHouse.ZONE).truncatedTo(ChronoUnit.MINUTES);
        if (asked.isEmpty()) {
            return TRUE;
        }
        if (asked.equals(AUTOMATIC)) {
            LocalTime time = isDuringTheDay(local.toLocalTime()) ? local.toLocalTime() : TEN;
            return nearest(local, time, BuildingClock::isWorkingDay, asked);
        }
        try {
            if (asked.indexOf('T') == 10) {
                String[] parts = asked.split("T", 2);
                ZonedDateTime wanted = ZonedDateTime.of(IsoTime.day(parts[0]), IsoTime.clock(parts[1]), AulaHouse.ZONE);
                return new BuildingClock(Duration.between(local, wanted), asked);
            }
            String[] parts = asked.split(" ", 2);
            DayOfWeek day = day(parts[0]);
            return nearest(local, IsoTime.clock(parts[parts.length - 1]), date -> date.getDayOfWeek() == day, asked);
        } catch (DateTimeException wrong) {
            throw misunderstood(asked, wrong);
        }
    }

    private static IllegalArgumentException misunderstood(String asked, DateTimeException why) {
        return new IllegalArgumentException(
                "needs a time such as 'Tue 10:30' or 2026-07-14T10:30 for --at, not " + asked, why);
    }

    private static DayOfWeek day(String word) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().substring(0, 3).equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("No day of the week: " + word));
    }

    @FunctionalInterface
    private interface Choice {
        boolean accepts(LocalDate date);
    }

    private static BuildingClock nearest(ZonedDateTime local, LocalTime time, Choice choice, String asked) {
        List<Duration> choices = IntStream.rangeClosed(-4, 4)
                .mapToObj(day -> local.toLocalDate().plusDays(day))
                .filter(choice::accepts)
                .map(date -> Duration.between(local, ZonedDateTime.of(date, time, AulaHouse.ZONE)))
                .toList();
        Duration nearest = choices.getFirst();
        for (Duration one : choices) {
            nearest = one.abs().compareTo(nearest.abs()) < 0 ? one : nearest;
        }
        return new BuildingClock(nearest, asked);
    }

    private static boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek().getValue() <= 5;
    }

    private static boolean isDuringTheDay(LocalTime time) {
        return !time.isBefore(FROM) && time.isBefore(UNTIL);
    }

    /** Where one was kept, and whoever starts it again means the same, or finds working hours with it. */
    BuildingClock orKept(BuildingClock kept, Instant left, Instant now) {
        boolean same = kept.asked().equals(asked) && !left.plus(SHORT).isBefore(now);
        ZonedDateTime local = now.plus(kept.ahead()).atZone(AulaHouse.ZONE);
        boolean serves =
                asked.equals(AUTOMATIC) && isWorkingDay(local.toLocalDate()) && isDuringTheDay(local.toLocalTime());
        return same || serves ? kept : this;
    }

    /** Without a file, or with one that cannot be read, the clock as it is. */
    static BuildingClock kept(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return new BuildingClock(IsoTime.duration(lines.getFirst()), lines.get(1));
        } catch (IOException | DateTimeException | IndexOutOfBoundsException | java.util.NoSuchElementException none) {
            return TRUE;
        }
    }

    void keep(Path file) throws IOException {
        Files.write(file, List.of(ahead.toString(), asked));
    }
}
