package io.plenum.shell;

import java.util.List;
import java.util.stream.Stream;

/** Where the tour stops: a page, or none where it speaks of what is on each. Its texts are {@code tour.NAME} and {@code tour.NAME.text}. */
enum TourStop {
    PLAN("floors"),
    ROOM("floors"),
    ALARMS("alarms"),
    EQUIPMENT("equipment"),
    ENERGY("energy"),
    SEARCH("");

    private final String page;

    TourStop(String page) {
        this.page = page;
    }

    /** Relative to the root; empty stays where one is. */
    String page() {
        return page;
    }

    /** Those that whoever is signed in may see. */
    static List<TourStop> visible() {
        return Stream.of(values())
                .filter(stop -> stop.page.isEmpty() || SetupHint.mayOpen(stop.page))
                .toList();
    }
}
