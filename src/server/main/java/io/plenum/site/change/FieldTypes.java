package io.plenum.site.change;

import io.plenum.site.history.EntityFields;
import io.plenum.site.role.EntityKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which fields things have, and of what kind their values are. */
final class FieldTypes {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_PLAN = 8_500_000;

    private enum Type {
        TEXT,
        PLAN,
        WHOLE,
        NUMBER,
        YES_NO,
        /** Each once, in any order. */
        KEYS,
        TEXTS
    }

    private static final Map<EntityKind, Map<String, Type>> TYPES = Map.of(
            EntityKind.SITE,
            Map.of(
                    EntityFields.NAME, Type.TEXT,
                    EntityFields.ZONE, Type.TEXT,
                    EntityFields.AREA, Type.NUMBER,
                    EntityFields.STREET, Type.TEXT,
                    EntityFields.POSTAL_CODE, Type.TEXT,
                    EntityFields.CITY, Type.TEXT,
                    EntityFields.COUNTRY, Type.TEXT),
            EntityKind.FLOOR,
            Map.of(
                    EntityFields.NAME, Type.TEXT,
                    EntityFields.LEVEL, Type.WHOLE,
                    EntityFields.BUILDING, Type.TEXT,
                    EntityFields.PLAN, Type.PLAN),
            EntityKind.SPACE,
            Map.of(
                    EntityFields.NAME, Type.TEXT,
                    EntityFields.FLOOR, Type.TEXT,
                    EntityFields.CLASS, Type.TEXT,
                    EntityFields.AREA, Type.NUMBER,
                    EntityFields.PARTS, Type.KEYS),
            EntityKind.EQUIPMENT,
            Map.of(
                    EntityFields.NAME, Type.TEXT,
                    EntityFields.CLASS, Type.TEXT,
                    EntityFields.SYSTEM, Type.TEXT,
                    EntityFields.SPACE, Type.TEXT,
                    EntityFields.FLOOR, Type.TEXT,
                    EntityFields.FEEDS, Type.KEYS,
                    EntityFields.PART_OF, Type.TEXT,
                    EntityFields.SUB_METER_OF, Type.TEXT,
                    EntityFields.METERS, Type.KEYS),
            EntityKind.POINT,
            Map.of(
                    EntityFields.NAME, Type.TEXT,
                    EntityFields.OWNER, Type.TEXT,
                    EntityFields.CLASS, Type.TEXT,
                    EntityFields.KIND, Type.TEXT,
                    EntityFields.UNIT, Type.TEXT,
                    EntityFields.STATES, Type.TEXTS,
                    EntityFields.WRITABLE, Type.YES_NO,
                    EntityFields.CONNECTION, Type.TEXT,
                    EntityFields.ADDRESS, Type.TEXT));

    private FieldTypes() {}

    static boolean has(EntityKind kind, String field) {
        return TYPES.getOrDefault(kind, Map.of()).containsKey(field);
    }

    /**
     * A value as the model keeps it; null where there is nothing left of it.
     *
     * @throws IllegalArgumentException where it is of another kind
     */
    static @Nullable Object read(EntityKind kind, String field, @Nullable Object value) {
        Type type = TYPES.getOrDefault(kind, Map.of()).get(field);
        if (value == null || type == null) {
            return null;
        }
        return switch (type) {
            case TEXT -> text(value, LONGEST_TEXT);
            case PLAN -> checked(value, value instanceof String svg && svg.length() <= LONGEST_PLAN);
            case WHOLE -> checked(value, value instanceof Integer);
            case NUMBER -> number(value);
            case YES_NO -> checked(value, value instanceof Boolean);
            case KEYS -> texts(value, true);
            case TEXTS -> texts(value, false);
        };
    }

    private static Object checked(Object value, boolean right) {
        if (!right) {
            throw refused();
        }
        return value;
    }

    private static @Nullable String text(Object value, int longest) {
        if (!(value instanceof String text) || text.length() > longest) {
            throw refused();
        }
        String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.isEmpty() ? null : plain;
    }

    private static Double number(Object value) {
        if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            throw refused();
        }
        return number.doubleValue();
    }

    private static @Nullable List<String> texts(Object value, boolean keys) {
        if (!(value instanceof List<?> list) || list.size() > ModelChangeSet.MOST_EDITS) {
            throw refused();
        }
        List<String> texts = new ArrayList<>();
        for (Object one : list) {
            String text = one == null ? null : text(one, LONGEST_TEXT);
            if (text != null || !keys) {
                texts.add(text == null ? "" : text);
            }
        }
        List<String> found = keys ? new LinkedHashSet<>(texts).stream().sorted().toList() : texts;
        return found.isEmpty() ? null : new ArrayList<>(found);
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException("another kind of value");
    }
}
