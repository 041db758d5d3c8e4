package io.plenum.viewers;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./plenum bench viewers [COUNT] [SECONDS]}: the demo building with one person who looks at a floor in a real browser, then with so
 * many more beside them. Says what each of these costs the server, and how old a change is when its frame has been painted; the baseline
 * is the same of one person alone, for CPU and heap the server without the others.
 */
public final class ViewersBench {

    private static final int COUNT = 100;
    private static final int SECONDS = 120;
    /** How long (ms) the demo's slowest source keeps a change: a subscription of OPC UA looks, and publishes, every half second. */
    private static final double PUBLISHED = 1000;

    private static final String FLOOR = "floor-1";
    private static final double MEGA = 1_000_000;

    private final Figures figures = new Figures("viewers");
    private final DemoInstallation demo;
    private final List<FloorVisitor> visitors = new ArrayList<>();
    private final int count;
    private final int seconds;

    private ViewersBench(DemoInstallation demo, int count, int seconds) {
        this.demo = demo;
        this.count = count;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : COUNT;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SECONDS;
        try (DemoInstallation demo = new DemoInstallation()) {
            demo.awaitPrepared();
            new ViewersBench(demo, count, seconds).run();
        }
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        // The first look compiles what the others use.
        JsonNode unused = watch(20);
        ServerReading quiet = ServerReading.of(demo);
        Thread.sleep(Duration.ofSeconds(seconds));
        ServerReading before = ServerReading.of(demo);
        JsonNode alone = watch(seconds);
        come();
        ServerReading begin = ServerReading.of(demo);
        JsonNode together = watch(seconds);
        ServerReading end = ServerReading.of(demo);
        figures.print("heap of a viewer", "MB", (end.heap() - before.heap()) / count / MEGA, before.heap() / MEGA);
        figures.print(
                "CPU of a viewer", "cores", (end.cores(begin) - before.cores(quiet)) / count, before.cores(quiet));
        figures.print("live feed of a viewer", "B/s", received() / (double) count / seconds, Double.NaN);
        for (double share : new double[] {0.5, 0.99}) {
            print("sent to painted", share, together.get("sent"), alone.get("sent"));
            print("sampled to painted", share, together.get("sample"), alone.get("sample"));
        }
        figures.print(
                "sampled to painted, p99, beside the publish period",
                "ms",
                Figures.quantile(together.get("sample"), 0.99),
                PUBLISHED);
        visitors.forEach(FloorVisitor::close);
    }

    private void print(String figure, double share, JsonNode together, JsonNode alone) {
        figures.print(
                "%s, p%d of %d".formatted(figure, Math.round(share * 100), together.size()),
                "ms",
                Figures.quantile(together, share),
                Figures.quantile(alone, share));
    }

    private JsonNode watch(int length) throws IOException, InterruptedException {
        return BrowserProgram.run("watch.mjs", demo.address(), DemoInstallation.PASSWORD, FLOOR, "" + length);
    }

    private void come() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        for (int i = 0; i < count; i++) {
            FloorVisitor visitor = new FloorVisitor(http, demo.address());
            visitor.signIn(DemoInstallation.PASSWORD);
            visitor.look(FLOOR);
            visitors.add(visitor);
        }
    }

    private long received() {
        return visitors.stream().mapToLong(FloorVisitor::bytes).sum();
    }
}
