package io.plenum.site.brick;

import io.plenum.site.Floor;
import io.plenum.site.ImportProblems;
import io.plenum.site.Site;
import io.plenum.site.Space;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the site itself, its floors and its spaces. */
final class PlaceReader {

    private final Model model;
    private final ImportProblems problems;

    PlaceReader(Model model, ImportProblems problems) {
        this.model = model;
        this.problems = problems;
    }

    List<Space> spaces() {
        return model.of(Role.SPACE).map(this::space).toList();
    }

    List<Floor> floors(String site) {
        checkLevels();
        return model.of(Role.FLOOR).map(floor -> floor(floor, site)).toList();
    }

    /** Null where the file describes none. */
    @Nullable
    Site site(List<Space> spaces) {
        Entity site = outermost();
        if (site == null) {
            problems.error(model.file().name(), 0, null, "describes no brick:Site or brick:Building.");
            return null;
        }
        return new Site(model.keyOf(site), site.name(), zone(site), area(site, spaces));
    }

    /** The outermost one: where a site has one building, the building's floors are the site's. */
    private @Nullable Entity outermost() {
        List<Entity> outer = model.of(Role.SITE)
                .filter(e -> model.within(e, Role.SITE) == null)
                .toList();
        for (Entity more : outer.stream().skip(1).toList()) {
            error(more, Words.TYPE, "is a second site; give each site its own folder.");
        }
        return outer.isEmpty() ? null : outer.getFirst();
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

    private Floor floor(Entity floor, String site) {
        return new Floor(model.keyOf(floor), site, floor.name(), level(floor));
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

    private void checkLevels() {
        Map<Integer, String> levels = new HashMap<>();
        model.of(Role.FLOOR).forEach(floor -> {
            String other = levels.putIfAbsent(level(floor), model.keyOf(floor));
            if (other != null) {
                error(floor, Words.LEVEL, "has the same plenum:level as " + other + ".");
            }
        });
    }

    private Space space(Entity space) {
        Entity floor = model.within(space, Role.FLOOR);
        if (floor == null) {
            error(space, Words.IS_PART_OF, "lies on no floor: brick:isPartOf a floor is missing.");
        }
        return new Space(
                model.keyOf(space),
                floor == null ? "" : model.keyOf(floor),
                space.name(),
                space.brickClassOrEmpty(),
                area(space));
    }

    private void error(Entity entity, String property, String message) {
        problems.error(model.file().name(), entity.line(property), model.keyOf(entity), message);
    }
}
