package io.plenum.drawing;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.drawing.store.AutosavedDrawing;
import io.plenum.drawing.store.AutosavedDrawingStore;
import io.plenum.drawing.store.BackgroundFile;
import io.plenum.drawing.store.PlanBackgrounds;
import io.plenum.drawing.store.PlanVersion;
import io.plenum.drawing.store.PlanVersions;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.FloorPlan;
import io.plenum.site.FloorPlans;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.site.Space;
import io.plenum.site.history.RevisionCause;
import io.plenum.site.history.RevisionOrigin;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.site.importing.SiteImporter;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Plans that are drawn on screen: opened, kept as drafts of whoever is at work, saved all at once, and brought back. */
@Service
public class PlanDrawings {

    private static final String SAVED = "saved";
    private static final String RESTORED = "restored";

    /** So many changes are recorded one by one. */
    private static final int RECORDED = 200;

    private final SiteModels models;
    private final FloorPlans plans;
    private final SiteImporter importer;
    private final AutosavedDrawingStore drafts;
    private final PlanBackgrounds backgrounds;
    private final PlanVersions versions;
    private final Audit audit;
    private final CurrentUser user;

    public PlanDrawings(
            SiteModels models,
            FloorPlans plans,
            SiteImporter importer,
            AutosavedDrawingStore drafts,
            PlanBackgrounds backgrounds,
            PlanVersions versions,
            Audit audit,
            CurrentUser user) {
        this.models = models;
        this.plans = plans;
        this.importer = importer;
        this.drafts = drafts;
        this.backgrounds = backgrounds;
        this.versions = versions;
        this.audit = audit;
        this.user = user;
    }

    private Floor floor(String key) {
        Floor floor = models.current().floor(key);
        if (floor == null) {
            throw RequestProblem.notFound(key);
        }
        return floor;
    }

    /**
     * A floor as whoever is at work goes on drawing it.
     *
     * @throws RequestProblem where there is no such floor
     */
    public FloorDrawing open(String key) {
        Floor floor = floor(key);
        SiteModel model = models.current();
        FloorPlan plan = plans.planOf(key);
        Optional<AutosavedDrawing> draft = drafts.of(key, user.name());
        String like = key + "-";
        BuildingModel building = model.of(Objects.requireNonNull(model.site(floor.site())));
        RoomByName rooms = new RoomByName(building);
        return new FloorDrawing(
                key,
                floor.name(),
                plan == null ? "" : plan.hash(),
                model.spacesOf(key).stream()
                        .map(space -> new FloorDrawing.DrawableSpace(
                                space.key(),
                                space.name(),
                                space.areaSquareMetres(),
                                !space.parts().isEmpty()))
                        .toList(),
                building.equipment().stream().map(one -> drawable(one, rooms)).toList(),
                Stream.of(
                                model.floors().stream().map(Floor::key),
                                model.spaces().stream().map(Space::key),
                                model.equipment().stream().map(Equipment::key))
                        .flatMap(keys -> keys)
                        .filter(taken -> taken.startsWith(like))
                        .toList(),
                draft.map(AutosavedDrawing::content).orElse(""),
                draft.map(AutosavedDrawing::time).orElse(null),
                backgrounds.name(key, user.name()),
                versions.of(key));
    }

    private static FloorDrawing.DrawableEquipment drawable(Equipment one, RoomByName rooms) {
        return new FloorDrawing.DrawableEquipment(
                one.key(), one.name(), one.system(), one.meaning().type().name(), rooms.of(one));
    }

    /** Points and equipment that fit the words; those without a place come first. */
    public List<PlaceableItem> placeable(String key, String words) {
        Floor floor = floor(key);
        SiteModel model = models.current();
        FloorPlan plan = plans.planOf(key);
        Set<String> drawn = plan == null ? Set.of() : plan.ids();
        return new PlaceableSearch(model.of(Objects.requireNonNull(model.site(floor.site()))), floor, drawn, words)
                .items();
    }

