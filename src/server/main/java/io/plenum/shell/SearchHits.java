package io.plenum.shell;

import io.plenum.uikit.SearchSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What all sources have found, put under headings: first the heading with what fits best. */
final class SearchHits {

    private static final int MOST = 60;
    /** Under one heading. */
    private static final int SHOWN = 8;

    private SearchHits() {}

    record Group(SearchSource.Kind kind, List<SearchSource.Hit> hits) {

        double best() {
            return hits.getFirst().score();
        }
    }

    static List<Group> of(List<SearchSource> sources, String query) {
        if (query.isBlank()) {
            return List.of();
        }
        Map<SearchSource.Kind, List<SearchSource.Hit>> kinds = new EnumMap<>(SearchSource.Kind.class);
        sources.stream().flatMap(source -> source.find(query, MOST).stream()).forEach(hit -> kinds.computeIfAbsent(
                        hit.kind(), kind -> new ArrayList<>())
                .add(hit));
        List<Group> groups = new ArrayList<>();
        kinds.forEach((kind, hits) -> groups.add(new Group(
                kind,
                hits.stream()
                        .sorted(Comparator.comparingDouble(hit -> -hit.score()))
                        .limit(SHOWN)
                        .toList())));
        groups.sort(Comparator.comparingDouble(group -> -group.best()));
        return groups;
    }
}
