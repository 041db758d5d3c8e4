package io.plenum.drill.command;

import io.plenum.drill.DrillFigures;
import io.plenum.drill.DrillRig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How long it takes from the request that switches read-only until the gateway has it on its disk, by when it refuses what is ordered. */
final class ReadOnlySpeed {

    private static final int SWITCHES = 40;
    private static final double LIMIT = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(2);
    private static final double NANOS = 1e9;

    private final DrillRig rig;
    private final Path policy;

    ReadOnlySpeed(DrillRig rig) {
        this.rig = rig;
        policy = rig.gatewayFolder.resolve("leases/writing.policy");
    }

    void run(DrillFigures figures) throws IOException, InterruptedException {
        double[] seconds = new double[SWITCHES];
        for (int i = 0; i < SWITCHES; i++) {
            // At another moment of the server's turns each time.
            Thread.sleep(37L * (i % 7));
            seconds[i] = change(i % 2 == 0);
        }
        Arrays.sort(seconds);
        figures.note("read-only at the gateway, half of the switches", "s", seconds[SWITCHES / 2]);
        figures.atMost(LIMIT, "read-only at the gateway, slowest", "s", seconds[SWITCHES - 1]);
    }

    private double change(boolean readOnly) throws IOException, InterruptedException {
        byte[] before = Files.readAllBytes(policy);
        long begin = System.nanoTime();
        JsonNode unused = rig.api().put("/api/v1/write-policy", Map.of("readOnly", readOnly, "reason", "drill"));
        while (Arrays.equals(before, Files.readAllBytes(policy))) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("The gateway does not know of read-only");
            }
            Thread.sleep(LOOK);
        }
        return (System.nanoTime() - begin) / NANOS;
    }
}
