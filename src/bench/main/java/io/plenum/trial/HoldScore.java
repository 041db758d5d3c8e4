package io.plenum.trial;

import io.plenum.command.Durability;
import io.plenum.command.Holder;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was foretold of commands, beside what became of them. */
final class HoldScore {

    private double squares;
    private int count;
    private int held;
    private int taken;
    private int right;

    /** @param taker who took it; null where it stood to its end */
    void add(Durability foretold, Holder.@Nullable Kind taker) {
        squares += Math.pow(foretold.probability() - (taker == null ? 1 : 0), 2);
        count++;
        if (taker == null) {
            held++;
        } else {
            taken++;
            right += foretold.culprit() == taker ? 1 : 0;
        }
    }

    void add(HoldScore other) {
        squares += other.squares;
        count += other.count;
        held += other.held;
        taken += other.taken;
        right += other.right;
    }

    /** Four lines, a figure each. */
    void print(PrintStream out, String device, String way) {
        double share = (double) held / count;
        line(out, device, way, "brier", squares / count, count);
        line(out, device, way, "brier of the share that holds", share * (1 - share), count);
        line(out, device, way, "share that holds", share, count);
        line(out, device, way, "culprit right", (double) right / taken, taken);
    }

    private static void line(PrintStream out, String device, String way, String figure, double value, int of) {
        out.printf(
                Locale.ROOT,
                "{\"bench\":\"durability\",\"device\":\"%s\",\"way\":\"%s\",\"figure\":\"%s\",\"value\":%.4f,\"n\":%d}%n",
                device,
                way,
                figure,
                value,
                of);
    }
}
