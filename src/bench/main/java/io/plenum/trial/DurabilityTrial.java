package io.plenum.trial;

import io.plenum.emulator.takeback.TakeBack;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Whether a command will last, foretold for points that are taken back in four ways: by the virtual building with and without priorities, and
 * by a device of another hand. Learnt and scored are different weeks; the seeds are none that the learner was ever made with. Prints a JSON
 * line for each figure.
 */
public final class DurabilityTrial {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final long FIRST_SEED = 1000;
    private static final int POINTS = 20;
    private static final int FOREIGN_POINTS = 8;

    private DurabilityTrial() {}

    /** Takes the first seed and how many points of each way, 1000 and 20 without one; of the other device four in ten. */
    public static void main(String[] arguments) throws IOException {
        long first = arguments.length > 0 ? Long.parseLong(arguments[0]) : FIRST_SEED;
        int points = arguments.length > 1 ? Integer.parseInt(arguments[1]) : POINTS;
        emulated("emulator", true, first, points);
        emulated("emulator without priorities", false, first, points);
        foreign(first, Math.max(1, points * FOREIGN_POINTS / POINTS));
    }

    private static void emulated(String device, boolean prioritised, long first, int points) throws IOException {
        HoldScore all = new HoldScore();
        Instant begin = CommandedDays.FIRST.atStartOfDay(ZONE).toInstant();
        for (TakeBack.Kind way : TakeBack.Kind.values()) {
            HoldScore score = new HoldScore();
            for (long seed = first; seed < first + points; seed++) {
                TakenBackPoint point = new EmulatedTakeBack(way, seed, prioritised, ZONE, begin);
                score.add(new CommandedDays(point, prioritised, ZONE, seed).run());
            }
            score.print(System.out, device, way.name());
            all.add(score);
        }
        all.print(System.out, device, "all");
    }

    private static void foreign(long first, int points) throws IOException {
        HoldScore all = new HoldScore();
        Instant begin = CommandedDays.FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
        try (ForeignTakeBack device = ForeignTakeBack.start()) {
            for (TakeBack.Kind way : TakeBack.Kind.values()) {
                HoldScore score = new HoldScore();
                for (long seed = first; seed < first + points; seed++) {
                    device.begin(way.name(), seed, begin);
                    score.add(new CommandedDays(device, true, ZoneOffset.UTC, seed).run());
                }
                score.print(System.out, "@bacnet-js", way.name());
                all.add(score);
            }
        }
        all.print(System.out, "@bacnet-js", "all");
    }
}
