package io.plenum.drawing;

import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.web.RequestProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where a drawn plan puts equipment and points. */
final class PlacementReview {

    private final SiteModel model;
    private final Floor floor;
    private final Map<String, Space> spaces;
    private final List<PlanChange> changes;
    private final Map<String, PlanUpdate.Placement> placed = new LinkedHashMap<>();
    private final Map<String, String> owners = new LinkedHashMap<>();

    /**
     * @param spaces of the floor, as they will be
     * @param changes takes what is different
     */
    PlacementReview(SiteModel model, Floor floor, Map<String, Space> spaces, List<PlanChange> changes) {
        this.model = model;
        this.floor = floor;
        this.spaces = spaces;
        this.changes = changes;
    }

    /** @throws RequestProblem where something is not of this site, or cannot be where it is put */
    void check(DrawnPlan plan) {
        plan.equipment().forEach(this::place);
        plan.points().forEach(this::give);
    }

    private void place(DrawnPlan.DrawnEquipment one) {
        Equipment there = model.equipment(one.key());
        if (there == null || !isOfSite(one.key())) {
            throw RequestProblem.of("equipment", "plans.rule.equipment", one.key());
        }
        if (there.floor() != null && !there.floor().equals(floor.key())) {
            throw RequestProblem.of("equipment", "plans.rule.elsewhere", one.key(), floorName(there.floor()));
        }
        if (one.space() != null && !spaces.containsKey(one.space())) {
            throw RequestProblem.of("equipment", "plans.rule.space", one.space());
        }
        if (placed.put(one.key(), new PlanUpdate.Placement(one.key(), one.space())) != null) {
            throw RequestProblem.of("equipment", "plans.rule.twice", one.key());
        }
        String before = there.space() == null ? null : nameOf(there.space());
        String after = one.space() == null ? floor.name() : nameOf(one.space());
        if (there.floor() == null || !Objects.equals(one.space(), there.space())) {
            changes.add(new PlanChange(PlanChange.Kind.EQUIPMENT_PLACED, there.key(), there.name(), before, after));
        } else {
            changes.add(new PlanChange(PlanChange.Kind.EQUIPMENT_MOVED, there.key(), there.name(), before, after));
        }
    }

    private void give(DrawnPlan.DrawnPoint one) {
        Point point = model.point(one.key());
        if (point == null || !isOfSite(one.key())) {
            throw RequestProblem.of("points", "plans.rule.point", one.key());
        }
        Equipment equipment = model.equipment(one.owner());
        boolean here = spaces.containsKey(one.owner())
                || placed.containsKey(one.owner())
                || (equipment != null && floor.key().equals(equipment.floor()));
        if (!here) {
            throw RequestProblem.of("points", "plans.rule.owner", one.owner());
        }
        if (owners.put(one.key(), one.owner()) != null) {
            throw RequestProblem.of("points", "plans.rule.twice", one.key());
        }
        String before = model.ownerOf(one.key());
        if (!one.owner().equals(before)) {
            changes.add(new PlanChange(
                    PlanChange.Kind.POINT_PLACED,
                    one.key(),
                    point.name(),
                    before == null ? null : nameOf(before),
                    nameOf(one.owner())));
        }
    }

    private boolean isOfSite(String key) {
        Site site = model.siteOf(key);
        return site != null && site.key().equals(floor.site());
    }

    private String floorName(String key) {
        Floor other = model.floor(key);
        return other == null ? key : other.name();
    }

    private String nameOf(String key) {
        Space drawn = spaces.get(key);
        return drawn == null ? model.placeName(key) : drawn.name();
    }

    List<PlanUpdate.Placement> placed() {
        return new ArrayList<>(placed.values());
    }

    Map<String, String> owners() {
        return owners;
    }
}
