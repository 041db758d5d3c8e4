package io.plenum.twin.search;

import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.PlanRoute;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where things of a model are, in words. */
public final class SiteLocations {

    private SiteLocations() {}

    /** The rooms that an owner of points is about: itself, what it feeds, where it stands. */
    public static Set<Space> rooms(SiteModel model, String owner) {
        Set<String> keys = new LinkedHashSet<>(List.of(owner));
        Equipment equipment = model.equipment(owner);
        if (equipment != null) {
            keys.addAll(equipment.feeds());
            if (equipment.space() != null) {
                keys.add(equipment.space());
            }
        }
        List<Space> rooms = new ArrayList<>();
        for (String key : keys) {
            Space space = model.space(key);
            if (space != null) {
                rooms.add(space);
                space.parts().stream()
                        .map(model::space)
                        .filter(part -> part != null)
                        .forEach(rooms::add);
            }
        }
        return new LinkedHashSet<>(rooms);
    }

    /** Room and floor of a point in words, what its own name does not say already; empty where nothing is known. */
    public static String of(SiteModel model, Point point) {
        String owner = model.ownerOf(point.key());
        if (owner == null) {
            return "";
        }
        List<String> words = new ArrayList<>();
        Set<Space> rooms = rooms(model, owner);
        if (rooms.size() == 1) {
            words.add(rooms.iterator().next().name());
        } else if (model.equipment(owner) != null) {
            words.add(model.placeName(owner));
        }
        words.removeIf(
                word -> point.name().startsWith(word + " ") || point.name().equals(word));
        Floor floor = PlanRoute.floorOf(model, owner);
        if (floor != null) {
            words.add(floor.name());
        }
        return String.join(" · ", words);
    }
}
