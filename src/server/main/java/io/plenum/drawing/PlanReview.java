package io.plenum.drawing;

import io.plenum.site.BuildingModel;
import io.plenum.site.Floor;
import io.plenum.site.FloorPlan;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.site.importing.CleanPlan;
import io.plenum.site.importing.SiteImportProblem;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.web.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A drawn plan compared with the model.
 *
 * @param update what is to be written
 * @param changes what is different by it, for people
 * @param problems what is said of the drawing; nothing of it refuses the plan
 * @param overlaps rooms that lie on each other; they do not refuse it either
 */
record PlanReview(
        PlanUpdate update, List<PlanChange> changes, List<SiteImportProblem> problems, List<RoomOverlap> overlaps) {

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
        BuildingModel building = model.of(Objects.requireNonNull(model.site(floor.site())));
        CleanPlan clean = CleanPlan.of(
                floor.key() + ".svg",
                plan.svg().getBytes(StandardCharsets.UTF_8),
                rooms.spaces().values(),
                building.equipment(),
                problems);
        plan.rooms().forEach(room -> drawn(clean, room.key()));
        plan.equipment().forEach(one -> drawn(clean, one.key()));
        Set<String> before =
                inForce == null ? Set.of() : CleanPlan.stored(inForce.svg()).ids();
        Set<String> added = rooms.added().stream().map(Space::key).collect(Collectors.toSet());
        rooms.spaces().values().stream()
                .filter(space -> !added.contains(space.key()))
                .forEach(space -> compare(space.key(), space.name(), clean.ids(), before, changes));
        building.equipment().forEach(one -> compare(one.key(), one.name(), clean.ids(), before, changes));
        PlanUpdate update = new PlanUpdate(
                floor.key(), clean.svg(), rooms.added(), rooms.changed(), placements.placed(), placements.owners());
        return new PlanReview(
                update,
                changes,
                problems.list(),
                OverlapSearch.of(
                        rooms.spaces().values(), clean.outlines(rooms.spaces().keySet())));
    }

    private static void drawn(CleanPlan clean, String key) {
        if (!clean.ids().contains(key)) {
            throw RequestProblem.of("svg", "plans.rule.no-shape", key);
        }
    }

    private static void compare(
            String key, String name, Set<String> now, Set<String> before, List<PlanChange> changes) {
        boolean is = now.contains(key);
        if (is != before.contains(key)) {
            changes.add(new PlanChange(
                    is ? PlanChange.Kind.SHAPE_ADDED : PlanChange.Kind.SHAPE_REMOVED, key, name, null, null));
        }
    }
}
