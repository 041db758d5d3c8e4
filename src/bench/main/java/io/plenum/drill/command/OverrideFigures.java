package io.plenum.drill.command;

import io.plenum.drill.DrillFigures;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** What became of the overrides of a drill. */
final class OverrideFigures {

    private static final double EARLY = 1;
    private static final double LATE = 60;
    private static final double MILLIS = 1000;

    private final DrillOrders orders;
    private final Lives lives;

    OverrideFigures(DrillOrders orders, Lives lives) {
        this.orders = orders;
        this.lives = lives;
    }

    void print(DrillFigures figures, SlotWatch watch) throws IOException, InterruptedException {
        List<Ordered> ordered = orders.all().stream()
                .filter(one -> one.until != null || one.stood != null)
                .toList();
        List<Ordered> stood = ordered.stream().filter(one -> one.stood != null).toList();
        List<Ordered> ours = stood.stream()
                .filter(one -> one.gone != null && one.taken == null && one.until != null)
                .toList();
        figures.note("ordered", "overrides", ordered.size());
        figures.note("orders refused while somebody was away", "orders", orders.refused());
        figures.atLeast(ordered.size() * 0.7, "stood at the device", "overrides", stood.size());
        figures.atMost(
                0,
                "still stand",
                "overrides",
                stood.stream().filter(one -> one.gone == null).count());
        printEnds(figures, ours);
        figures.note("taken by somebody else", "slots", watch.taken());
        figures.atMost(0, "of somebody else taken away", "slots", watch.lost());
        figures.atMost(
                0,
                "written once more after their end",
                "overrides",
                ordered.stream().filter(one -> one.again).count());
        long twice = 0;
        for (Ordered one : ordered) {
            twice += Math.max(0, orders.known(one).size() - 1);
        }
        figures.atMost(0, "in the ledger twice", "overrides", twice);
        figures.atMost(0, "open in the ledger", "overrides", orders.inForce());
    }

    private void printEnds(DrillFigures figures, List<Ordered> ours) throws IOException, InterruptedException {
        List<Ordered> present = ours.stream()
                .filter(one -> lives.isAlive(Objects.requireNonNull(one.until)))
                .toList();
        List<Ordered> away = ours.stream()
                .filter(one -> !lives.isAlive(Objects.requireNonNull(one.until)))
                .toList();
        int early = 0;
        int takenBack = 0;
        for (Ordered one : ours) {
            boolean isEarly = late(one) < -EARLY;
            boolean isTakenBack = isEarly && isTakenBack(one);
            takenBack += isTakenBack ? 1 : 0;
            early += isEarly && !isTakenBack ? 1 : 0;
        }
        figures.note("taken back since nobody could confirm them in time", "overrides", takenBack);
        figures.atMost(0, "ended early otherwise", "overrides", early);
        figures.note("came to their end while the gateway was there", "overrides", present.size());
        figures.atMost(LATE, "latest of them, time that the gateway lived", "s", latest(present, this::lived));
        figures.note("latest of them by the clock", "s", latest(present, OverrideFigures::late));
        figures.note("came to their end while the gateway was away", "overrides", away.size());
        figures.atMost(LATE, "latest of them, after the gateway was back", "s", latest(away, this::lived));
        figures.note("latest of them by the clock, absence included", "s", latest(away, OverrideFigures::late));
    }

    /** Whether the server said so: where it was away for long after an order, nobody knew what had become of it. */
    private boolean isTakenBack(Ordered one) throws IOException, InterruptedException {
        return orders.known(one).stream()
                .anyMatch(override -> override.get("state").asString().equals("CANCELLED"));
    }

    private static double latest(List<Ordered> ended, ToDoubleFunction<Ordered> late) {
        return ended.stream().mapToDouble(late).max().orElse(0);
    }

    private static double late(Ordered one) {
        return Duration.between(Objects.requireNonNull(one.until), Objects.requireNonNull(one.gone))
                        .toMillis()
                / MILLIS;
    }

    /** For how long after its end the gateway lived and it still stood. */
    private double lived(Ordered one) {
        return lives.lived(Objects.requireNonNull(one.until), Objects.requireNonNull(one.gone))
                        .toMillis()
                / MILLIS;
    }
}
