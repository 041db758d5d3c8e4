package io.plenum.trial;

import io.plenum.command.Holder;
import io.plenum.emulator.takeback.EmulatedSlots;
import io.plenum.emulator.takeback.TakeBack;
import io.plenum.emulator.takeback.TakeBackProgram;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A point of the virtual building: what takes it back there in one way, and at every second point somebody who comes by seldom. */
final class EmulatedTakeBack implements TakenBackPoint {

    private static final int PRIORITIES = 16;
    private static final double THEIRS = 18;
    private static final int SELDOM = 2400;
    private static final Duration STEP = Duration.ofMinutes(1);

    private final ZoneId zone;
    private final boolean prioritised;
    private final List<TakeBackProgram> programs = new ArrayList<>();
    private final @Nullable Double[] slots = new @Nullable Double[PRIORITIES + 1];
    private Instant now;
    private @Nullable Double ours;
    private Holder.@Nullable Kind taker;

    EmulatedTakeBack(TakeBack.Kind way, long seed, boolean prioritised, ZoneId zone, Instant begin) {
        this.zone = zone;
        this.prioritised = prioritised;
        now = begin;
        SplittableRandom random = new SplittableRandom(31 * seed + way.name().length());
        programs.add(new TakeBackProgram(drawn(way, seed, random)));
        if (way != TakeBack.Kind.OPERATOR && random.nextBoolean()) {
            programs.add(new TakeBackProgram(new TakeBack(
                    1, TakeBack.Kind.OPERATOR, TakeBack.OPERATOR_PRIORITY, THEIRS + 1, List.of(), SELDOM, seed)));
        }
    }

    private static TakeBack drawn(TakeBack.Kind way, long seed, SplittableRandom random) {
        return switch (way) {
            case SCHEDULE -> {
                List<LocalTime> times = new ArrayList<>();
                for (int i = random.nextInt(1, 4); i > 0; i--) {
                    times.add(LocalTime.of(5, 0).plusMinutes(15L * random.nextInt(68)));
                }
                Double value = random.nextBoolean() ? THEIRS : null;
                yield new TakeBack(0, way, TakeBack.OPERATOR_PRIORITY, value, times, 1, seed);
            }
            case OPERATOR ->
                new TakeBack(0, way, random.nextInt(10) < 7 ? 8 : 7, THEIRS, List.of(), random.nextInt(30, 240), seed);
            case PROGRAM ->
                new TakeBack(0, way, TakeBack.PROGRAM_PRIORITY, THEIRS, List.of(), random.nextInt(2, 240), seed);
            case TIMER ->
                new TakeBack(0, way, TakeBack.OPERATOR_PRIORITY, null, List.of(), random.nextInt(15, 360), seed);
        };
    }

    @Override
    public void run(Instant until) {
        while (now.isBefore(until)) {
            Instant next = now.plus(STEP);
            now = next.isAfter(until) ? until : next;
            for (TakeBackProgram program : programs) {
                program.step(now.atZone(zone), new Slots(kind(program.how().kind())));
            }
        }
    }

    private static Holder.Kind kind(TakeBack.Kind way) {
        return switch (way) {
            case SCHEDULE -> Holder.Kind.SCHEDULE;
            case OPERATOR -> Holder.Kind.OPERATOR;
            case PROGRAM, TIMER -> Holder.Kind.PROGRAM;
        };
    }

    @Override
    public @Nullable Double at(int priority) {
        return slots[slot(priority)];
    }

    private int slot(int priority) {
        return prioritised ? priority : 0;
    }

    @Override
    public void write(int priority, @Nullable Double value) {
        slots[slot(priority)] = value;
        ours = value;
        taker = null;
    }

    @Override
    public Holder.@Nullable Kind taker() {
        return taker;
    }

    @Override
    public void close() {}

    /** As one of them writes it. */
    private final class Slots implements EmulatedSlots {

        private final Holder.Kind writer;

        Slots(Holder.Kind writer) {
            this.writer = writer;
        }

        @Override
        public @Nullable Double at(int priority) {
            return slots[slot(priority)];
        }

        @Override
        public void write(int priority, double value) {
            put(priority, value);
        }

        @Override
        public void release(int priority) {
            put(priority, null);
        }

        private void put(int priority, @Nullable Double value) {
            Double before = slots[slot(TakeBack.OPERATOR_PRIORITY)];
            boolean stood = ours != null && ours.equals(before);
            slots[slot(priority)] = value;
            Double after = slots[slot(TakeBack.OPERATOR_PRIORITY)];
            boolean above = prioritised && value != null && priority < TakeBack.OPERATOR_PRIORITY;
            if (stood && taker == null && (above || after == null || !after.equals(ours))) {
                taker = writer;
            }
        }
    }
}
