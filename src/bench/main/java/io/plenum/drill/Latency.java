package io.plenum.drill;

import io.plenum.point.time.IsoTime;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * From a controller's change until the API shows it, through gateway and link, and then with the same building in the server's own process.
 * One point after another is asked for again and again; the age of a value when it is first seen counts.
 */
final class Latency implements Drill {

    private static final double LIMIT = 1.2;

    @Override
    public void run(DrillRig rig, DrillFigures figures, Duration length)
            throws IOException, InterruptedException, SQLException {
        List<Double> linked = ages(rig, length);
        rig.gateway().close();
        rig.server().close();
        rig.startDirectServer();
        rig.awaitServer();
        rig.awaitCurrent();
        Thread.sleep(Duration.ofSeconds(10));
        List<Double> direct = ages(rig, length);
        for (double share : new double[] {0.5, 0.99}) {
            String name = "change to API, p" + Math.round(share * 100);
            figures.note(name + " through the link", "ms", quantile(linked, share));
            figures.note(name + " in one process", "ms", quantile(direct, share));
        }
        figures.atMost(
                LIMIT,
                "p99 through the link beside one process",
                "times",
                quantile(linked, 0.99) / quantile(direct, 0.99));
    }

    private static List<Double> ages(DrillRig rig, Duration length) throws IOException, InterruptedException {
        List<Double> ages = new ArrayList<>();
        Instant end = Instant.now().plus(length);
        String path = "/api/v1/points/" + DrillSite.POINT.formatted(0);
        String before = "";
        while (Instant.now().isBefore(end)) {
            JsonNode value = rig.api().get(path).get("current");
            Instant seen = Instant.now();
            String time = value.get("time").asString();
            if (!time.equals(before)) {
                if (!before.isEmpty()) {
                    ages.add((double)
                            Duration.between(IsoTime.instant(time), seen).toMillis());
                }
                before = time;
            }
        }
        return ages.stream().sorted().toList();
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1.0, share * sorted.size()));
    }
}
