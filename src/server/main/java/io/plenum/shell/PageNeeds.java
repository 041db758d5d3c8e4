package io.plenum.shell;

import static io.plenum.uikit.empty.SetupStep.Kind.CONNECTION;
import static io.plenum.uikit.empty.SetupStep.Kind.POINTS;
import static io.plenum.uikit.empty.SetupStep.Kind.SITE;

import io.plenum.uikit.empty.SetupStep;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which page has nothing to show until which step of setting up is done. What it will show is said by the text {@link #text}. */
final class PageNeeds {

    static final Map<String, SetupStep.Kind> TABLE = Map.ofEntries(
            Map.entry("", POINTS),
            Map.entry("floors", SITE),
            Map.entry("equipment", POINTS),
            Map.entry("plant", POINTS),
            Map.entry("trends", POINTS),
            Map.entry("alarms", CONNECTION),
            Map.entry("energy", POINTS),
            Map.entry("faults", POINTS),
            Map.entry("actions", POINTS),
            Map.entry("savings", POINTS),
            Map.entry("control", POINTS),
            Map.entry("what-if", POINTS),
            Map.entry("comfort", POINTS),
            Map.entry("schedules", POINTS),
            Map.entry("overrides", POINTS),
            Map.entry("reports", POINTS),
            Map.entry("setup/points", CONNECTION),
            Map.entry("setup/feeds", POINTS),
            Map.entry("setup/plans", SITE),
            Map.entry("setup/handover", POINTS),
            Map.entry("setup/schedules", CONNECTION),
            Map.entry("setup/bacnet-server", POINTS),
            Map.entry("setup/commands", POINTS),
            Map.entry("setup/tariffs", SITE),
            Map.entry("setup/closed-days", SITE),
            Map.entry("setup/gap-repair", CONNECTION));

    private PageNeeds() {}

    /** Null for a page that needs nothing. @param path relative to the root */
    static @Nullable String page(String path) {
        return TABLE.keySet().stream()
                .filter(route -> Breadcrumb.isWithin(path, route))
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse(null);
    }

    /** Key of what the page will show. */
    static String text(String page) {
        return "setup.page." + (page.isEmpty() ? "now" : page.replace('/', '.'));
    }
}
