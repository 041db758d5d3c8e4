package io.plenum.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a gateway holds after a full collection, while it works and after the server was away. */
final class Memory implements Drill {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    @Override
    public void run(DrillRig rig, DrillFigures figures, Duration length) throws IOException, InterruptedException {
        Thread.sleep(length);
        figures.atMost(128, "heap while it works", "MB", heap(rig));
        rig.server().kill();
        Thread.sleep(length);
        figures.atMost(128, "heap while the server is away", "MB", heap(rig));
        rig.startServer();
        rig.awaitServer();
        rig.awaitCurrent();
        Thread.sleep(length);
        figures.atMost(128, "heap afterwards", "MB", heap(rig));
    }

    /** MB after a full collection. */
    static double heap(DrillRig rig) throws IOException, InterruptedException {
        rig.gateway().ask("GC.run");
        String said = rig.gateway().ask("GC.heap_info");
        long kilobytes = 0;
        for (String line : said.lines().toList()) {
            Matcher used = USED.matcher(line);
            if (used.find() && !line.contains("Metaspace") && !line.contains("class space")) {
                kilobytes += Long.parseLong(used.group(1));
            }
        }
        return kilobytes / 1024.0;
    }
}
