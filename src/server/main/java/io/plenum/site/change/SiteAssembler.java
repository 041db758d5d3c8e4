package io.plenum.site.change;

import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.PostalAddress;
import io.plenum.site.Site;
import io.plenum.site.Space;
import io.plenum.site.history.EntityFields;
import io.plenum.site.history.EntityId;
import io.plenum.site.importing.PointDraft;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.role.EntityKind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Makes fields that hold to the rules into what the store writes. */
final class SiteAssembler {

    private SiteAssembler() {}

    /** @throws IllegalArgumentException where the site itself is not among them */
    static SiteDraft assemble(String site, SortedMap<EntityId, SortedMap<String, Object>> things) {
        Map<String, Object> own = things.get(new EntityId(EntityKind.SITE, site));
        if (own == null) {
            throw new IllegalArgumentException("No site " + site);
        }
        List<Floor> floors = new ArrayList<>();
        List<Space> spaces = new ArrayList<>();
        List<Equipment> equipment = new ArrayList<>();
        List<PointDraft> points = new ArrayList<>();
        Map<String, String> plans = new HashMap<>();
        things.forEach((id, fields) -> {
            switch (id.kind()) {
                case FLOOR -> {
                    floors.add(floor(id.key(), site, fields));
                    String plan = EditedModel.text(fields, EntityFields.PLAN);
                    if (plan != null) {
                        plans.put(id.key(), plan);
                    }
                }
                case SPACE -> spaces.add(space(id.key(), fields));
                case EQUIPMENT -> equipment.add(equipment(id.key(), fields));
                case POINT -> points.add(point(id.key(), fields));
                default -> {
                    // the site itself
                }
            }
        });
        return new SiteDraft(site(site, own), floors, spaces, equipment, points, plans);
    }

    private static Site site(String key, Map<String, Object> fields) {
        return new Site(
                key,
                text(fields, EntityFields.NAME),
                ZoneId.of(text(fields, EntityFields.ZONE)),
                area(fields),
                PostalAddress.of(
                        maybe(fields, EntityFields.STREET),
                        maybe(fields, EntityFields.POSTAL_CODE),
                        maybe(fields, EntityFields.CITY),
                        maybe(fields, EntityFields.COUNTRY)));
    }

    private static Floor floor(String key, String site, Map<String, Object> fields) {
        Integer level = (Integer) Objects.requireNonNull(fields.get(EntityFields.LEVEL));
        return new Floor(key, site, text(fields, EntityFields.NAME), level, maybe(fields, EntityFields.BUILDING));
    }

    private static Space space(String key, Map<String, Object> fields) {
        return new Space(
                key,
                text(fields, EntityFields.FLOOR),
                text(fields, EntityFields.NAME),
                text(fields, EntityFields.CLASS),
                area(fields),
                ModelWords.keys(fields, EntityFields.PARTS));
    }

    private static Equipment equipment(String key, Map<String, Object> fields) {
        return new Equipment(
                key,
                text(fields, EntityFields.NAME),
                text(fields, EntityFields.CLASS),
                text(fields, EntityFields.SYSTEM),
                maybe(fields, EntityFields.SPACE),
                maybe(fields, EntityFields.FLOOR),
                ModelWords.keys(fields, EntityFields.FEEDS),
                maybe(fields, EntityFields.PART_OF),
                maybe(fields, EntityFields.SUB_METER_OF),
                ModelWords.keys(fields, EntityFields.METERS));
    }

    static PointDraft point(String key, Map<String, Object> fields) {
        String connection = maybe(fields, EntityFields.CONNECTION);
        return new PointDraft(
                key,
                text(fields, EntityFields.OWNER),
                text(fields, EntityFields.NAME),
                text(fields, EntityFields.CLASS),
                PointKind.valueOf(text(fields, EntityFields.KIND)),
                Unit.stored(text(fields, EntityFields.UNIT)),
                ModelWords.keys(fields, EntityFields.STATES),
                Boolean.TRUE.equals(fields.get(EntityFields.WRITABLE)),
                connection == null ? null : new PointSource(connection, text(fields, EntityFields.ADDRESS)));
    }

    private static String text(Map<String, Object> fields, String name) {
        return Objects.requireNonNull(EditedModel.text(fields, name), name);
    }

    private static @Nullable String maybe(Map<String, Object> fields, String name) {
        return EditedModel.text(fields, name);
    }

    private static double area(Map<String, Object> fields) {
        return fields.get(EntityFields.AREA) instanceof Double area ? area : 0;
    }
}
