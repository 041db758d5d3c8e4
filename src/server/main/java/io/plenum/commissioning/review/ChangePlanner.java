package io.plenum.commissioning.review;

import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.commissioning.naming.NameTemplate;
import io.plenum.commissioning.naming.PatternGroup.Member;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.site.importing.PointDraft;
import io.plenum.site.role.BrickClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Works out what the accepted groups make of a site, beside what it has. Pure: changes nothing. */
public final class ChangePlanner {

    private static final int LONGEST_NAME = 200;

    private final PlannedKeys keys;
    private final PlannedPlaces places;
    private final PlannedMachines machines;
    private final Map<PointSource, Point> bound = new HashMap<>();
    private final List<PointDraft> points = new ArrayList<>();
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final List<LeftOver> leftOver = new ArrayList<>();
    private int completed;

    private ChangePlanner(SiteModel all, Site site, UnaryOperator<String> floorName) {
        SiteModel there = all.site(site.key()) == null ? null : all.of(site);
        keys = new PlannedKeys(all, site);
        places = new PlannedPlaces(
                there == null ? List.of() : there.floors(),
                there == null ? List.of() : there.spaces(),
                site,
                keys,
                floorName);
        machines = new PlannedMachines(there == null ? List.of() : there.equipment(), keys);
        all.points().stream()
                .filter(point -> point.source() != null)
                .forEach(point -> bound.put(point.source(), point));
    }

    /**
     * What the groups would make.
     *
     * @param all the model in force
     * @param site to which everything is added; may be new
     * @param floorName of a new floor by its number, for people
     */
    public static PlannedChange plan(
            SiteModel all, Site site, List<ReviewedGroup> groups, UnaryOperator<String> floorName) {
        ChangePlanner planner = new ChangePlanner(all, site, floorName);
        groups.forEach(planner::take);
        return new PlannedChange(
                site,
                planner.places.newFloors(),
                planner.places.newSpaces(),
                planner.machines.added(),
                List.copyOf(planner.points),
                planner.completed,
                planner.owners,
                List.copyOf(planner.leftOver));
    }

    private void take(ReviewedGroup reviewed) {
        GroupDecision decision = reviewed.decision();
        LeftOver.Cause cause = cause(decision);
        for (Member member : reviewed.group().members()) {
            LeftOver.Cause left = cause == null ? place(decision, member) : cause;
            if (left != null) {
                leftOver.add(new LeftOver(member.point(), left));
            }
        }
    }

    private static LeftOver.@Nullable Cause cause(GroupDecision decision) {
        return switch (decision.verdict()) {
            case OPEN -> LeftOver.Cause.OPEN;
            case REJECTED -> LeftOver.Cause.REJECTED;
            case ACCEPTED -> filled(decision.brickClass()).isEmpty() ? LeftOver.Cause.NO_CLASS : null;
        };
    }

    /** Null where the point got its place. */
    private LeftOver.@Nullable Cause place(GroupDecision decision, Member member) {
        String machine = fill(decision.equipment(), member);
        String room = fill(decision.space(), member);
        if (machine.isEmpty() && room.isEmpty()) {
            return LeftOver.Cause.NO_PLACE;
        }
        Floor floor = decision.floor() == null && room.isEmpty() ? null : places.floor(fill(decision.floor(), member));
        if (machine.isEmpty() && floor == null) {
            return LeftOver.Cause.NO_FLOOR;
        }
        Space space = floor == null || room.isEmpty() ? null : places.space(floor, room);
        if (machine.isEmpty()) {
            add(decision, member.point(), space == null ? "" : space.key(), room);
        } else {
            Equipment equipment = machines.machine(machine, decision.equipmentClass(), floor, space);
            add(decision, member.point(), equipment.key(), equipment.name());
        }
        return null;
    }

    private void add(GroupDecision decision, DiscoveredPoint point, String owner, String ownerName) {
        String brickClass = filled(decision.brickClass());
        owners.put(owner, ownerName);
        Point known = bound.get(point.source());
        completed += known == null ? 0 : 1;
        PointKind kind = point.kindOrNumber();
        points.add(new PointDraft(
                known == null ? keys.ofPoint(owner, BrickClass.words(brickClass)) : known.key(),
                owner,
                known == null ? name(point, ownerName) : known.name(),
                brickClass,
                kind,
                kind == PointKind.NUMERIC ? point.unit() : Unit.UNITLESS,
                known == null ? point.stateTexts() : known.stateTexts(),
                point.writable(),
                point.source()));
    }

    /** What the controller calls it; a name that is the same in each device gets its machine's before it. */
    private static String name(DiscoveredPoint point, String owner) {
        String own = point.description().isBlank() ? point.name() : point.description();
        boolean says = PlannedKeys.alike(own).contains(PlannedKeys.alike(owner));
        String whole = (says ? own : owner + " " + own)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return whole.substring(0, Math.min(LONGEST_NAME, whole.length()));
    }

    private static String fill(@Nullable String template, Member member) {
        return template == null ? "" : NameTemplate.fill(template, member);
    }

    private static String filled(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
