package io.plenum.viewers;

import java.io.IOException;
import java.util.Map.Entry;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./plenum bench pages}: the pages of the demo building in a real browser, each three times: from the click until it is painted, how
 * much of it jumps (cumulative layout shift), the slowest answer to a hand (as the browser's Event Timing has it), and the first live
 * value after signing in. The baseline is the bound that each must keep on a quiet machine.
 */
public final class PagesBench {

    private static final double LIVE = 2000;
    private static final double PAGE = 1000;
    private static final double SHIFT = 0.05;
    private static final double ANSWER = 200;

    private PagesBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        JsonNode measured;
        try (DemoInstallation demo = new DemoInstallation()) {
            demo.awaitPrepared();
            measured = BrowserProgram.run("pages.mjs", demo.address(), DemoInstallation.PASSWORD);
        }
        Figures figures = new Figures("pages");
        figures.print(
                "signing in to the first live value", "ms", measured.get("live").asDouble(), LIVE);
        for (Entry<String, JsonNode> page : measured.get("pages").properties()) {
            String name = "/" + page.getKey();
            figures.print(name + ", first", "ms", page.getValue().get(0).asDouble(), PAGE);
            figures.print(name + ", median", "ms", Figures.quantile(page.getValue(), 0.5), PAGE);
            figures.print(
                    name + ", jumps",
                    "share",
                    measured.get("shift").get(page.getKey()).asDouble(),
                    SHIFT);
        }
        figures.print("slowest answer to a hand", "ms", measured.get("slowest").asDouble(), ANSWER);
        System.exit(0);
    }
}
