package io.plenum.drawing;

import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.web.RequestProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rooms of a drawn plan: those that the floor has, and new ones. */
final class RoomReview {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,199}");
    private static final String ROOM = "Room";
    private static final int LONGEST_NAME = 200;
    private static final double LARGEST_AREA = 1e6;

    /** Areas that differ by less say the same, square metres. */
    private static final double SAME_AREA = 0.05;

    private final SiteModel model;
    private final Floor floor;
    private final List<PlanChange> changes;
    private final Map<String, Space> spaces = new LinkedHashMap<>();
    private final List<Space> added = new ArrayList<>();
    private final List<Space> changed = new ArrayList<>();

    /** @param changes takes what is different */
    RoomReview(SiteModel model, Floor floor, List<PlanChange> changes) {
        this.model = model;
        this.floor = floor;
        this.changes = changes;
        model.spacesOf(floor.key()).forEach(space -> spaces.put(space.key(), space));
    }

    /** @throws RequestProblem where a room cannot be */
    void check(List<DrawnPlan.DrawnRoom> rooms) {
        Set<String> seen = new HashSet<>();
        for (DrawnPlan.DrawnRoom room : rooms) {
            if (!KEY.matcher(room.key()).matches()) {
                throw RequestProblem.of("rooms", "plans.rule.key", room.key());
            }
            if (!seen.add(room.key())) {
                throw RequestProblem.of("rooms", "plans.rule.twice", room.key());
            }
            Space there = spaces.get(room.key());
            if (there == null) {
                add(room);
            } else {
                change(there, room);
            }
        }
    }

    private void add(DrawnPlan.DrawnRoom room) {
        if (isTaken(room.key())) {
            throw RequestProblem.of("rooms", "plans.rule.taken", room.key());
        }
        String name = name(room.name(), room.key());
        if (name == null) {
            throw RequestProblem.of("rooms", "plans.rule.name", room.key());
        }
        Space space = new Space(room.key(), floor.key(), name, ROOM, area(room, 0));
        spaces.put(space.key(), space);
        added.add(space);
        changes.add(
                new PlanChange(PlanChange.Kind.ROOM_ADDED, space.key(), name, null, metres(space.areaSquareMetres())));
    }

    /** Keys are unique in the installation: a room of another floor is none of this one. */
    private boolean isTaken(String key) {
        Equipment equipment = model.equipment(key);
        return equipment != null
                || model.space(key) != null
                || model.floor(key) != null
                || model.site(key) != null
                || model.point(key) != null;
    }

    private void change(Space there, DrawnPlan.DrawnRoom room) {
        String wanted = name(room.name(), room.key());
        String name = wanted == null ? there.name() : wanted;
        double area = area(room, there.areaSquareMetres());
        boolean other = Math.abs(area - there.areaSquareMetres()) >= SAME_AREA;
        Space now = new Space(
                there.key(),
                there.floor(),
                name,
                there.brickClass(),
                other ? area : there.areaSquareMetres(),
                there.parts());
        if (!name.equals(there.name())) {
            changes.add(new PlanChange(PlanChange.Kind.ROOM_RENAMED, there.key(), name, there.name(), name));
        }
        if (other) {
            changes.add(new PlanChange(
                    PlanChange.Kind.AREA_CHANGED, there.key(), name, metres(there.areaSquareMetres()), metres(area)));
        }
        if (!now.equals(there)) {
            spaces.put(now.key(), now);
            changed.add(now);
        }
    }

    private static @Nullable String name(@Nullable String name, String key) {
        if (name == null) {
            return null;
        }
        String clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME || clean.chars().anyMatch(Character::isISOControl)) {
            throw RequestProblem.of("rooms", "plans.rule.name", key);
        }
        return clean;
    }

    private static double area(DrawnPlan.DrawnRoom room, double otherwise) {
        Double area = room.area();
        if (area == null) {
            return otherwise;
        }
        if (!(area >= 0 && area <= LARGEST_AREA)) {
            throw RequestProblem.of("rooms", "plans.rule.area", room.key());
        }
        return area;
    }

    private static String metres(double area) {
        return String.format(Locale.ROOT, "%.1f m²", area);
    }

    /** All of the floor, as they will be. */
    Map<String, Space> spaces() {
        return spaces;
    }

    List<Space> added() {
        return added;
    }

    List<Space> changed() {
        return changed;
    }
}
