package io.plenum.drill.command;

import io.plenum.drill.DrillRig;
import io.plenum.drill.DrillSite;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Keeps a command in force at each point, for random times: as soon as one has ended, the next one is ordered. An order that is refused, or
 * whose answer is lost and which the ledger does not know, is given up for another one.
 */
final class DrillOrders {

    static final int PRIORITY = 8;
    private static final long LONGEST_PAUSE = 3_000;
    private static final Duration LONGEST = Duration.ofMinutes(8);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(250);
    /** After its answer; what a gateway has not begun by then it begins no more. */
    private static final Duration BEGUN = Duration.ofSeconds(45);

    private final DrillRig rig;
    private final Map<Integer, Ordered> all = new ConcurrentHashMap<>();
    private final Map<Integer, Ordered> present = new ConcurrentHashMap<>();
    private final AtomicInteger serial = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    DrillOrders(DrillRig rig) {
        this.rig = rig;
    }

    /** Whoever administers the building opens the points. */
    void open() throws IOException, InterruptedException {
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

    void begin(long seed) {
        for (int point = 0; point < OverridesEnd.OVERRIDES; point++) {
            int number = point;
            threads.add(Thread.ofVirtual().start(() -> hold(number, new Random(seed + number))));
        }
    }

    /** No more are ordered; returns once nothing more is to be seen of any. */
    void finish() throws InterruptedException {
        running = false;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void hold(int point, Random random) {
        try {
            while (running) {
                Thread.sleep(random.nextLong(1, LONGEST_PAUSE));
                Ordered one = new Ordered(serial.incrementAndGet(), point);
                all.put(one.serial, one);
                present.put(point, one);
                if (order(one, Duration.ofSeconds(random.nextLong(SHORTEST.toSeconds(), LONGEST.toSeconds())))) {
                    awaitEnd(one);
                } else {
                    refused.incrementAndGet();
                    Thread.sleep(AGAIN);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it was taken. */
    private boolean order(Ordered one, Duration length) throws InterruptedException {
        Instant until = Instant.now().plus(length);
        try {
            JsonNode unused = rig.api()
                    .post(
                            "/api/v1/points/" + DrillSite.POINT.formatted(one.point) + "/command",
                            Map.of(
                                    "value",
                                    one.value,
                                    "priority",
                                    PRIORITY,
                                    "until",
                                    until.toString(),
                                    "reason",
                                    one.reason()));
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            if (why.contains(": 409 ") || asked(one).isEmpty()) {
                return false;
            }
        }
        one.until = until;
        return true;
    }

    private void awaitEnd(Ordered one) throws InterruptedException {
        Instant begun = Instant.now().plus(BEGUN);
        while (!one.settled) {
            Thread.sleep(LOOK);
            if (one.stood == null && Instant.now().isAfter(begun)) {
                boolean over = asked(one).stream().noneMatch(DrillOrders::isOpen);
                if (over && one.stood == null) {
                    return;
                }
                begun = Instant.now().plus(AGAIN);
            }
        }
    }

    private static boolean isOpen(JsonNode override) {
        JsonNode ended = override.get("ended");
        return ended == null || ended.isNull();
    }

    /** What the ledger knows of it; asks until there is an answer. */
    private List<JsonNode> asked(Ordered one) throws InterruptedException {
        while (true) {
            Thread.sleep(AGAIN);
            try {
                return known(one);
            } catch (IOException away) {
                // It is asked again.
            }
        }
    }

    List<JsonNode> known(Ordered one) throws IOException, InterruptedException {
        JsonNode overrides = rig.api().get("/api/v1/overrides?point=" + DrillSite.POINT.formatted(one.point));
        return overrides
                .get("items")
                .valueStream()
                .filter(override -> override.get("reason").asString().equals(one.reason()))
                .toList();
    }

    /** How many the ledger holds for open. */
    long inForce() throws IOException, InterruptedException {
        return rig.api()
                .get("/api/v1/overrides")
                .get("items")
                .valueStream()
                .filter(override -> override.get("reason").asString().startsWith("drill "))
                .count();
    }

    /** Null where there is none of that number. */
    @Nullable
    Ordered of(int number) {
        return all.get(number);
    }

    /** The last one that was wanted at a point. */
    @Nullable
    Ordered present(int point) {
        return present.get(point);
    }

    /** How many are seen at the device now. */
    long standing() {
        return present.values().stream()
                .filter(one -> one.stood != null && one.gone == null)
                .count();
    }

    Collection<Ordered> all() {
        return all.values();
    }

    /** Orders that were not taken. */
    int refused() {
        return refused.get();
    }
}
