package io.plenum.site.importing;

import io.plenum.point.PointSource;
import io.plenum.site.brick.SpellingSuggestion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Compares the sources of a site with the connections of the installation: a point of a connection that does not exist gets no values. */
public final class SourceCheck {

    private SourceCheck() {}

    public static void check(SiteDraft draft, Set<String> connections, SiteImportProblems problems) {
        check(draft, SiteFolder.MODEL, connections, problems);
    }

    /** @param file that names the sources */
    static void check(SiteDraft draft, String file, Set<String> connections, SiteImportProblems problems) {
        Map<String, Integer> missing = new LinkedHashMap<>();
        for (PointDraft point : draft.points()) {
            PointSource source = point.source();
            if (source != null && !connections.contains(source.connection())) {
                missing.merge(source.connection(), 1, Integer::sum);
            }
        }
        missing.forEach((name, points) -> problems.warning(file, 0, null, words(name, points, connections)));
    }

    private static String words(String name, int points, Set<String> connections) {
        String meant = SpellingSuggestion.of(name, connections, 3);
        String known = connections.isEmpty()
                ? "There is none yet"
                : "There are " + String.join(", ", connections.stream().sorted().toList());
        return points + " points come from the connection \"" + name
                + "\", which does not exist; they get no values until it does. " + known
                + (meant == null ? "" : "; is " + meant + " meant (plenum:connection)?")
                + (meant == null ? ": add it under Connections, or name another with plenum:connection." : "");
    }
}
