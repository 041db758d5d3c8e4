package io.plenum.commissioning.review;

import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.Space;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Floors and rooms by what names call them: those that the site has, and new ones for the others. */
final class PlannedPlaces {

    private static final String ROOM = "Room";

    private final Site site;
    private final PlannedKeys keys;
    private final UnaryOperator<String> floorName;
    private final Map<String, Floor> floors = new HashMap<>();
    private final Map<String, Space> spaces = new HashMap<>();
    private final List<Floor> newFloors = new ArrayList<>();
    private final List<Space> newSpaces = new ArrayList<>();

    /**
     * @param there floors of the site
     * @param rooms of the site
     * @param floorName of a floor of that number, for people
     */
    PlannedPlaces(List<Floor> there, List<Space> rooms, Site site, PlannedKeys keys, UnaryOperator<String> floorName) {
        this.site = site;
        this.keys = keys;
        this.floorName = floorName;
        there.forEach(floor -> {
            floors.putIfAbsent(PlannedKeys.alike(floor.name()), floor);
            floors.putIfAbsent(PlannedKeys.alike(floor.key()), floor);
            if (floor.building() == null) {
                floors.put(number(floor.level()), floor);
            }
        });
        rooms.forEach(space -> {
            spaces.putIfAbsent(space.floor() + "|" + PlannedKeys.alike(space.name()), space);
            String numbers = PlannedKeys.alike(space.key().replaceFirst("^\\D+", ""));
            spaces.put(space.floor() + "|" + numbers, space);
        });
    }

    /** Null where nothing says which floor it is, and the site has several. */
    @Nullable
    Floor floor(String number) {
        if (number.isBlank()) {
            return floors.values().stream().distinct().count() == 1
                    ? floors.values().iterator().next()
                    : null;
        }
        Integer level = level(number);
        String alike = level == null ? PlannedKeys.alike(number) : number(level);
        return floors.computeIfAbsent(alike, any -> created(number));
    }

    private Floor created(String number) {
        Integer level = level(number);
        String name = level == null ? number : floorName.apply(String.valueOf(level));
        Floor floor = new Floor(
                keys.ofPlace("floor-" + (level == null ? number : level)), site.key(), name, level == null ? 0 : level);
        newFloors.add(floor);
        return floor;
    }

    private static String number(int level) {
        return "level " + level;
    }

    private static @Nullable Integer level(String number) {
        return number.strip().matches("-?\\d{1,3}") ? Integer.valueOf(number.strip()) : null;
    }

    Space space(Floor floor, String name) {
        return spaces.computeIfAbsent(floor.key() + "|" + PlannedKeys.alike(name), any -> {
            Space space = new Space(keys.ofPlace("space-" + name), floor.key(), name, ROOM, 0);
            newSpaces.add(space);
            return space;
        });
    }

    List<Floor> newFloors() {
        return List.copyOf(newFloors);
    }

    List<Space> newSpaces() {
        return List.copyOf(newSpaces);
    }
}
