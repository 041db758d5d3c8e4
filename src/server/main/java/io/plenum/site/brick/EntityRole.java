package io.plenum.site.brick;

import io.plenum.site.role.EntityKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an entity is for us, judged by the name of its class and by how others speak of it. */
enum EntityRole {
    SITE,
    FLOOR,
    SPACE,
    EQUIPMENT,
    POINT,
    /** Devices, references, collections, ontology headers: read through others. */
    NONE;

    private static final Pattern OTHER =
            Pattern.compile(".*(Reference|Observation|Event|_Shape|Connection_Point|Postal_?Address)");
    /** By the class alone; null where its name says nothing. */
    static @Nullable EntityRole ofClass(String name) {
        if (name.isEmpty()) {
            return null;
        }
        if (OTHER.matcher(name).matches()) {
            return NONE;
        }
        EntityKind known = EntityKind.ofClass(name).orElse(null);
        return known != null ? valueOf(known.name()) : ClassName.isKnown(name) ? EQUIPMENT : null;
    }

    /** By class and own statements. */
    static EntityRole of(Entity entity, String name, boolean ofBuildings) {
        EntityRole byClass = ofClass(name);
        if (byClass == NONE) {
            return NONE;
        }
        if (entity.has(Vocabulary.IS_POINT_OF)) {
            return POINT;
        }
        if (entity.has(Vocabulary.SYSTEM)) {
            return EQUIPMENT;
        }
        if (entity.has(Vocabulary.LEVEL) && byClass != SITE && byClass != POINT) {
            return FLOOR;
        }
        if (entity.has(Vocabulary.HAS_POINT) && (byClass == POINT || byClass == null)) {
            return EQUIPMENT; // Fire_Alarm is a class of points in one version of Brick and of equipment in another
        }
        return byClass != null ? byClass : byRelation(entity, ofBuildings);
    }

    private static EntityRole byRelation(Entity entity, boolean ofBuildings) {
        if (entity.has(Vocabulary.REFERENCE) || entity.has(Vocabulary.HAS_UNIT) || entity.has(Vocabulary.TIMESERIES)) {
            return POINT;
        }
        boolean place = entity.has(Vocabulary.AREA)
                || entity.has(Vocabulary.BRICK_AREA)
                || entity.has(Vocabulary.IS_LOCATION_OF);
        if (place) {
            return SPACE;
        }
        boolean works =
                entity.has(Vocabulary.FEEDS) || entity.has(Vocabulary.IS_FED_BY) || entity.has(Vocabulary.HAS_LOCATION);
        return works || ofBuildings ? EQUIPMENT : NONE;
    }
}
