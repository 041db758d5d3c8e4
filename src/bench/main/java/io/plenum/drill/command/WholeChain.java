package io.plenum.drill.command;

import io.plenum.drill.DrillFigures;
import io.plenum.drill.DrillRig;
import io.plenum.drill.DrillSite;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Orders and releases through server, gateway and device, each confirmed by reading the whole priority array with a stack of another hand:
 * the one slot has what was ordered, and no other has changed.
 */
final class WholeChain {

    private static final int WRITES = 50;
    private static final int BENEATH = 12;
    private static final int EVERY = 4;
    private static final double FOREIGN = 390;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final double MILLIS = 1000;

    private final DrillRig rig;
    private final OtherStack stack;
    private int wrong;
    private double slowest;

    WholeChain(DrillRig rig, OtherStack stack) {
        this.rig = rig;
        this.stack = stack;
    }

    void run(DrillFigures figures) throws IOException, InterruptedException {
        for (int point = 0; point < WRITES; point++) {
            if (point % EVERY == 0) {
                stack.write(point, BENEATH, FOREIGN);
            }
            List<@Nullable Double> before = stack.priorities(point);
            double value = 300 + point / 8.0;
            JsonNode id = order(point, value).get("overrides").get(0).get("id");
            confirm(point, with(before, value));
            JsonNode unused =
                    rig.api().post("/api/v1/overrides/" + id.asString() + "/release", Map.of("reason", "whole chain"));
            confirm(point, before);
        }
        figures.note("writes and releases looked at by another stack", "writes", 2 * WRITES);
        figures.atMost(0, "not confirmed by it", "writes", wrong);
        figures.note("slowest from the answer of the server to the device", "s", slowest);
    }

    private JsonNode order(int point, double value) throws IOException, InterruptedException {
        return rig.api()
                .post(
                        "/api/v1/points/" + DrillSite.POINT.formatted(point) + "/command",
                        Map.of(
                                "value",
                                value,
                                "priority",
                                DrillOrders.PRIORITY,
                                "until",
                                Instant.now().plus(LONG).toString(),
                                "reason",
                                "whole chain " + point));
    }

    private static List<@Nullable Double> with(List<@Nullable Double> before, double value) {
        List<@Nullable Double> after = new ArrayList<>(before);
        after.set(DrillOrders.PRIORITY - 1, value);
        return Collections.unmodifiableList(after);
    }

    private void confirm(int point, List<@Nullable Double> expected) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        Duration since = Duration.ZERO;
        boolean right = stack.priorities(point).equals(expected);
        while (!right && since.compareTo(PATIENCE) < 0) {
            Thread.sleep(LOOK);
            right = stack.priorities(point).equals(expected);
            since = Duration.between(begin, Instant.now());
        }
        slowest = Math.max(slowest, since.toMillis() / MILLIS);
        wrong += right ? 0 : 1;
    }
}
