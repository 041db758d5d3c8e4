package io.plenum.fault.balance.equation;

import io.plenum.energy.MeterTree;
import io.plenum.fault.balance.SensorEquation;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.role.Medium;
import java.util.List;

/** All balances that a building's model has sensors for. */
public final class SensorEquations {

    private SensorEquations() {}

    /** @param meters of the building */
    public static List<SensorEquation> of(BuildingModel model, MeterTree meters) {
        EquationList equations = new EquationList();
        OutdoorEquations.add(model, equations);
        for (Equipment one : model.equipment()) {
            if (one.meaning().type().handlesAir()) {
                new AirHandlerEquations(model, one).add(equations);
            }
            if (one.meaning().circulates(Medium.CHILLED_WATER) || one.meaning().circulates(Medium.HOT_WATER)) {
                new WaterEquations(model, meters, one).add(equations);
            }
        }
        new PlantEquations(model, meters).add(equations);
        new MeterEquations(model, meters).add(equations);
        return equations.all();
    }
}
