package io.plenum.emulator;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.Knob;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How the house is run, as one flat JSON object: numbers, and true or false for switches. */
record SettingsJson(AulaHouse house) {

    Map<String, Object> read() {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (Knob knob : Knob.values()) {
            double value = house.setting(knob);
            settings.put(knob.key(), knob.onOff() ? (Object) (value != 0) : (Object) value);
        }
        return settings;
    }

    /**
     * Sets what is named and leaves the rest; nothing at all where something is wrong.
     *
     * @throws IllegalArgumentException naming the field and what it accepts
     */
    void apply(JsonNode body) {
        if (!body.isObject()) {
            throw new IllegalArgumentException("The body is no JSON object");
        }
        Map<Knob, Double> wanted = new EnumMap<>(Knob.class);
        body.properties().forEach(field -> {
            Knob knob = Knob.named(field.getKey());
            if (knob == null) {
                throw new IllegalArgumentException(field.getKey() + ": there is no such setting");
            }
            wanted.put(knob, value(knob, field.getValue()));
        });
        wanted.forEach(house::set);
    }

    private static double value(Knob knob, JsonNode node) {
        boolean right = knob.onOff() ? node.isBoolean() : node.isNumber();
        double value = !right ? Double.NaN : node.isBoolean() ? (node.asBoolean() ? 1 : 0) : node.asDouble();
        if (!knob.accepts(value)) {
            throw new IllegalArgumentException(knob.key() + ": give " + knob.range());
        }
        return value;
    }
}
