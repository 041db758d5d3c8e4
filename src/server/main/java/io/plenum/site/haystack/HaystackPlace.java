package io.plenum.site.haystack;

import io.plenum.point.unit.Unit;
import io.plenum.site.brick.Vocabulary;
import io.plenum.tabular.unit.UnitSpelling;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A site, floor or space. */
final class HaystackPlace {

    private final HaystackModel model;
    private final HaystackRecord place;
    private final String id;
    private final String key;

    HaystackPlace(HaystackModel model, HaystackRecord place, String id) {
        this.model = model;
        this.place = place;
        this.id = id;
        this.key = String.valueOf(model.keyOf(id));
    }

    void site() {
        String said = place.text("brickClass");
        model.statements().type(key, said == null ? "Building" : said, place.line());
        model.statements().text(key, Vocabulary.LABEL, place.name(), place.line());
        String tz = place.text("tz");
        String zone = tz == null ? null : zone(tz);
        if (zone != null) {
            model.statements().text(key, Vocabulary.ZONE, zone, place.line());
        }
        address("geoStreet", Vocabulary.STREET);
        address("geoPostalCode", Vocabulary.POSTAL_CODE);
        address("geoCity", Vocabulary.CITY);
        address("geoCountry", Vocabulary.COUNTRY);
        area();
    }

    private void address(String tag, String property) {
        String said = place.text(tag);
        if (said != null) {
            model.statements().text(key, property, said, place.line());
        }
    }

    /** Haystack names a zone by its city. */
    static @Nullable String zone(String tz) {
        if (ZoneId.getAvailableZoneIds().contains(tz)) {
            return tz;
        }
        return ZoneId.getAvailableZoneIds().stream()
                .filter(one -> one.endsWith("/" + tz))
                .filter(one -> !one.startsWith("SystemV") && !one.startsWith("posix"))
                .sorted()
                .findFirst()
                .orElse(null);
    }

    void place() {
        model.describe(place, id, "place", "Space");
        HaystackValue.Quantity level = place.quantity("floorNum");
        if (place.has("floor") && level != null) {
            model.statements().text(key, Vocabulary.LEVEL, String.valueOf((int) level.value()), place.line());
        }
        boolean within =
                !place.refs("spaceRef").isEmpty() || !place.refs("floorRef").isEmpty();
        model.relate(place, id, "spaceRef", Vocabulary.IS_PART_OF, false);
        model.relate(place, id, "floorRef", Vocabulary.IS_PART_OF, false);
        model.relate(place, id, "plenumPartRefs", Vocabulary.HAS_PART, false);
        if (!within) {
            model.relate(place, id, "siteRef", Vocabulary.IS_PART_OF, false);
        }
        area();
    }

    private void area() {
        HaystackValue.Quantity area = place.quantity("area");
        if (area == null) {
            return;
        }
        Unit unit = area.unit() == null ? Unit.SQUARE_METRE : unit(area.unit());
        double metres = unit == null ? Double.NaN : unit.convert(area.value(), Unit.SQUARE_METRE);
        if (Double.isNaN(metres)) {
            model.warn(
                    place,
                    "areas in units that are not known",
                    "has an area in " + area.unit() + ", which is left out");
        } else {
            model.statements().text(key, Vocabulary.AREA, String.valueOf(metres), place.line());
        }
    }

    private static @Nullable Unit unit(String text) {
        return switch (text) {
            case "ft²", "ft2", "square_foot" -> Unit.ofQudt("FT2");
            case "m²", "m2", "square_meter" -> Unit.SQUARE_METRE;
            default -> UnitSpelling.of(text);
        };
    }
}