    /** @throws RequestProblem where it is too large, or there is no such floor */
    public void keepDraft(String key, String content) {
        floor(key);
        if (content.length() > AutosavedDrawingStore.LARGEST || content.indexOf('\0') >= 0) {
            throw RequestProblem.of("draft", "plans.rule.draft-large");
        }
        drafts.keep(key, user.name(), content);
    }

    public void dropDraft(String key) {
        drafts.drop(key, user.name());
    }

    /**
     * Keeps a file to lie under the drawing of whoever is at work.
     *
     * @throws RequestProblem where it cannot lie there
     * @throws SiteImportRefused where it is an SVG that cannot be read
     */
    public void keepBackground(String key, String name, byte[] content) {
        floor(key);
        backgrounds.keep(key, user.name(), BackgroundCheck.checked(name, content));
    }

    public void dropBackground(String key) {
        backgrounds.drop(key, user.name());
    }

    public Optional<BackgroundFile> background(String key) {
        return backgrounds.of(key, user.name());
    }

    public List<PlanVersion> versions(String key) {
        floor(key);
        return versions.of(key);
    }

    /** @throws RequestProblem where the floor has no such version */
    public String version(String key, long id) {
        floor(key);
        return versions.plan(key, id).orElseThrow(() -> RequestProblem.notFound(String.valueOf(id)));
    }

    /**
     * Puts a drawn plan in force with the rooms and places that it brings, all of it or nothing; the draft of whoever is at work is done
     * with.
     *
     * @throws RequestProblem where something cannot be where it is drawn, or somebody else was faster; then nothing has changed
     * @throws SiteImportRefused where the drawing is no usable SVG; then nothing has changed
     */
    public DrawingReport save(String key, DrawnPlan plan, boolean dryRun) {
        return write(key, plan, SAVED, dryRun);
    }

    /**
     * Puts an earlier plan in force again. Rooms stay in the model, also those that it does not show.
     *
     * @throws RequestProblem where the floor has no such version
     */
    public DrawingReport restore(String key, long id, boolean dryRun) {
        String svg = version(key, id);
        return importer.inTurn(() -> {
            FloorPlan now = plans.planOf(key);
            DrawnPlan plan = new DrawnPlan(now == null ? "" : now.hash(), svg, List.of(), List.of(), List.of());
            return write(key, plan, RESTORED, dryRun);
        });
    }

    private DrawingReport write(String key, DrawnPlan plan, String what, boolean dryRun) {
        return importer.inTurn(() -> {
            Floor floor = floor(key);
            FloorPlan before = plans.planOf(key);
            PlanReview review = PlanReview.of(models.current(), floor, plan, before);
            if (!dryRun) {
                importer.change(floor.site(), RevisionOrigin.of(RevisionCause.EDITED, floor.name()), site -> {
                    record(key, what, plan.base(), review);
                    return review.update().applied(Objects.requireNonNull(site));
                });
            }
            return new DrawingReport(key, dryRun, review.changes(), review.problems(), review.overlaps());
        });
    }

    /** In the transaction of the change, before it. */
    private void record(String key, String what, String base, PlanReview review) {
        FloorPlan before = plans.planOf(key);
        if (!base.equals(before == null ? "" : before.hash())) {
            throw RequestProblem.of("base", "plans.rule.changed");
        }
        versions.add(key, before == null ? null : before.svg(), review.update().svg(), user.name());
        drafts.drop(key, user.name());
        List<PlanChange> changes = review.changes();
        Map<String, Object> after = Map.of(
                "count",
                changes.size(),
                "changes",
                changes.stream().limit(RECORDED).toList());
        if (what.equals(RESTORED)) {
            audit.changed("plan brought back", "floor", key, null, after);
        } else {
            audit.changed("plan saved", "floor", key, null, after);
        }
    }
}
