package io.plenum.uikit;

import java.util.List;

/** Finds what a feature knows by name; the search of the header asks every source. */
@FunctionalInterface
public interface SearchSource {

    /** @return the best first */
    List<Hit> find(String query, int limit);

    /** What was found: the heading under which it stands, in the order in which headings stand where nothing fits better. */
    enum Kind {
        PLACE,
        EQUIPMENT,
        POINT,
        ALARM,
        ORDER,
        PAGE
    }

    /**
     * Something found.
     *
     * @param where in words, such as the floor and room
     * @param route to navigate to, relative to the root
     * @param score how well it fits, as {@code WordIndex} scores
     */
    record Hit(Kind kind, String name, String where, String route, double score) {}
}
