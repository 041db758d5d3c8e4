package io.plenum.drill.command;

import io.plenum.drill.DrillRig;
import io.plenum.drill.DrillSite;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Gives the orders, each at a random moment and for a random time. One whose answer is lost is looked for before it is given once more. */
final class DrillOrders implements Runnable {

    static final int PRIORITY = 8;
    private static final long LONGEST_PAUSE = 3_000;
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final DrillRig rig;
    private final List<Ordered> all;
    private final Semaphore due = new Semaphore(0);
    private final Random random;

    DrillOrders(DrillRig rig, List<Ordered> all, Random random) {
        this.rig = rig;
        this.all = all;
        this.random = random;
    }

    /** Some more of them are to be given now. */
    void due(int more) {
        due.release(more);
    }

    /** Whoever administers the building opens the points. */
    static void open(DrillRig rig) throws IOException, InterruptedException {
        JsonNode unused = rig.api()
                .post(
                        "/api/v1/write-policy/grants",
                        Map.of(
                                "target", "POINTS",
                                "pattern", "drill/*",
                                "low", 0,
                                "high", 400,
                                "unit", "UNITLESS"));
    }

    @Override
    public void run() {
        try {
            for (Ordered one : all) {
                due.acquire();
                Thread.sleep(random.nextLong(1, LONGEST_PAUSE));
                long seconds = random.nextLong(SHORTEST.toSeconds(), LONGEST.toSeconds());
                order(one, Duration.ofSeconds(seconds));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void order(Ordered one, Duration length) throws InterruptedException {
        for (Instant patience = Instant.now().plus(PATIENCE); Instant.now().isBefore(patience); ) {
            Instant until = Instant.now().plus(length);
            one.until = until;
            try {
                JsonNode unused = rig.api()
                        .post(
                                "/api/v1/points/" + DrillSite.POINT.formatted(one.number) + "/command",
                                Map.of(
                                        "value",
                                        one.value,
                                        "priority",
                                        PRIORITY,
                                        "until",
                                        until.toString(),
                                        "reason",
                                        one.reason()));
                return;
            } catch (IOException e) {
                System.err.println(one.reason() + ": " + e.getMessage());
                if (isKnown(one)) {
                    return;
                }
            }
        }
        one.until = null;
    }

    /** Asks until there is an answer. */
    private boolean isKnown(Ordered one) throws InterruptedException {
        while (true) {
            Thread.sleep(AGAIN);
            try {
                return ledger(rig, one) > 0;
            } catch (IOException away) {
                // It is asked again.
            }
        }
    }

    /** How many times the ledger has it. */
    static long ledger(DrillRig rig, Ordered one) throws IOException, InterruptedException {
        JsonNode overrides = rig.api().get("/api/v1/overrides?point=" + DrillSite.POINT.formatted(one.number));
        return overrides
                .get("items")
                .valueStream()
                .filter(override -> override.get("reason").asString().equals(one.reason()))
                .count();
    }

    /** How many of them the ledger holds for open. */
    static long open(DrillRig rig, List<Ordered> all) throws IOException, InterruptedException {
        Set<String> reasons = all.stream().map(Ordered::reason).collect(Collectors.toSet());
        return rig.api()
                .get("/api/v1/overrides")
                .get("items")
                .valueStream()
                .filter(override -> reasons.contains(override.get("reason").asString()))
                .count();
    }
}
