package io.plenum.emulator.takeback;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Takes one point back in one way. What it does depends on the times at which it is asked, the commands there and its seed alone. */
public final class TakeBackProgram {

    private static final int HIGHEST = 7;
    /** At 16 the controller's own program stands. */
    private static final int LOWEST = 15;

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int MOST_VISITS = 100;
    /** Of a program's answer, by which it is earlier or later. */
    private static final double IRREGULAR = 0.2;

    private final TakeBack how;
    private final Map<Integer, ForeignCommand> foreign = new HashMap<>();
    private @Nullable Double own;
    private @Nullable ZonedDateTime before;

    /** A command of somebody else, and when it was seen first. */
    private record ForeignCommand(double value, ZonedDateTime since) {}

    public TakeBackProgram(TakeBack how) {
        this.how = how;
    }

    public TakeBack how() {
        return how;
    }

    /** To be called often, at times that never go back; on one thread. */
    public void step(ZonedDateTime now, EmulatedSlots slots) {
        look(now, slots);
        ZonedDateTime last = before;
        before = now;
        switch (how.kind()) {
            case SCHEDULE -> {
                if (last != null && how.times().stream().anyMatch(time -> passes(last, now, time))) {
                    write(slots);
                }
            }
            case OPERATOR -> operate(last, now, slots);
            case PROGRAM -> answer(now, slots);
            case TIMER ->
                List.copyOf(foreign.keySet()).stream()
                        .filter(priority -> isOlder(priority, Duration.ofMinutes(how.minutes()), now))
                        .forEach(priority -> {
                            slots.release(priority);
                            foreign.remove(priority);
                        });
        }
    }

    private void look(ZonedDateTime now, EmulatedSlots slots) {
        if (own != null && !own.equals(slots.at(how.priority()))) {
            own = null;
        }
        for (int priority = HIGHEST; priority <= LOWEST; priority++) {
            Double value = slots.at(priority);
            ForeignCommand known = foreign.get(priority);
            if (value == null || own != null && own.equals(value) && priority == how.priority()) {
                foreign.remove(priority);
            } else if (known == null || known.value() != value) {
                foreign.put(priority, new ForeignCommand(value, now));
            }
        }
    }

    private void write(EmulatedSlots slots) {
        Double value = how.value();
        if (value == null) {
            slots.release(how.priority());
        } else {
            slots.write(how.priority(), value);
        }
        own = value;
        foreign.remove(how.priority());
    }

    private void operate(@Nullable ZonedDateTime last, ZonedDateTime now, EmulatedSlots slots) {
        if (last == null) {
            return;
        }
        if (visits(now.toLocalDate()).stream().anyMatch(time -> passes(last, now, time))) {
            write(slots);
        } else if (own != null && passes(last, now, EVENING)) {
            slots.release(how.priority());
            own = null;
        }
    }

    private void answer(ZonedDateTime now, EmulatedSlots slots) {
        boolean any = foreign.keySet().stream().anyMatch(priority -> priority >= how.priority());
        boolean due = foreign.keySet().stream()
                .anyMatch(priority -> priority >= how.priority() && isOlder(priority, irregular(priority), now));
        if (own == null && due) {
            write(slots);
        } else if (own != null && !any) {
            slots.release(how.priority());
            own = null;
        }
    }

    private boolean isOlder(int priority, Duration age, ZonedDateTime now) {
        ForeignCommand command = foreign.get(priority);
        return command != null && !command.since().plus(age).isAfter(now);
    }

    private Duration irregular(int priority) {
        ForeignCommand command = foreign.get(priority);
        long began = command == null ? 0 : command.since().toEpochSecond();
        double part = 1 + IRREGULAR * (2 * random(began).nextDouble() - 1);
        return Duration.ofMillis((long) (how.minutes() * 60_000 * part));
    }

    /** When somebody stands before the panel on that day. */
    private List<LocalTime> visits(LocalDate day) {
        List<LocalTime> visits = new ArrayList<>();
        boolean free = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        SplittableRandom random = random(day.toEpochDay());
        double hour = MORNING.getHour();
        while (!free && visits.size() < MOST_VISITS) {
            hour += -Math.log(1 - random.nextDouble()) * how.minutes() / 60;
            if (hour >= EVENING.getHour()) {
                break;
            }
            visits.add(LocalTime.MIDNIGHT.plusSeconds((long) (hour * 3600)));
        }
        return visits;
    }

    private SplittableRandom random(long when) {
        return new SplittableRandom(31 * (31 * how.seed() + how.point()) + when);
    }

    /** Whether the time of day has come between the two instants. */
    private static boolean passes(ZonedDateTime last, ZonedDateTime now, LocalTime time) {
        return isBetween(last, last.with(time), now) || isBetween(last, now.with(time), now);
    }

    private static boolean isBetween(ZonedDateTime last, ZonedDateTime when, ZonedDateTime now) {
        return last.isBefore(when) && !now.isBefore(when);
    }
}
