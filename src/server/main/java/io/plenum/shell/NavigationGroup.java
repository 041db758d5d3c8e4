package io.plenum.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people come to do, in the order of the navigation, with the pages for it by their titles in the menu. */
enum NavigationGroup {
    NOW("M4 15a8 8 0 1 1 16 0M12 15l4-5M4 19h16", "twin.now", "dashboard.title"),
    BUILDING(
            "M4 21V5l8-2v18M12 8l8 2v11M3 21h18M8 8v0M8 12v0M8 16v0M16 13v0M16 17v0",
            "twin.floors",
            "twin.building",
            "portfolio.title",
            "equipment.plant.title",
            "equipment.title",
            "trends"),
    ALARMS("M6 17V11a6 6 0 0 1 12 0v6M4 17h16M10 20.5h4", "alarms.title"),
    ENERGY("M13 3 5 14h6l-1 7 8-11h-6z", "energy.title", "energy.tariffs", "energy.closed"),
    IMPROVE(
            "M3 17l6-6 4 4 8-9M15 6h6v6",
            "fault.title",
            "recommendation.title",
            "control.title",
            "dayahead.title",
            "simulation.title",
            "recommendation.ledger.title"),
    COMFORT("M10 14V5a2 2 0 1 1 4 0v9a4 4 0 1 1-4 0M12 9v8", "comfort.title"),
    UPKEEP(
            "M14.5 6.5a4.5 4.5 0 0 0 5.8 5.8l-8.4 8.4a2.5 2.5 0 0 1-3.6-3.6l8.4-8.4M14.5 6.5l3-3a4.5 4.5 0 0 0-5 6",
            "work.title",
            "upkeep.title"),
    OPERATE(
            "M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h11M19 17h1M17 15v4",
            "schedules.title",
            "operate.overrides.title",
            "assistant.title"),
    PROVE("M6 3h9l4 4v14H6zM15 3v4h4M9 14l2 2 4-4", "report.title"),
    SETUP(
            "M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4",
            "setup.title",
            "connector.connections",
            "gateway.title",
            "commissioning.title",
            "abbreviations.title",
            "commissioning.feeds.title",
            "site.setup",
            "site.model.title",
            "plans.title",
            "handover.title",
            "operate.setup.title",
            "schedule.title",
            "serving.title",
            "notify.view",
            "notify.webhooks",
            "history.title",
            "history.repair.title"),
    ADMIN(
            "M12 3l8 3v6c0 5-3.5 7.5-8 9-4.5-1.5-8-4-8-9V6zM9 12l2 2 4-4",
            "ui.users",
            "ui.roles",
            "ui.access",
            "audit.title",
            "jobs.title");

    private final String strokes;
    private final List<String> titles;

    NavigationGroup(String strokes, String... titles) {
        this.strokes = strokes;
        this.titles = List.of(titles);
    }

    /** Null where no group has a page of this title. */
    static @Nullable NavigationGroup of(String title) {
        for (NavigationGroup group : values()) {
            if (group.titles.contains(title)) {
                return group;
            }
        }
        return null;
    }

    /** What is drawn with a round pen on 24 by 24, as the data of an SVG path. */
    String strokes() {
        return strokes;
    }

    /** Keys of the titles of its pages, in their order. */
    List<String> titles() {
        return titles;
    }
}
