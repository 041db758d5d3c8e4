package io.plenum.site.brick;

import io.plenum.point.time.IsoTime;
import io.plenum.site.Floor;
import io.plenum.site.PostalAddress;
import io.plenum.site.Site;
import io.plenum.site.Space;
import io.plenum.site.importing.SiteImportProblems;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the site itself, its floors and its spaces; what others leave out is put in and told. */
final class PlaceReader {

    /** Where spaces are that lie on no floor. */
    private static final String REST = "unplaced";

    private final Model model;
    private final SiteImportProblems problems;
    private final FloorAreas areas;
    private final SitePlace place;
    private final Map<Entity, String> floors = new HashMap<>();
    private @Nullable String rest;

    PlaceReader(Model model, SiteImportProblems problems) {
        this.model = model;
        this.problems = problems;
        this.areas = new FloorAreas(model, problems);
        this.place = SitePlace.of(model, problems);
        if (model.of(EntityRole.FLOOR).findAny().isEmpty()
                || model.of(EntityRole.SPACE).anyMatch(space -> drawnOn(space) == null)) {
            rest = free(place.key() + "-" + REST);
        }
        model.of(EntityRole.SPACE).forEach(space -> floors.put(space, floorOf(space)));
    }

    private String free(String key) {
        return model.entities().anyMatch(entity -> model.keyOf(entity).equals(key)) ? key + "-floor" : key;
    }

    Site site(List<Space> spaces) {
        Entity entity = place.entity();
        double area = entity != null && areas.isGiven(entity)
                ? areas.of(entity)
                : spaces.stream()
                        .filter(s -> s.parts().isEmpty())
                        .mapToDouble(Space::areaSquareMetres)
                        .sum();
        PostalAddress address = entity == null ? null : address(entity);
        return new Site(place.key(), place.name(), zone(entity), area, address);
    }

    /** {@code rec:address [ a rec:PostalAddress ; rec:addressLine1 "…" ]}, or its parts at the site itself. */
    private @Nullable PostalAddress address(Entity site) {
        Entity.Fact fact = site.first(Vocabulary.POSTAL_ADDRESS);
        Entity said = fact == null ? null : model.file().entity(fact.value());
        Entity address = said == null ? site : said;
        return PostalAddress.of(
                part(address, Vocabulary.STREET, PostalAddress.LONGEST_STREET),
                part(address, Vocabulary.POSTAL_CODE, PostalAddress.LONGEST_POSTAL_CODE),
                part(address, Vocabulary.CITY, PostalAddress.LONGEST_CITY),
                part(address, Vocabulary.COUNTRY, PostalAddress.LONGEST_COUNTRY));
    }

    private @Nullable String part(Entity address, String property, int longest) {
        String text = address.text(property);
        if (text == null) {
            return null;
        }
        String plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (plain.length() <= longest) {
            return plain;
        }
        problems.warning(
                model.file().name(),
                address.line(property),
                Vocabulary.localName(property),
                "of the postal address has more than " + longest + " characters; it is left out.");
        return null;
    }

    private ZoneId zone(@Nullable Entity site) {
        Entity said = site != null && site.has(Vocabulary.ZONE)
                ? site
                : model.of(EntityRole.SITE)
                        .filter(one -> one.has(Vocabulary.ZONE))
                        .findFirst()
                        .orElse(null);
        String text = said == null ? null : said.text(Vocabulary.ZONE);
        if (said == null || text == null) {
            problems.warning(
                    model.file().name(),
                    site == null ? 0 : site.line(),
                    place.key(),
                    "has no plenum:zone; UTC is taken, so days begin at another hour. Say plenum:zone"
                            + " \"Europe/Berlin\".");
            return ZoneId.of("UTC");
        }
        try {
            return IsoTime.zone(text);
        } catch (DateTimeException e) {
            problems.error(
                    model.file().name(),
                    said.line(Vocabulary.ZONE),
                    model.keyOf(said),
                    "unknown time zone \"" + text + "\"; write it as \"Europe/Berlin\".");
            return ZoneId.of("UTC");
        }
    }

    List<Floor> floors() {
        FloorLevels levels = new FloorLevels(model, problems);
        List<Floor> found = new ArrayList<>(model.of(EntityRole.FLOOR)
                .map(floor -> floor(floor, levels.of(floor)))
                .toList());
        if (rest != null) {
            int level = found.stream().mapToInt(Floor::level).max().orElse(-1) + 1;
            found.add(new Floor(rest, place.key(), place.name(), level));
        }
        return found;
    }

    private Floor floor(Entity floor, int level) {
        Entity building = place.buildings() > 1 ? model.within(floor, EntityRole.SITE) : null;
        boolean several = building != null && building != place.entity();
        String name = building == null || !several ? null : building.name();
        return new Floor(
                model.keyOf(floor),
                place.key(),
                name == null ? floor.name() : name + " · " + floor.name(),
                level,
                name);
    }

    List<Space> spaces() {
        List<Entity> lost = model.of(EntityRole.SPACE)
                .filter(space -> drawnOn(space) == null)
                .toList();
        for (Entity space : lost) {
            problems.repeated(
                    "spaces on no floor",
                    model.file().name(),
                    space.line(Vocabulary.IS_PART_OF),
                    model.keyOf(space),
                    "lies on no floor; it is listed under \"" + place.name()
                            + "\". Say brick:isPartOf or rec:isPartOf a floor.");
        }
        return model.of(EntityRole.SPACE).map(this::space).toList();
    }

    private Space space(Entity space) {
        return new Space(
                model.keyOf(space),
                floors.getOrDefault(space, ""),
                space.name().isEmpty() ? model.keyOf(space) : space.name(),
                model.classOf(space),
                areas.of(space),
                rooms(space).stream().map(model::keyOf).toList());
    }

    private List<Entity> rooms(Entity space) {
        return model.partsOf(space).stream()
                .filter(part -> model.roleOf(part) == EntityRole.SPACE)
                .toList();
    }

    private String floorOf(Entity space) {
        Entity floor = drawnOn(space);
        return floor != null ? model.keyOf(floor) : rest == null ? "" : rest;
    }

    /** Key of the floor of a space. */
    String floorKey(Entity space) {
        return floors.getOrDefault(space, "");
    }

    /** Where what lies nowhere is listed, null where everything has its place. */
    @Nullable
    String rest() {
        return rest;
    }

    /** The floor it lies on, else the floor of most of its rooms: zones of the air cross floors. */
    private @Nullable Entity drawnOn(Entity space) {
        Entity floor = model.within(space, EntityRole.FLOOR);
        if (floor != null) {
            return floor;
        }
        Map<Entity, Integer> counts = new HashMap<>();
        rooms(space).stream()
                .map(room -> model.within(room, EntityRole.FLOOR))
                .filter(java.util.Objects::nonNull)
                .forEach(one -> counts.merge(one, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Entity, Integer>comparingByValue()
                        .thenComparing(e -> model.keyOf(e.getKey()), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
