package io.plenum.simulation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalTime;
import java.util.Set;

/** One thing about a building that a scenario changes. Keys are those of spaces and equipment in the site model; an empty set is all. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Setpoints.class, name = "setpoints"),
    @JsonSubTypes.Type(value = Change.Setback.class, name = "setback"),
    @JsonSubTypes.Type(value = Change.Hours.class, name = "hours"),
    @JsonSubTypes.Type(value = Change.SupplyAirReset.class, name = "supply-air-reset"),
    @JsonSubTypes.Type(value = Change.Insulation.class, name = "insulation"),
    @JsonSubTypes.Type(value = Change.Glazing.class, name = "glazing"),
    @JsonSubTypes.Type(value = Change.HeatPump.class, name = "heat-pump"),
    @JsonSubTypes.Type(value = Change.Photovoltaics.class, name = "photovoltaics"),
    @JsonSubTypes.Type(value = Change.Battery.class, name = "battery"),
    @JsonSubTypes.Type(value = Change.ChargePoints.class, name = "charge-points"),
    @JsonSubTypes.Type(value = Change.People.class, name = "people")
})
public sealed interface Change {

    /** Set points of heating and cooling while people are there, shifted by K each. */
    record Setpoints(Set<String> spaces, double heatingKelvin, double coolingKelvin) implements Change {

        public Setpoints {
            spaces = spaces == null ? Set.of() : Set.copyOf(spaces);
        }
    }

    /** Set points while nobody is there, °C. */
    record Setback(Set<String> spaces, double heating, double cooling) implements Change {

        public Setback {
            spaces = spaces == null ? Set.of() : Set.copyOf(spaces);
        }
    }

    /** When air handlers run on working days. */
    record Hours(Set<String> equipment, LocalTime from, LocalTime to) implements Change {

        public Hours {
            equipment = equipment == null ? Set.of() : Set.copyOf(equipment);
        }
    }

    /** The supply air's set point at outdoor air of 16 °C and below, and at 21 °C and above, °C. */
    record SupplyAirReset(Set<String> equipment, double cold, double warm) implements Change {

        public SupplyAirReset {
            equipment = equipment == null ? Set.of() : Set.copyOf(equipment);
        }
    }

    /** The heat that walls lose. @param factor of today's; 0.5 halves it */
    record Insulation(Set<String> spaces, double factor) implements Change {

        public Insulation {
            spaces = spaces == null ? Set.of() : Set.copyOf(spaces);
        }
    }

    /** The sun that windows let in. @param factor of today's */
    record Glazing(Set<String> spaces, double factor) implements Change {

        public Glazing {
            spaces = spaces == null ? Set.of() : Set.copyOf(spaces);
        }
    }

    /** Another heat pump or chiller. @param factor of today's capacity @param efficiencyFactor of today's coefficient of performance */
    record HeatPump(Set<String> equipment, double factor, double efficiencyFactor) implements Change {

        public HeatPump {
            equipment = equipment == null ? Set.of() : Set.copyOf(equipment);
        }
    }

    /** More photovoltaics. @param peak kW */
    record Photovoltaics(double peak) implements Change {}

    /** A battery. @param energy that can be used, kWh @param power kW */
    record Battery(double energy, double power) implements Change {}

    /** More charge points for cars. @param power of each, kW */
    record ChargePoints(int count, double power) implements Change {}

    /** People in rooms while they are occupied. @param more than today */
    record People(Set<String> spaces, int more) implements Change {

        public People {
            spaces = spaces == null ? Set.of() : Set.copyOf(spaces);
        }
    }
}
