package io.plenum.trial.wear;

import io.plenum.upkeep.ConditionKind;
import io.plenum.upkeep.condition.ConditionFigure;
import io.plenum.upkeep.condition.ConditionRow;
import java.time.LocalDate;
import java.util.Objects;

/** The kinds of part that are run to their limits, each followed by one of the server's condition figures. */
public enum WearSubject {
    FILTER("filter-resistance"),
    COOLING_COIL("cooling-coil"),
    FAN("fan-efficiency"),
    HOT_WATER_PUMP("pump-efficiency"),
    CHILLER("chiller-efficiency"),
    COOLING_VALVE("cooling-valve-stiction");

    private final ConditionRow row;

    WearSubject(String condition) {
        row = Objects.requireNonNull(ConditionRow.of(condition));
    }

    ConditionKind kind() {
        return row.kind();
    }

    ConditionFigure figure() {
        return Objects.requireNonNull(row.figure());
    }

    WearingPart part(OperationYear year, LocalDate start, long seed) {
        String unit = "ahu-" + (1 + Math.floorMod(seed, 3));
        return switch (this) {
            case FILTER -> AirParts.Filter.of(unit, year, start, seed);
            case COOLING_COIL -> AirParts.CoolingCoil.of(unit, seed);
            case FAN -> new AirParts.Fan(unit, seed);
            case HOT_WATER_PUMP -> new PlantParts.HotPump(year, seed);
            case CHILLER -> new PlantParts.Chiller(year, seed);
            case COOLING_VALVE -> new AirParts.CoolingValve(unit, seed);
        };
    }
}
