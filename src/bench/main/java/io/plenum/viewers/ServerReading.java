package io.plenum.viewers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * What the server takes of the machine at an instant.
 *
 * @param heap bytes in use after full collections
 * @param cpu of all cores since it was started
 */
record ServerReading(Instant time, double heap, Duration cpu) {

    static ServerReading of(DemoInstallation demo) throws IOException, InterruptedException {
        ProcessHandle server = demo.server();
        // What a first collection has found to be finished, a second one frees.
        collect(server);
        collect(server);
        return new ServerReading(
                Instant.now(), heap(demo), server.info().totalCpuDuration().orElseThrow());
    }

    private static void collect(ProcessHandle server) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        boolean ended = new ProcessBuilder(jcmd.toString(), "" + server.pid(), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectErrorStream(true)
                .start()
                .waitFor(1, TimeUnit.MINUTES);
        if (!ended) {
            throw new IOException("the server does not collect");
        }
    }

    private static double heap(DemoInstallation demo) throws IOException, InterruptedException {
        double sum = 0;
        for (JsonNode one : demo.api()
                .get("/actuator/metrics/jvm.memory.used?tag=area:heap")
                .get("measurements")) {
            sum += one.get("value").asDouble();
        }
        return sum;
    }

    /** Share of one core since an earlier reading. */
    double cores(ServerReading before) {
        return cpu.minus(before.cpu).toNanos()
                / (double) Duration.between(before.time, time).toNanos();
    }
}
