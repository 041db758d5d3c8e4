package io.plenum.simulation.run;

import io.plenum.recommendation.estimate.building.AirUnit;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.RoomModel;
import io.plenum.recommendation.estimate.building.ThermalParameters;
import io.plenum.recommendation.estimate.simulation.OperatingPlan;
import io.plenum.simulation.Change;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What was learned of a building, with the changes laid into it. What feeds or drains the grid is the run's own. */
final class ChangedBuilding {

    /** Of a person at light work, W (EN ISO 7730, sensible part of 1.2 met). */
    private static final double PERSON = 75;

    private static final int WORKING_DAYS = 5;

    final LearnedBuilding building;
    final OperatingPlan plan = new OperatingPlan();

    /** @param building a copy of its own: it is changed */
    ChangedBuilding(LearnedBuilding building, List<Change> changes) {
        this.building = building;
        changes.forEach(this::lay);
    }

    private void lay(Change change) {
        switch (change) {
            case Change.Setpoints one -> rooms(one.spaces(), room -> shift(room, one));
            case Change.Setback one -> rooms(one.spaces(), room -> setBack(room, one));
            case Change.Hours one -> hours(one);
            case Change.SupplyAirReset one -> reset(one);
            case Change.Insulation one -> rooms(one.spaces(), room -> insulate(room, one.factor()));
            case Change.Glazing one ->
                rooms(one.spaces(), room -> SolarGain.of(building, room).scale(one.factor()));
            case Change.People one -> rooms(one.spaces(), room -> people(room, one.more()));
            case Change.HeatPump one -> {}
            case Change.Photovoltaics one -> {}
            case Change.Battery one -> {}
            case Change.ChargePoints one -> {}
        }
    }

    private void rooms(Set<String> spaces, Consumer<RoomModel> change) {
        building.cells().stream()
                .filter(room -> spaces.isEmpty() || spaces.contains(room.space))
                .forEach(change);
    }

    private void shift(RoomModel room, Change.Setpoints shift) {
        double[] on = unitOf(room).on;
        for (int i = 0; i < building.steps; i++) {
            if (on[i] > 0.5) {
                room.heating[i] += shift.heatingKelvin();
                room.cooling[i] += shift.coolingKelvin();
            }
        }
    }

    private void setBack(RoomModel room, Change.Setback change) {
        double[] on = unitOf(room).on;
        for (int i = 0; i < building.steps; i++) {
            boolean away = room.present == null ? on[i] < 0.5 : !(room.present[i] > 0.01);
            if (away && away(i)) {
                room.heating[i] = Math.min(room.heating[i], change.heating());
                room.cooling[i] = Math.max(room.cooling[i], change.cooling());
            }
        }
        plan.nightHeating =
                Double.isNaN(plan.nightHeating) ? change.heating() : Math.min(plan.nightHeating, change.heating());
    }

    /** Nights and weekends: an empty meeting room at noon is no set-back. */
    private boolean away(int step) {
        return building.weekday[step] > WORKING_DAYS || building.hour[step] < 6 || building.hour[step] > 20;
    }

    private AirUnit unitOf(RoomModel room) {
        return building.units.stream()
                .filter(unit -> unit.cells.contains(room))
                .findFirst()
                .orElseThrow();
    }

    private void hours(Change.Hours change) {
        plan.air = new OperatingPlan.DailyHours(hour(change.from()), hour(change.to()), WORKING_DAYS);
        plan.airUnits.addAll(change.equipment());
    }

    private static double hour(LocalTime time) {
        return time.toSecondOfDay() / 3600.0;
    }

    private void reset(Change.SupplyAirReset change) {
        plan.supplyReset = true;
        plan.supplyLow = Math.min(change.cold(), change.warm());
        plan.supplyHigh = Math.max(change.cold(), change.warm());
        plan.resetUnits.addAll(change.equipment());
    }

    private static void insulate(RoomModel room, double factor) {
        ThermalParameters walls = room.walls;
        room.walls =
                new ThermalParameters(walls.capacity(), walls.coupling(), walls.loss() * factor, walls.massSeconds());
    }

    private void people(RoomModel room, int more) {
        for (int i = 0; i < building.steps; i++) {
            room.gains[i] += PERSON * more * (room.present == null ? 0 : Math.max(0, orZero(room.present[i])));
        }
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
