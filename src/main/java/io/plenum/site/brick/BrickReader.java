package io.plenum.site.brick;

import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.ImportProblems;
import io.plenum.site.PointDraft;
import io.plenum.site.Site;
import io.plenum.site.SiteDraft;
import io.plenum.site.Space;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a Brick model in Turtle into a site. All problems of the file are reported, not only the first. */
public final class BrickReader {

    private final Model model;
    private final ImportProblems problems;
    private final Map<String, Long> keys = new HashMap<>();

    private BrickReader(Model model, ImportProblems problems) {
        this.model = model;
        this.problems = problems;
    }

    /** Null where the file describes no site at all; with errors in {@code problems} the result is incomplete. */
    public static @Nullable SiteDraft read(String fileName, byte[] turtle, ImportProblems problems) {
        TurtleFile file = TurtleFile.parse(fileName, turtle, problems);
        if (problems.hasErrors()) {
            return null;
        }
        return new BrickReader(new Model(file, problems), problems).read();
    }

    private @Nullable SiteDraft read() {
        model.entities().forEach(this::checkNamed);
        Entity site = site();
        List<Space> spaces = model.of(Role.SPACE).map(this::space).toList();
        PointReader points = new PointReader(model, problems);
        List<PointDraft> read = model.of(Role.POINT)
                .map(p -> points.read(p, name(p), brickClass(p)))
                .toList();
        if (site == null) {
            problems.error(model.file().name(), 0, null, "describes no brick:Site or brick:Building.");
            return null;
        }
        Site built = new Site(model.keyOf(site), name(site), zone(site), area(site, spaces));
        List<Floor> floors =
                model.of(Role.FLOOR).map(f -> floor(f, built.key())).toList();
        List<Equipment> equipment =
                model.of(Role.EQUIPMENT).map(this::equipment).toList();
        checkLevels();
        return new SiteDraft(built, floors, spaces, equipment, read, Map.of());
    }

    /** The outermost one: where a site has one building, the building's floors are the site's. */
    private @Nullable Entity site() {
        List<Entity> outer = model.of(Role.SITE)
                .filter(e -> model.within(e, Role.SITE) == null)
                .toList();
        for (Entity more : outer.stream().skip(1).toList()) {
            error(more, Words.TYPE, "is a second site; give each site its own folder.");
        }
        return outer.isEmpty() ? null : outer.getFirst();
    }

    private void checkNamed(Entity entity) {
        String key = model.keyOf(entity);
        Long before = keys.putIfAbsent(key, entity.line());
        if (before != null) {
            error(entity, Words.TYPE, "the same key is used in line " + before + ".");
        }
        if (entity.brickClass() == null) {
            error(entity, Words.TYPE, "has no class (a brick:…).");
        }
        String label = entity.text(Words.LABEL);
        if (label == null || label.isBlank()) {
            error(entity, Words.LABEL, "has no name (rdfs:label).");
        }
    }

    private void checkLevels() {
        Map<Integer, String> levels = new HashMap<>();
        model.of(Role.FLOOR).forEach(floor -> {
            String other = levels.putIfAbsent(level(floor), model.keyOf(floor));
            if (other != null) {
                error(floor, Words.LEVEL, "has the same plenum:level as " + other + ".");
            }
        });
    }

    private Floor floor(Entity floor, String site) {
        return new Floor(model.keyOf(floor), site, name(floor), level(floor));
    }

    private int level(Entity floor) {
        String text = floor.text(Words.LEVEL);
        String digits = text == null ? model.keyOf(floor).replaceAll("[^0-9]", "") : text;
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            error(floor, Words.LEVEL, "plenum:level must be a whole number, 0 for the ground floor.");
            return 0;
        }
    }

    private Space space(Entity space) {
        Entity floor = model.within(space, Role.FLOOR);
        if (floor == null) {
            error(space, Words.IS_PART_OF, "lies on no floor: brick:isPartOf a floor is missing.");
        }
        return new Space(
                model.keyOf(space),
                floor == null ? "" : model.keyOf(floor),
                name(space),
                brickClass(space),
                area(space));
    }

    private Equipment equipment(Entity equipment) {
        Entity space = model.within(equipment, Role.SPACE);
        Entity floor = model.within(space == null ? equipment : space, Role.FLOOR);
        List<Entity> fed = model.related(equipment, Words.FEEDS);
        if (floor == null && !fed.isEmpty() && model.roleOf(fed.getFirst()) == Role.SPACE) {
            // What feeds a room and says no more is drawn on that room's floor.
            floor = model.within(fed.getFirst(), Role.FLOOR);
        }
        return new Equipment(
                model.keyOf(equipment),
                name(equipment),
                brickClass(equipment),
                system(equipment),
                space == null ? null : model.keyOf(space),
                floor == null ? null : model.keyOf(floor),
                fed.stream().map(model::keyOf).toList());
    }

    private String system(Entity equipment) {
        String given = equipment.text(Words.SYSTEM);
        if (given == null) {
            return Systems.ofClass(brickClass(equipment));
        }
        if (!Systems.NAMES.contains(given)) {
            error(
                    equipment,
                    Words.SYSTEM,
                    "unknown plenum:system \"" + given + "\". Known systems are " + String.join(", ", Systems.NAMES)
                            + ".");
        }
        return given;
    }

    private ZoneId zone(Entity site) {
        String text = site.text(Words.ZONE);
        if (text == null) {
            problems.warning(model.file().name(), site.line(), model.keyOf(site), "has no plenum:zone; UTC is taken.");
            return ZoneId.of("UTC");
        }
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            error(site, Words.ZONE, "unknown time zone \"" + text + "\"; write it as \"Europe/Berlin\".");
            return ZoneId.of("UTC");
        }
    }

    private double area(Entity site, List<Space> spaces) {
        return site.has(Words.AREA)
                ? area(site)
                : spaces.stream().mapToDouble(Space::areaSquareMetres).sum();
    }

    private double area(Entity entity) {
        String text = entity.text(Words.AREA);
        try {
            double area = text == null ? 0 : Double.parseDouble(text);
            if (area >= 0 && area < 1e9) {
                return area;
            }
        } catch (NumberFormatException e) {
            // reported below, as a negative area is
        }
        error(entity, Words.AREA, "plenum:area must be a number of square metres, not \"" + text + "\".");
        return 0;
    }

    private static String name(Entity entity) {
        String label = entity.text(Words.LABEL);
        return label == null ? "" : label.strip();
    }

    private static String brickClass(Entity entity) {
        String name = entity.brickClass();
        return name == null ? "" : name;
    }

    private void error(Entity entity, String property, String message) {
        problems.error(model.file().name(), entity.line(property), model.keyOf(entity), message);
    }
}
