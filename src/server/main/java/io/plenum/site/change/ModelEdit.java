package io.plenum.site.change;

import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.Space;
import io.plenum.site.history.EntityFields;
import io.plenum.site.history.EntityId;
import io.plenum.site.importing.PointDraft;
import io.plenum.site.role.EntityKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one thing of a site's model.
 *
 * @param key by which it is known, or will be: it never changes, because history hangs on it
 * @param remove to take it out of the model; what was recorded of it stays
 * @param fields to be set, by the names of {@link EntityFields}; null clears one, and what is not named stays as it is
 */
public record ModelEdit(EntityKind kind, String key, boolean remove, Map<String, @Nullable Object> fields) {

    private static final Map<EntityKind, List<String>> ALL = Map.of(
            EntityKind.SITE,
                    List.of(EntityFields.STREET, EntityFields.POSTAL_CODE, EntityFields.CITY, EntityFields.COUNTRY),
            EntityKind.FLOOR, List.of(EntityFields.BUILDING),
            EntityKind.SPACE, List.of(EntityFields.PARTS),
            EntityKind.EQUIPMENT,
                    List.of(
                            EntityFields.SPACE,
                            EntityFields.FLOOR,
                            EntityFields.FEEDS,
                            EntityFields.PART_OF,
                            EntityFields.SUB_METER_OF,
                            EntityFields.METERS),
            EntityKind.POINT, List.of(EntityFields.STATES, EntityFields.CONNECTION, EntityFields.ADDRESS));

    public static ModelEdit set(EntityKind kind, String key, Map<String, ? extends @Nullable Object> fields) {
        return new ModelEdit(kind, key, false, new HashMap<>(fields));
    }

    public static ModelEdit remove(EntityKind kind, String key) {
        return new ModelEdit(kind, key, true, Map.of());
    }

    /** As it is given, whatever it was before. */
    public static ModelEdit put(Site site) {
        return whole(EntityKind.SITE, site.key(), EntityFields.of(site));
    }

    /** As it is given; its drawing stays. */
    public static ModelEdit put(Floor floor) {
        return whole(EntityKind.FLOOR, floor.key(), EntityFields.of(floor));
    }

    /** As it is given, whatever it was before. */
    public static ModelEdit put(Space space) {
        return whole(EntityKind.SPACE, space.key(), EntityFields.of(space));
    }

    /** As it is given, whatever it was before. */
    public static ModelEdit put(Equipment one) {
        return whole(EntityKind.EQUIPMENT, one.key(), EntityFields.of(one));
    }

    /** As it is given, whatever it was before. */
    public static ModelEdit put(PointDraft point) {
        return whole(EntityKind.POINT, point.key(), EntityFields.of(point));
    }

    /**
     * The drawing of a floor.
     *
     * @param svg is sanitised when it is applied; null takes the drawing away
     */
    public static ModelEdit plan(String floor, @Nullable String svg) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(EntityFields.PLAN, svg);
        return set(EntityKind.FLOOR, floor, fields);
    }

    private static ModelEdit whole(EntityKind kind, String key, Map<String, Object> given) {
        Map<String, @Nullable Object> fields = new HashMap<>(given);
        ALL.getOrDefault(kind, List.of()).forEach(name -> fields.putIfAbsent(name, null));
        return new ModelEdit(kind, key, false, fields);
    }

    EntityId id() {
        return new EntityId(kind, key);
    }
}
