package io.plenum.site.history;

import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.PostalAddress;
import io.plenum.site.Site;
import io.plenum.site.Space;
import io.plenum.site.importing.PointDraft;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.role.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The things of a site's model as fields: texts, whole numbers, numbers, yes or no, and lists of texts. What is not said has no field.
 * That is how changes are compared, stored and shown.
 */
public final class EntityFields {

    public static final String NAME = "name";
    public static final String ZONE = "zone";
    /** In square metres. */
    public static final String AREA = "area";

    /** Of the postal address, with the number of the house. */
    public static final String STREET = "street";

    public static final String POSTAL_CODE = "postalCode";
    public static final String CITY = "city";
    public static final String COUNTRY = "country";

    public static final String LEVEL = "level";
    public static final String BUILDING = "building";
    /** The drawing of a floor: SVG. */
    public static final String PLAN = "plan";

    public static final String FLOOR = "floor";
    public static final String CLASS = "class";
    public static final String PARTS = "parts";
    public static final String SYSTEM = "system";
    public static final String SPACE = "space";
    public static final String FEEDS = "feeds";
    public static final String PART_OF = "partOf";
    public static final String SUB_METER_OF = "subMeterOf";
    public static final String METERS = "meters";
    public static final String OWNER = "owner";
    public static final String KIND = "kind";
    /** As the store names it. */
    public static final String UNIT = "unit";

    public static final String STATES = "states";
    public static final String WRITABLE = "writable";
    public static final String CONNECTION = "connection";
    public static final String ADDRESS = "address";

    private EntityFields() {}

    /** All things of a site. */
    public static SortedMap<EntityId, SortedMap<String, Object>> of(SiteDraft draft) {
        SortedMap<EntityId, SortedMap<String, Object>> all = new TreeMap<>();
        Site site = draft.site();
        all.put(new EntityId(EntityKind.SITE, site.key()), of(site));
        draft.floors().forEach(one -> {
            SortedMap<String, Object> fields = of(one);
            put(fields, PLAN, draft.plans().get(one.key()));
            all.put(new EntityId(EntityKind.FLOOR, one.key()), fields);
        });
        draft.spaces().forEach(one -> all.put(new EntityId(EntityKind.SPACE, one.key()), of(one)));
        draft.equipment().forEach(one -> all.put(new EntityId(EntityKind.EQUIPMENT, one.key()), of(one)));
        draft.points().forEach(one -> all.put(new EntityId(EntityKind.POINT, one.key()), of(one)));
        return all;
    }

    public static SortedMap<String, Object> of(Site site) {
        SortedMap<String, Object> fields = named(site.name());
        fields.put(ZONE, site.zone().getId());
        fields.put(AREA, site.areaSquareMetres());
        PostalAddress address = site.address();
        if (address != null) {
            said(fields, STREET, address.street());
            said(fields, POSTAL_CODE, address.postalCode());
            said(fields, CITY, address.city());
            said(fields, COUNTRY, address.country());
        }
        return fields;
    }

    private static void said(Map<String, Object> fields, String name, String value) {
        put(fields, name, value.isEmpty() ? null : value);
    }

    /** Without its drawing. */
    public static SortedMap<String, Object> of(Floor floor) {
        SortedMap<String, Object> fields = named(floor.name());
        fields.put(LEVEL, floor.level());
        put(fields, BUILDING, floor.building());
        return fields;
    }

    public static SortedMap<String, Object> of(Space space) {
        SortedMap<String, Object> fields = named(space.name());
        fields.put(FLOOR, space.floor());
        fields.put(CLASS, space.brickClass());
        fields.put(AREA, space.areaSquareMetres());
        put(fields, PARTS, space.parts());
        return fields;
    }

    public static SortedMap<String, Object> of(Equipment one) {
        SortedMap<String, Object> fields = named(one.name());
        fields.put(CLASS, one.brickClass());
        fields.put(SYSTEM, one.system());
        put(fields, SPACE, one.space());
        put(fields, FLOOR, one.floor());
        put(fields, FEEDS, one.feeds());
        put(fields, PART_OF, one.partOf());
        put(fields, SUB_METER_OF, one.subMeterOf());
        put(fields, METERS, one.meters());
        return fields;
    }

    public static SortedMap<String, Object> of(PointDraft point) {
        SortedMap<String, Object> fields = named(point.name());
        fields.put(OWNER, point.owner());
        fields.put(CLASS, point.brickClass());
        fields.put(KIND, point.kind().name());
        fields.put(UNIT, point.unit().name());
        if (!point.stateTexts().isEmpty()) {
            fields.put(STATES, new ArrayList<>(point.stateTexts()));
        }
        fields.put(WRITABLE, point.writable());
        if (point.source() != null) {
            fields.put(CONNECTION, point.source().connection());
            fields.put(ADDRESS, point.source().address());
        }
        return fields;
    }

    private static SortedMap<String, Object> named(String name) {
        SortedMap<String, Object> fields = new TreeMap<>();
        fields.put(NAME, name);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** Others that it is related to; their order says nothing. */
    private static void put(Map<String, Object> fields, String name, List<String> others) {
        if (!others.isEmpty()) {
            fields.put(name, new ArrayList<>(new TreeSet<>(others)));
        }
    }
}
