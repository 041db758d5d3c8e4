package io.plenum.emulator;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.control.ControlParameter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How the building is run, as one flat JSON object: numbers, and true or false for switches. */
record SettingsJson(AulaHouse building) {

    Map<String, Object> read() {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (ControlParameter parameter : ControlParameter.values()) {
            double value = building.setting(parameter);
            settings.put(parameter.key(), parameter.onOff() ? (Object) (value != 0) : (Object) value);
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
        Map<ControlParameter, Double> wanted = new EnumMap<>(ControlParameter.class);
        body.properties().forEach(field -> {
            ControlParameter parameter = ControlParameter.named(field.getKey());
            if (parameter == null) {
                throw new IllegalArgumentException(field.getKey() + ": there is no such setting");
            }
            wanted.put(parameter, value(parameter, field.getValue()));
        });
        wanted.forEach(building::set);
    }

    private static double value(ControlParameter parameter, JsonNode node) {
        boolean right = parameter.onOff() ? node.isBoolean() : node.isNumber();
        double value = !right ? Double.NaN : node.isBoolean() ? (node.asBoolean() ? 1 : 0) : node.asDouble();
        if (!parameter.accepts(value)) {
            throw new IllegalArgumentException(parameter.key() + ": give " + parameter.range());
        }
        return value;
    }
}
