package io.plenum.drawing;

import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.FloorPlan;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.site.importing.SiteImportProblem;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.site.plan.PlanSanitizer;
import io.plenum.site.plan.PlanShape;
import io.plenum.site.plan.SanitizedPlan;
import io.plenum.web.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A drawn plan compared with the model.
 *
 * @param update what is to be written
 * @param changes what is different by it, for people
 * @param problems what is said of the drawing; nothing of it refuses the plan
 */
record PlanReview(PlanUpdate update, List<PlanChange> changes, List<SiteImportProblem> problems) {

    private static final int MOST = 5000;

    /**
     * Checks all of it.
     *
     * @param inForce the floor's plan, null where it has none
     * @throws RequestProblem where a room, equipment or point cannot be where it is drawn
     * @throws SiteImportRefused where the drawing is no usable SVG
     */
    static PlanReview of(SiteModel model, Floor floor, DrawnPlan plan, @Nullable FloorPlan inForce) {
        if (!plan.base().equals(inForce == null ? "" : inForce.hash())) {
            throw RequestProblem.of("base", "plans.rule.changed");
        }
        if (Stream.of(plan.rooms(), plan.equipment(), plan.points())
                .mapToInt(Collection::size)
                .anyMatch(size -> size > MOST)) {
            throw RequestProblem.of("body", "plans.rule.many", MOST);
        }
        List<PlanChange> changes = new ArrayList<>();
        RoomReview rooms = new RoomReview(model, floor, changes);
        rooms.check(plan.rooms());
        PlacementReview placements = new PlacementReview(model, floor, rooms.spaces(), changes);
        placements.check(plan);
        SiteImportProblems problems = new SiteImportProblems();
        List<PlanShape> wanted = shapes(model, floor, rooms.spaces());
        SanitizedPlan clean = clean(floor, plan.svg(), wanted, problems);
        plan.rooms().forEach(room -> drawn(clean, room.key()));
        plan.equipment().forEach(one -> drawn(clean, one.key()));
        compare(wanted, clean.ids(), inForce == null ? Set.of() : ids(floor, inForce), rooms.added(), changes);
        PlanUpdate update = new PlanUpdate(
                floor.key(), clean.svg(), rooms.added(), rooms.changed(), placements.placed(), placements.owners());
        return new PlanReview(update, changes, problems.list());
    }

    /** As for a plan that is imported; equipment may be on the plan of any floor. */
    private static List<PlanShape> shapes(SiteModel model, Floor floor, Map<String, Space> spaces) {
        Site site = model.site(floor.site());
        BuildingModel building = model.of(Objects.requireNonNull(site));
        return Stream.concat(
                        spaces.values().stream()
                                .map(s -> new PlanShape(
                                        s.key(), s.name(), "space", s.parts().isEmpty())),
                        building.equipment().stream().map(PlanReview::shape))
                .toList();
    }

    private static PlanShape shape(Equipment one) {
        return new PlanShape(one.key(), one.name(), "equipment " + one.system(), false);
    }

    private static SanitizedPlan clean(Floor floor, String svg, List<PlanShape> wanted, SiteImportProblems problems) {
        SanitizedPlan clean =
                PlanSanitizer.clean(floor.key() + ".svg", svg.getBytes(StandardCharsets.UTF_8), wanted, problems);
        if (clean == null || problems.hasErrors()) {
            throw new SiteImportRefused(problems);
        }
        return clean;
    }

    /** What the plan in force has shapes of. It was cleaned when it was stored. */
    private static Set<String> ids(Floor floor, FloorPlan plan) {
        SanitizedPlan known = PlanSanitizer.clean(
                floor.key() + ".svg", plan.svg().getBytes(StandardCharsets.UTF_8), new SiteImportProblems());
        return known == null ? Set.of() : known.ids();
    }

    private static void drawn(SanitizedPlan clean, String key) {
        if (!clean.ids().contains(key)) {
            throw RequestProblem.of("svg", "plans.rule.no-shape", key);
        }
    }

    private static void compare(
            List<PlanShape> shapes, Set<String> now, Set<String> before, List<Space> added, List<PlanChange> changes) {
        for (PlanShape shape : shapes) {
            boolean is = now.contains(shape.key());
            boolean was = before.contains(shape.key());
            boolean said = added.stream().anyMatch(space -> space.key().equals(shape.key()));
            if (is != was && !said) {
                changes.add(new PlanChange(
                        is ? PlanChange.Kind.SHAPE_ADDED : PlanChange.Kind.SHAPE_REMOVED,
                        shape.key(),
                        shape.name(),
                        null,
                        null));
            }
        }
    }
}
