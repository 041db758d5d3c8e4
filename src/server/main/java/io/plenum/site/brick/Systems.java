package io.plenum.site.brick;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The layer of the plan on which equipment of a plain Brick class appears, where the model does not say. */
final class Systems {

    static final List<String> NAMES = List.of("hvac", "lighting", "security", "energy", "transport");

    private static final Map<String, List<String>> MARKS = Map.of(
            "lighting", List.of("light", "lumina", "lamp", "shad", "blind"),
            "security", List.of("security", "camera", "access", "intrusion", "fire", "door", "alarm", "surveillance"),
            "energy",
                    List.of(
                            "meter",
                            "pv",
                            "photovoltaic",
                            "solar",
                            "charg",
                            "electric",
                            "battery",
                            "inverter",
                            "switchgear"),
            "transport", List.of("elevator", "lift", "escalator"));

    private Systems() {}

    static String ofClass(String brickClass) {
        String name = brickClass.toLowerCase(Locale.ROOT);
        for (String system : NAMES) {
            if (MARKS.getOrDefault(system, List.of()).stream().anyMatch(name::contains)) {
                return system;
            }
        }
        return "hvac";
    }
}
