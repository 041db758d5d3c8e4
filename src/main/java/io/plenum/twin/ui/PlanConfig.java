package io.plenum.twin.ui;

import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the floor plan in the browser is told once; the names are those of floor/model.ts. */
record PlanConfig(
        String floor,
        String floorName,
        String locale,
        String zone,
        boolean fahrenheit,
        @Nullable String selected,
        Map<String, String> texts,
        Map<String, String> roles,
        double comfortBand,
        List<Room> spaces,
        List<Gear> equipment,
        Map<String, String> sources) {

    /** A space of the floor; {@code servedBy} and {@code contains} are keys of equipment. */
    record Room(String key, String name, double area, List<String> servedBy, List<String> contains) {}

    /** Equipment of the floor, or elsewhere but feeding it. */
    record Gear(
            String key,
            String name,
            String system,
            @Nullable String space,
            List<String> fedBy) {}

    /** How the person reads. */
    record Reader(String locale, String zone, boolean fahrenheit, Map<String, String> texts) {}

    static PlanConfig of(SiteModel model, Floor floor, @Nullable String selected, Reader reader) {
        Map<String, List<String>> fedBy = new HashMap<>();
        for (Equipment source : model.equipment()) {
            source.feeds().forEach(fed -> fedBy.computeIfAbsent(fed, k -> new ArrayList<>())
                    .add(source.key()));
        }
        List<Room> rooms = model.spacesOf(floor.key()).stream()
                .map(space -> room(model, space))
                .toList();
        Map<String, Gear> gear = new LinkedHashMap<>();
        for (Equipment equipment : model.equipmentOf(floor.key())) {
            gear.put(equipment.key(), gear(equipment, fedBy));
        }
        for (Room room : rooms) {
            for (String key : room.servedBy()) {
                Equipment equipment = Objects.requireNonNull(model.equipment(key));
                gear.putIfAbsent(key, gear(equipment, fedBy));
            }
        }
        Map<String, String> sources = new LinkedHashMap<>();
        for (Point point : model.pointsOnFloor(floor.key())) {
            if (point.source() != null) {
                sources.put(
                        point.key(),
                        point.source().connection() + " · " + point.source().address());
            }
        }
        return new PlanConfig(
                floor.key(),
                floor.name(),
                reader.locale(),
                reader.zone(),
                reader.fahrenheit(),
                selected,
                reader.texts(),
                PointRole.patterns(),
                Comfort.BAND,
                rooms,
                List.copyOf(gear.values()),
                sources);
    }

    private static Room room(SiteModel model, Space space) {
        List<String> servedBy = new ArrayList<>();
        List<String> contains = new ArrayList<>();
        for (Equipment equipment : model.equipmentServing(space.key())) {
            if (equipment.feeds().contains(space.key())) {
                servedBy.add(equipment.key());
            }
            if (space.key().equals(equipment.space())) {
                contains.add(equipment.key());
            }
        }
        return new Room(space.key(), space.name(), space.areaSquareMetres(), servedBy, contains);
    }

    private static Gear gear(Equipment equipment, Map<String, List<String>> fedBy) {
        return new Gear(
                equipment.key(),
                equipment.name(),
                equipment.system(),
                equipment.space(),
                fedBy.getOrDefault(equipment.key(), List.of()));
    }
}
