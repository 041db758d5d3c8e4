package io.plenum.simulation.store;

import io.plenum.simulation.Change;
import io.plenum.site.Equipment;
import io.plenum.site.role.EquipmentType;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The kinds of changes that can be tried: their numbers with bounds, and what they are about. */
public enum ChangeKind {
    SETPOINTS(
            Subject.SPACES,
            ChangeField.number("heatingKelvin", -4, 4, -1, "K", 0.5),
            ChangeField.number("coolingKelvin", -4, 4, 1, "K", 0.5)),
    SETBACK(
            Subject.SPACES,
            ChangeField.number("heating", 8, 22, 16, "°C", 0.5),
            ChangeField.number("cooling", 23, 40, 30, "°C", 0.5)),
    HOURS(Subject.AIR_HANDLERS, ChangeField.time("from", 7), ChangeField.time("to", 18)),
    SUPPLY_AIR_RESET(
            Subject.AIR_HANDLERS,
            ChangeField.number("cold", 12, 26, 19, "°C", 0.5),
            ChangeField.number("warm", 10, 22, 15, "°C", 0.5)),
    INSULATION(Subject.SPACES, ChangeField.percent("factor", 0.1, 2, 0.5)),
    GLAZING(Subject.SPACES, ChangeField.percent("factor", 0.1, 2, 0.6)),
    HEAT_PUMP(
            Subject.PLANTS,
            ChangeField.percent("factor", 0.2, 4, 1.3),
            ChangeField.percent("efficiencyFactor", 0.5, 2, 1.1)),
    PHOTOVOLTAICS(Subject.NONE, ChangeField.number("peak", 0.5, 5000, 30, "kW", 1)),
    BATTERY(
            Subject.NONE,
            ChangeField.number("energy", 1, 20000, 50, "kWh", 1),
            ChangeField.number("power", 0.5, 10000, 25, "kW", 1)),
    CHARGE_POINTS(
            Subject.NONE, ChangeField.count("count", 1, 200, 1), ChangeField.number("power", 1, 400, 11, "kW", 1)),
    PEOPLE(Subject.SPACES, ChangeField.count("more", -100, 500, 5));

    /** What a change can be restricted to. */
    public enum Subject {
        SPACES,
        AIR_HANDLERS,
        PLANTS,
        NONE;

        private static final Set<EquipmentType> MACHINES =
                EnumSet.of(EquipmentType.HEAT_PUMP, EquipmentType.CHILLER, EquipmentType.BOILER);

        /** Whether equipment can be chosen for it. */
        public boolean takes(Equipment equipment) {
            EquipmentType type = equipment.meaning().type();
            return this == AIR_HANDLERS && type.handlesAir() || this == PLANTS && MACHINES.contains(type);
        }
    }

    private static final double MINUTES = 60;

    private final Subject subject;
    private final List<ChangeField> fields;

    ChangeKind(Subject subject, ChangeField... fields) {
        this.subject = subject;
        this.fields = List.of(fields);
    }

    public Subject subject() {
        return subject;
    }

    public List<ChangeField> fields() {
        return fields;
    }

    public static ChangeKind of(Change change) {
        return switch (change) {
            case Change.Setpoints one -> SETPOINTS;
            case Change.Setback one -> SETBACK;
            case Change.Hours one -> HOURS;
            case Change.SupplyAirReset one -> SUPPLY_AIR_RESET;
            case Change.Insulation one -> INSULATION;
            case Change.Glazing one -> GLAZING;
            case Change.HeatPump one -> HEAT_PUMP;
            case Change.Photovoltaics one -> PHOTOVOLTAICS;
            case Change.Battery one -> BATTERY;
            case Change.ChargePoints one -> CHARGE_POINTS;
            case Change.People one -> PEOPLE;
        };
    }

    /** Keys of what a change is restricted to; empty for all. */
    public static Set<String> places(Change change) {
        return switch (change) {
            case Change.Setpoints one -> one.spaces();
            case Change.Setback one -> one.spaces();
            case Change.Hours one -> one.equipment();
            case Change.SupplyAirReset one -> one.equipment();
            case Change.Insulation one -> one.spaces();
            case Change.Glazing one -> one.spaces();
            case Change.HeatPump one -> one.equipment();
            case Change.Photovoltaics one -> Set.of();
            case Change.Battery one -> Set.of();
            case Change.ChargePoints one -> Set.of();
            case Change.People one -> one.spaces();
        };
    }

    /** The numbers of a change in the order of its fields. */
    public static List<Double> values(Change change) {
        return switch (change) {
            case Change.Setpoints one -> List.of(one.heatingKelvin(), one.coolingKelvin());
            case Change.Setback one -> List.of(one.heating(), one.cooling());
            case Change.Hours one -> List.of(hours(one.from()), hours(one.to()));
            case Change.SupplyAirReset one -> List.of(one.cold(), one.warm());
            case Change.Insulation one -> List.of(one.factor());
            case Change.Glazing one -> List.of(one.factor());
            case Change.HeatPump one -> List.of(one.factor(), one.efficiencyFactor());
            case Change.Photovoltaics one -> List.of(one.peak());
            case Change.Battery one -> List.of(one.energy(), one.power());
            case Change.ChargePoints one -> List.of((double) one.count(), one.power());
            case Change.People one -> List.of((double) one.more());
        };
    }

    /** @param values in the order of the fields */
    public Change change(Set<String> places, List<Double> values) {
        double first = values.getFirst();
        double last = values.getLast();
        return switch (this) {
            case SETPOINTS -> new Change.Setpoints(places, first, last);
            case SETBACK -> new Change.Setback(places, first, last);
            case HOURS -> new Change.Hours(places, time(first), time(last));
            case SUPPLY_AIR_RESET -> new Change.SupplyAirReset(places, first, last);
            case INSULATION -> new Change.Insulation(places, first);
            case GLAZING -> new Change.Glazing(places, first);
            case HEAT_PUMP -> new Change.HeatPump(places, first, last);
            case PHOTOVOLTAICS -> new Change.Photovoltaics(first);
            case BATTERY -> new Change.Battery(first, last);
            case CHARGE_POINTS -> new Change.ChargePoints((int) Math.round(first), last);
            case PEOPLE -> new Change.People(places, (int) Math.round(first));
        };
    }

    private static double hours(LocalTime time) {
        return time.getHour() + time.getMinute() / MINUTES;
    }

    /** @param hours of the day; 24 is its last minute */
    public static LocalTime time(double hours) {
        long minutes = Math.clamp(Math.round(hours * MINUTES), 0, 24 * 60 - 1);
        return LocalTime.MIN.plusMinutes(minutes);
    }
}
