package io.plenum.uikit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a feature knows by name; the search of the header asks every source. */
@FunctionalInterface
public interface SearchSource {

    /** @return the best first */
    List<Hit> find(String query, int limit);

    /** What was found: the heading under which it stands, in the order in which headings stand where nothing fits better. */
    enum Kind {
        /** Something to be done at once. */
        ACTION,
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
     * @param action what choosing it does; null where it only leads somewhere
     */
    record Hit(
            Kind kind,
            String name,
            String where,
            String route,
            double score,
            @Nullable Runnable action) {

        /** Leads somewhere. */
        public Hit(Kind kind, String name, String where, String route, double score) {
            this(kind, name, where, route, score, null);
        }
    }
}
