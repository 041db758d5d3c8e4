package io.plenum.drill;

import io.plenum.drill.synthetic.Production;
import io.plenum.drill.synthetic.Shift;
import io.plenum.point.time.IsoTime;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * From a controller's change until the API shows it, through gateway and link, and beside that with the same connector under the same
 * supervision in the server's own process, as before there were gateways. Both take turns of ten seconds in one run of one server, so that
 * both meet the same machine. One point is asked for again and again; the age of a value when it is first seen counts. Flight recordings
 * of both processes say what the age consists of.
 */
final class Latency implements Drill {

    private static final double LIMIT = 1.2;
    private static final int SHIFT = 10;
    private static final double MICROS = 1000;

    static final DrillSetup SETUP = new DrillSetup(
            "io.plenum.drill.DirectServer",
            List.of("-Ddrill.shift=" + SHIFT, StageTimes.OPTION),
            List.of(),
            DrillSetup.Protocol.SYNTHETIC,
            0,
            false);

    @Override
    public void run(DrillRig rig, DrillFigures figures, Duration length)
            throws IOException, InterruptedException, SQLException {
        // Both have compiled what they need by then.
        Thread.sleep(Duration.ofSeconds(4 * SHIFT));
        Map<Shift.Producer, Map<Long, Double>> seen = watch(rig, length);
        StageTimes stages = new StageTimes();
        stages.read(rig.gateway(), rig.data.resolve("gateway.jfr"));
        stages.read(rig.server(), rig.data.resolve("server.jfr"));
        print(figures, "through the link", seen.getOrDefault(Shift.Producer.GATEWAY, Map.of()), stages);
        print(figures, "in one process", seen.getOrDefault(Shift.Producer.SERVER, Map.of()), stages);
        figures.note("p50 through the link beside one process", "times", ratio(seen, 0.5));
        figures.atMost(LIMIT, "p99 through the link beside one process", "times", ratio(seen, 0.99));
    }

    private static double ratio(Map<Shift.Producer, Map<Long, Double>> seen, double share) {
        return quantile(ages(seen.getOrDefault(Shift.Producer.GATEWAY, Map.of())), share)
                / quantile(ages(seen.getOrDefault(Shift.Producer.SERVER, Map.of())), share);
    }

    private static void print(DrillFigures figures, String way, Map<Long, Double> seen, StageTimes stages) {
        figures.note("changes " + way, "changes", seen.size());
        print(figures, "change to API " + way, ages(seen));
        stages.hops(seen).forEach((hop, millis) -> print(figures, way + ", " + hop, millis));
    }

    private static void print(DrillFigures figures, String what, Collection<Double> millis) {
        for (double share : new double[] {0.5, 0.99}) {
            figures.note(what + ", p" + Math.round(share * 100), "ms", quantile(millis, share));
        }
    }

    /** When each value was first seen, by its time, both in milliseconds since 1970. */
    private static Map<Shift.Producer, Map<Long, Double>> watch(DrillRig rig, Duration length)
            throws IOException, InterruptedException {
        Map<Shift.Producer, Map<Long, Double>> seen = new EnumMap<>(Shift.Producer.class);
        Instant end = Instant.now().plus(length);
        String path = "/api/v1/points/" + DrillSite.POINT.formatted(0);
        String before = "";
        while (Instant.now().isBefore(end)) {
            JsonNode value = rig.api().get(path).get("current");
            double now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) / MICROS;
            String time = value.get("time").asString();
            if (!time.equals(before) && !before.isEmpty()) {
                note(seen, IsoTime.instant(time).toEpochMilli(), now);
            }
            before = time;
            // Whoever asks without a pause measures how busy it makes the machine.
            Thread.sleep(1);
        }
        return seen;
    }

    private static void note(Map<Shift.Producer, Map<Long, Double>> seen, long sample, double now) {
        long tick = Production.tick(Instant.ofEpochMilli(sample));
        for (Shift.Producer producer : Shift.Producer.values()) {
            Shift shift = new Shift(SHIFT, producer);
            if (shift.has(tick) && !shift.begins(tick)) {
                seen.computeIfAbsent(producer, any -> new TreeMap<>()).putIfAbsent(sample, now);
            }
        }
    }

    private static List<Double> ages(Map<Long, Double> seen) {
        return seen.entrySet().stream()
                .map(entry -> entry.getValue() - entry.getKey())
                .toList();
    }

    private static double quantile(Collection<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1.0, share * sorted.size()));
    }
}
