package io.plenum.site;

import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.site.importing.FirstSite;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.importing.SiteReader;
import io.plenum.site.importing.SiteStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The model in force. It is complete as soon as this bean exists, after the first start's import too, so nobody sees an
 * empty catalogue for a moment.
 */
@Component
public class SiteRegistry implements SiteModels, PointCatalog {

    private static final Logger log = LoggerFactory.getLogger(SiteRegistry.class);

    private final SiteRows rows;
    private volatile State state;

    /** Replaced as a whole, so that model and catalogue always agree. */
    private record State(SiteModel model, Map<PointId, Point> byId, Map<String, List<Point>> byConnection) {

        static State of(StoredSites stored) {
            return new State(
                    new SnapshotModel(stored),
                    stored.points().stream().collect(Collectors.toUnmodifiableMap(Point::id, p -> p)),
                    stored.points().stream()
                            .filter(p -> p.source() != null)
                            .collect(Collectors.groupingBy(
                                    p -> Objects.requireNonNull(p.source()).connection())));
        }
    }

    public SiteRegistry(SiteRows rows, SiteStore store, FirstSite first) {
        this.rows = rows;
        this.state = State.of(rows.all());
        Path folder = first.site();
        if (folder != null && state.model().sites().isEmpty()) {
            takeOver(folder, store);
        }
    }

    private void takeOver(Path folder, SiteStore store) {
        try {
            SiteImportProblems problems = new SiteImportProblems();
            SiteDraft draft = SiteReader.read(SiteFolder.of(folder), problems);
            store.replace(draft, folder.toString());
            reload();
            problems.list().forEach(problem -> log.warn("{}", problem.sentence()));
            log.info(
                    "Imported {} with {} points from {}",
                    draft.site().name(),
                    draft.points().size(),
                    folder);
        } catch (IOException e) {
            throw new IllegalStateException("The first site's folder cannot be read: " + folder, e);
        }
    }

    /** Reads the store again. */
    public final void reload() {
        state = State.of(rows.all());
    }

    @Override
    public SiteModel current() {
        return state.model();
    }

    @Override
    public Collection<Point> all() {
        return state.model().points();
    }

    @Override
    public @Nullable Point byKey(String key) {
        return state.model().point(key);
    }

    @Override
    public @Nullable Point byId(PointId id) {
        return state.byId().get(id);
    }

    @Override
    public List<Point> ofConnection(String connection) {
        return state.byConnection().getOrDefault(connection, List.of());
    }
}
