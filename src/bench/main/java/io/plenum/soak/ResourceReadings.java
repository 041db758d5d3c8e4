package io.plenum.soak;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What the server takes of the machine, read after a full collection. */
final class ResourceReadings {

    private static final int MEGA = 1_000_000;

    private final ApiClient api;
    private final ServerProcess server;
    private final Instant begin = Instant.now();
    private final List<Reading> all = new ArrayList<>();

    /** @param heap MB in use after a full collection */
    record Reading(double heap, double threads, double sessions, double live) {}

    ResourceReadings(ApiClient api, ServerProcess server) {
        this.api = api;
        this.server = server;
    }

    List<Reading> all() {
        return List.copyOf(all);
    }

    void take() throws InterruptedException {
        try {
            server.ask("GC.run");
            Reading now = new Reading(
                    metric("jvm.memory.used?tag=area:heap") / MEGA,
                    metric("jvm.threads.live"),
                    metric("plenum.sessions.anonymous"),
                    metric("plenum.live.open"));
            all.add(now);
            System.out.printf(
                    Locale.ROOT,
                    "[%5d s] heap %.1f MB, %.0f threads, %.0f anonymous sessions, %.0f live plans%n",
                    Duration.between(begin, Instant.now()).toSeconds(),
                    now.heap(),
                    now.threads(),
                    now.sessions(),
                    now.live());
        } catch (IOException away) {
            System.out.println("        not read: " + away.getMessage());
        }
    }

    double metric(String name) throws IOException, InterruptedException {
        JsonNode answer = api.get("/actuator/metrics/" + name);
        double sum = 0;
        for (JsonNode one : answer.get("measurements")) {
            if (!one.get("statistic").asString().equals("MAX")) {
                sum += one.get("value").asDouble();
            }
        }
        return sum;
    }

    /** Mean of a part of the readings, in MB. */
    double heap(double from, double to) {
        int size = all.size();
        return all.subList((int) (size * from), Math.max((int) (size * from) + 1, (int) (size * to))).stream()
                .mapToDouble(Reading::heap)
                .average()
                .orElse(Double.NaN);
    }
}
