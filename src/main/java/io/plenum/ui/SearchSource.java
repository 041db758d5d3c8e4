package io.plenum.ui;

import java.util.List;

/** Finds what a feature knows by name; the search of the header asks every source. */
@FunctionalInterface
public interface SearchSource {

    List<Hit> find(String query, int limit);

    /**
     * Something found.
     *
     * @param where in words, such as the floor and room
     * @param route to navigate to, relative to the root
     */
    record Hit(String name, String where, String route) {}
}
