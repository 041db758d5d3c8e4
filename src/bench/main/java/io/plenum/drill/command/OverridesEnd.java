package io.plenum.drill.command;

import io.plenum.drill.Drill;
import io.plenum.drill.DrillFigures;
import io.plenum.drill.DrillRig;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fifty overrides of random lengths, while server, gateway or both are killed at random moments. Each must end at its time, or within a
 * minute after the gateway was back; none may be forgotten, and none may be taken away that somebody else has written.
 */
public final class OverridesEnd implements Drill {

    public static final int POINTS = 60;

    private static final int OVERRIDES = 50;
    private static final long SEED = 4711;
    private static final int SHORTEST_PAUSE = 5_000;
    private static final int LONGEST_PAUSE = 25_000;
    private static final int LONGEST_ABSENCE = 5_000;
    private static final Duration GRACE = Duration.ofSeconds(90);
    private static final double EARLY = 1;
    private static final double LATE = 60;

    private final int moments;
    private final Random random = new Random(SEED);
    private final Lives lives = new Lives();
    private final List<Ordered> all =
            IntStream.range(0, OVERRIDES).mapToObj(Ordered::new).toList();

    public OverridesEnd(int moments) {
        this.moments = moments;
    }

    @Override
    public void run(DrillRig rig, DrillFigures figures, Duration length) throws IOException, InterruptedException {
        DrillOrders.open(rig);
        try (SlotClient client = new SlotClient()) {
            SlotWatch watch = new SlotWatch(client, all, new Random(SEED));
            Thread watching = Thread.ofPlatform().daemon().start(watch);
            DrillOrders orders = new DrillOrders(rig, all, new Random(SEED));
            Thread ordering = Thread.ofPlatform().daemon().start(orders);
            kill(rig, orders);
            ordering.join();
            Instant last = all.stream()
                    .map(one -> one.until)
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo)
                    .orElseThrow();
            Thread.sleep(Duration.between(Instant.now(), last).plus(GRACE));
            watch.stop();
            watching.join();
            rig.awaitServer();
            print(rig, figures, watch);
        }
    }

    private void kill(DrillRig rig, DrillOrders orders) throws IOException, InterruptedException {
        int given = 0;
        for (int moment = 0; moment < moments; moment++) {
            int due = (int) ((long) OVERRIDES * (moment + 1) / moments);
            orders.due(due - given);
            given = due;
            // Now and then one that is just starting is killed again.
            if (random.nextInt(3) > 0) {
                rig.awaitServer();
            }
            Thread.sleep(random.nextLong(SHORTEST_PAUSE, LONGEST_PAUSE));
            int which = random.nextInt(3);
            boolean server = which != 0;
            boolean gateway = which != 1;
            if (gateway) {
                rig.gateway().kill();
            }
            if (server) {
                rig.server().kill();
            }
            Thread.sleep(random.nextLong(1, LONGEST_ABSENCE));
            if (server) {
                rig.startServer();
            }
            if (gateway) {
                rig.startGateway();
                lives.started();
            }
        }
    }

    private void print(DrillRig rig, DrillFigures figures, SlotWatch watch) throws IOException, InterruptedException {
        List<Ordered> stood = all.stream().filter(one -> one.stood != null).toList();
        List<Ordered> ended = stood.stream().filter(one -> one.gone != null).toList();
        List<Ordered> ours = ended.stream().filter(one -> one.taken == null).toList();
        figures.note("moments", "kills", moments);
        figures.atLeast(OVERRIDES * 0.7, "stood at the device", "overrides", stood.size());
        figures.atMost(0, "still stand", "overrides", (double) stood.size() - ended.size());
        figures.atMost(LATE, "latest end, from its time or the gateway's last start", "s", latest(ours, true));
        figures.note("latest end, from its time", "s", latest(ours, false));
        figures.atMost(0, "ended early", "overrides", early(ours));
        figures.note(
                "taken by somebody else",
                "slots",
                all.stream().filter(one -> one.taken != null).count());
        figures.atMost(0, "of somebody else taken away", "slots", watch.lost());
        long twice = 0;
        for (Ordered one : all) {
            twice += Math.max(0, DrillOrders.ledger(rig, one) - 1);
        }
        figures.atMost(0, "in the ledger twice", "overrides", twice);
        figures.atMost(0, "open in the ledger", "overrides", DrillOrders.open(rig, all));
    }

    private double latest(List<Ordered> ended, boolean fromStart) {
        return ended.stream()
                .mapToDouble(one -> {
                    Instant due = Objects.requireNonNull(one.until);
                    Instant done = Objects.requireNonNull(one.gone);
                    Duration late = fromStart ? lives.lateness(due, done) : Duration.between(due, done);
                    return late.toMillis() / 1000.0;
                })
                .max()
                .orElse(0);
    }

    private static long early(List<Ordered> ended) {
        return ended.stream()
                .filter(one -> Duration.between(Objects.requireNonNull(one.gone), Objects.requireNonNull(one.until))
                                .toMillis()
                        > EARLY * 1000)
                .count();
    }
}
