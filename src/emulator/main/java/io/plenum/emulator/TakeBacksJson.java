package io.plenum.emulator;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.takeback.TakeBack;
import io.plenum.emulator.takeback.TakeBack.Kind;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who takes points back, as JSON: {@code {"point":"ahu-1/…","kind":"schedule","priority":8,"value":14,"hours":[6,18.5]}}. */
record TakeBacksJson(AulaHouse building) {

    private static final int SECONDS_OF_HOUR = 3600;
    private static final int HOURS = 24;
    private static final int USUAL_MINUTES = 30;
    private static final List<String> FIELDS =
            List.of("point", "kind", "priority", "value", "hours", "minutes", "seed");

    List<Map<String, Object>> read() {
        return building.takeBacks().stream().map(this::fields).toList();
    }

    private Map<String, Object> fields(TakeBack one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("point", building.points().get(one.point()).key());
        fields.put("kind", word(one.kind()));
        fields.put("priority", one.priority());
        Double value = one.value();
        if (value != null) {
            fields.put("value", value);
        }
        fields.put(
                "hours",
                one.times().stream()
                        .map(time -> time.toSecondOfDay() / (double) SECONDS_OF_HOUR)
                        .toList());
        fields.put("minutes", one.minutes());
        fields.put("seed", one.seed());
        return fields;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the field and what it accepts; then nothing has changed */
    void set(JsonNode body) {
        body.propertyNames().forEach(name -> require(FIELDS.contains(name), name + ": there is no such field"));
        EmulatedPoint point = point(body);
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> word(one).equals(body.path("kind").asString("")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind: give schedule, operator, program or timer"));
        Double value = value(body.path("value"), point);
        int usual = kind == Kind.PROGRAM ? TakeBack.PROGRAM_PRIORITY : TakeBack.OPERATOR_PRIORITY;
        building.injectedTakeBacks()
                .set(new TakeBack(
                        point.index(),
                        kind,
                        body.path("priority").asInt(usual),
                        value,
                        times(body.path("hours")),
                        body.path("minutes").asInt(USUAL_MINUTES),
                        body.path("seed").asLong(1)));
    }

    /** All of a point, or all there are where none is named. */
    void clear(JsonNode body) {
        if (body.isMissingNode() || body.isEmpty()) {
            building.injectedTakeBacks().clear();
        } else {
            building.injectedTakeBacks().clear(point(body).index());
        }
    }

    private EmulatedPoint point(JsonNode body) {
        String key = body.path("point").asString("");
        EmulatedPoint point = building.points().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("point: there is no " + key));
        require(point.writable(), "point: " + key + " cannot be commanded");
        return point;
    }

    private static @Nullable Double value(JsonNode node, EmulatedPoint point) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        require(node.isNumber() && point.accepts(node.asDouble()), "value: " + point.key() + " does not accept it");
        return node.asDouble();
    }

    private static List<LocalTime> times(JsonNode hours) {
        List<LocalTime> times = new ArrayList<>();
        for (JsonNode hour : hours) {
            require(
                    hour.isNumber() && hour.asDouble() >= 0 && hour.asDouble() < HOURS,
                    "hours: give hours of the day, such as [6, 18.5]");
            times.add(LocalTime.ofSecondOfDay((long) (hour.asDouble() * SECONDS_OF_HOUR)));
        }
        return times;
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
