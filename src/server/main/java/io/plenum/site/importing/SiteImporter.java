package io.plenum.site.importing;

import io.plenum.database.AfterCommit;
import io.plenum.point.ConnectionNames;
import io.plenum.point.PointsChanged;
import io.plenum.site.SiteRegistry;
import io.plenum.site.history.EntityChange;
import io.plenum.site.history.RevisionCause;
import io.plenum.site.history.RevisionOrigin;
import io.plenum.site.shape.ModelShapes;
import io.plenum.web.RequestProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Takes a site folder over: all of it or nothing. Imports come one after the other, from the store to the model in force: of two at
 * the same time the one that was stored last would else not always be the one that is shown.
 */
@Service
public class SiteImporter {

    private final SiteStore store;
    private final SiteRegistry registry;
    private final DeviceComparison devices;
    private final ModelShapes shapes;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<ConnectionNames> connections;
    private final ObjectProvider<SiteAttachment> attachments;
    private final ReentrantLock one = new ReentrantLock();

    public SiteImporter(
            SiteStore store,
            SiteRegistry registry,
            DeviceComparison devices,
            ModelShapes shapes,
            ApplicationEventPublisher events,
            ObjectProvider<ConnectionNames> connections,
            ObjectProvider<SiteAttachment> attachments) {
        this.attachments = attachments;
        this.store = store;
        this.registry = registry;
        this.devices = devices;
        this.shapes = shapes;
        this.events = events;
        this.connections = connections;
    }

    /**
     * Checks the folder and, unless it is a dry run, puts it in the place of the site with the same key.
     *
     * @throws SiteImportRefused where the folder has errors; then nothing has changed
     */
    public SiteImportReport importSite(SiteFolder folder, boolean dryRun) {
        SiteImportProblems problems = new SiteImportProblems();
        SiteDraft draft = SiteReader.read(folder, problems, model -> shapes.check(model, problems));
        checkSources(draft, String.valueOf(folder.model()), problems);
        if (dryRun) {
            store.check(draft);
        } else {
            changed(() -> store.replace(draft, String.valueOf(folder.model())));
        }
        attachments.orderedStream().forEach(one -> {
            byte[] content = folder.files().get(one.file());
            if (content != null) {
                one.read(content, problems, dryRun);
            }
        });
        return new SiteImportReport(
                List.of(draft.site().key()),
                dryRun,
                draft.floors().size(),
                draft.spaces().size(),
                draft.equipment().size(),
                draft.points().size(),
                problems.list());
    }

    private void checkSources(SiteDraft draft, String file, SiteImportProblems problems) {
        connections.ifAvailable(known -> SourceCheck.check(draft, file, known.names(), problems));
        devices.check(draft, file, problems);
    }

    /**
     * Adds points to a site, or changes those that it has by these keys; whatever else the site has stays. All of them or none.
     *
     * @param draft the points, with floors, spaces and equipment that the site does not have yet
     * @param connection at which they were discovered
     * @param problems takes what is said of their sources
     * @throws SiteImportRefused where a key or source belongs to another site; then nothing has changed
     */
    public void addPoints(SiteDraft draft, String connection, SiteImportProblems problems, boolean dryRun) {
        addPoints(draft, RevisionOrigin.of(RevisionCause.COMMISSIONED, connection), problems, dryRun);
    }

    /** As above, with what the history says of it: the file, list or connection. */
    public void addPoints(SiteDraft draft, RevisionOrigin origin, SiteImportProblems problems, boolean dryRun) {
        checkSources(draft, origin.detail(), problems);
        if (dryRun) {
            store.check(draft);
        } else {
            changed(() -> store.add(draft, origin));
        }
    }

    /**
     * Puts what the function makes of a site in its place: all of it or nothing, and nobody changes a site meanwhile.
     *
     * @param change gets the site as it is, null where it is not there; what it throws changes nothing
     * @return what was changed; empty where the function gave back what it got
     * @throws SiteImportRefused where a key or source belongs to another site; then nothing has changed
     */
    public List<EntityChange> change(
            String site, RevisionOrigin origin, Function<@Nullable SiteDraft, SiteDraft> change) {
        List<EntityChange> changes = new ArrayList<>();
        changed(() -> changes.addAll(store.change(site, origin, change)));
        return List.copyOf(changes);
    }

    /**
     * Checks a whole site, and of some of its points where they come from.
     *
     * @param points keys of those that are compared with connections and devices
     * @throws SiteImportRefused where a key or source belongs to another site
     */
    public void check(SiteDraft draft, Set<String> points, SiteImportProblems problems) {
        checkSources(
                draft.withPoints(draft.points().stream()
                        .filter(point -> points.contains(point.key()))
                        .toList()),
                draft.site().key(),
                problems);
        store.check(draft);
    }

    /** Runs what reads the model in force and then changes it, while no other import does. */
    public <T> T inTurn(Supplier<T> work) {
        one.lock();
        try {
            return work.get();
        } finally {
            one.unlock();
        }
    }

    /** One change after the other, each up to the model in force. */
    private void changed(Runnable change) {
        one.lock();
        try {
            change.run();
            AfterCommit.run(registry::reload);
            events.publishEvent(new PointsChanged());
        } finally {
            one.unlock();
        }
    }

    /**
     * Takes a site out: its floors, equipment and points are gone from every page; what was recorded of them stays in the database, and an
     * import of the same site has it again.
     *
     * @throws RequestProblem where there is no such site
     */
    public void remove(String site) {
        if (registry.current().site(site) == null) {
            throw RequestProblem.notFound(site);
        }
        changed(() -> store.remove(site));
    }
}
