package io.plenum.recommendation.estimate.advisor;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.building.AirUnit;
import io.plenum.recommendation.estimate.building.EquipmentInputs;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.simulation.OperatingPlan;
import io.plenum.regression.LeastSquares;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Set points of air and water that are fixed although nobody needs them so: supply air between its present value and 18 °C by trim and
 * respond (ASHRAE Guideline 36 §5.16.2), duct pressure as low as the third neediest damper allows (§5.16.1), hot water by outdoor
 * temperature, chilled water by the widest open valve (§5.20). Fan laws, the chillers' learned lift and the boilers' learned return
 * temperature turn them into energy.
 */
final class ResetAdvisor implements ModelAdvisor {

    private static final double HIGHEST_SUPPLY = 18;
    /** Pa, the least of Guideline 36 §5.16.1. */
    private static final double LEAST_PRESSURE = 25;

    private static final double PRESSURE_STEP = 15;

    private static final int LEAST_STEPS = 96;
    /** K outdoors between which a reset of hot water shows. */
    private static final double TELLING_SPREAD = 4;
    /** K of water for each K outdoors. */
    private static final double RESET_ALREADY = -0.4;

    @Override
    public Map<RecommendationKind, Set<EquipmentInputs>> inputs() {
        return Map.of(
                RecommendationKind.SUPPLY_TEMPERATURE_RESET,
                Set.of(EquipmentInputs.AIR_HANDLER, EquipmentInputs.TERMINAL_BOX),
                RecommendationKind.STATIC_PRESSURE_RESET,
                Set.of(EquipmentInputs.AIR_HANDLER, EquipmentInputs.TERMINAL_BOX),
                RecommendationKind.HOT_WATER_RESET,
                Set.of(EquipmentInputs.HOT_WATER),
                RecommendationKind.CHILLED_WATER_RESET,
                Set.of(EquipmentInputs.CHILLED_WATER));
    }

    @Override
    public List<ProposalEstimate> look(LearnedBuilding building) {
        List<ProposalEstimate> found = new ArrayList<>();
        supply(building, found);
        pressure(building, found);
        hotWater(building, found);
        chilledWater(building, found);
        return found;
    }

    /** Spread of a series while the unit runs: below it the set point counts as fixed. */
    private static double spread(double[] series, AirUnit unit) {
        return Numbers.quantile(series, 0.95, i -> unit.on[i] > 0.99)
                - Numbers.quantile(series, 0.05, i -> unit.on[i] > 0.99);
    }

    private static double middle(double[] series, AirUnit unit) {
        return Numbers.quantile(series, 0.5, i -> unit.on[i] > 0.99);
    }

    private static void supply(LearnedBuilding building, List<ProposalEstimate> found) {
        List<AirUnit> fixed = building.units.stream()
                .filter(unit -> spread(unit.setPoint, unit) < 0.5 && middle(unit.setPoint, unit) < HIGHEST_SUPPLY - 1)
                .toList();
        if (fixed.size() < building.units.size() || fixed.isEmpty()) {
            return;
        }
        double low = fixed.stream()
                .mapToDouble(unit -> middle(unit.setPoint, unit))
                .min()
                .orElse(14);
        double high = comfortable(building, low);
        if (high < low + 1) {
            return;
        }
        OperatingPlan plan = reset(low, high);
        ProposalBuilder builder = new ProposalBuilder(
                        building, RecommendationKind.SUPPLY_TEMPERATURE_RESET, fixed.getFirst().key)
                .effort(Effort.PROGRAMMING)
                .uncertainty(0.35, 0.7)
                .needs("room-sensors-sound");
        for (AirUnit unit : fixed) {
            builder.change(unit.setPointPoint, unit.key, "supply-reset.low", low, low);
            builder.change(unit.setPointPoint, unit.key, "supply-reset.high", low, high);
        }
        found.add(builder.simulated(plan));
    }

    private static OperatingPlan reset(double low, double high) {
        OperatingPlan plan = new OperatingPlan();
        plan.supplyReset = true;
        plan.supplyLow = low;
        plan.supplyHigh = high;
        return plan;
    }

    /** As high as the rooms stay as comfortable as they were. */
    private static double comfortable(LearnedBuilding building, double low) {
        double high = HIGHEST_SUPPLY;
        while (high > low && ComfortComparison.lessComfortable(building, building.with(reset(low, high)))) {
            high -= 0.5;
        }
        return high;
    }

    private static void pressure(LearnedBuilding building, List<ProposalEstimate> found) {
        List<AirUnit> fixed = building.units.stream()
                .filter(unit -> middle(unit.pressure, unit) > 60 && unit.fanPower != null)
                .filter(unit -> spread(unit.pressure, unit) < 0.25 * middle(unit.pressure, unit))
                .toList();
        if (fixed.isEmpty() || fixed.size() < building.units.size()) {
            return;
        }
        double usual = fixed.stream()
                .mapToDouble(unit -> middle(unit.pressure, unit))
                .min()
                .orElse(0);
        OperatingPlan plan = pressure(building, usual);
        if (plan.pressureLow > 0.8 * usual) {
            return;
        }
        ProposalBuilder builder = new ProposalBuilder(
                        building, RecommendationKind.STATIC_PRESSURE_RESET, fixed.getFirst().key)
                .effort(Effort.PROGRAMMING)
                .uncertainty(0.35, 0.2, 0.8)
                .needs("damper-positions-readable");
        for (AirUnit unit : fixed) {
            builder.change(
                    unit.pressurePoint, unit.key, "pressure-reset", middle(unit.pressure, unit), plan.pressureLow);
        }
        found.add(builder.simulated(plan));
    }

    /** As little as the rooms stay as comfortable as they were: two boxes that lack air are let lack it by the sequence. */
    private static OperatingPlan pressure(LearnedBuilding building, double usual) {
        double low = LEAST_PRESSURE;
        OperatingPlan plan = pressureReset(low);
        while (low <= 0.8 * usual && ComfortComparison.lessComfortable(building, building.with(plan))) {
            low += PRESSURE_STEP;
            plan = pressureReset(low);
        }
        return plan;
    }

    private static OperatingPlan pressureReset(double low) {
        OperatingPlan plan = new OperatingPlan();
        plan.pressureReset = true;
        plan.pressureLow = low;
        return plan;
    }

    private static void hotWater(LearnedBuilding building, List<ProposalEstimate> found) {
        double[] supply = building.plants.hotSupply;
        double[] on = building.plants.hotOn;
        if (supply == null || on == null || building.plants.gas == null) {
            return;
        }
        double slope = slope(supply, on, building.outside);
        if (building.heatPlant.supply() < 55 || Double.isNaN(slope) || slope < RESET_ALREADY) {
            return;
        }
        OperatingPlan plan = new OperatingPlan();
        plan.hotReset = true;
        OperatingPlan byLoop = new OperatingPlan();
        byLoop.hotReset = true;
        byLoop.byLoop = true;
        ProposalBuilder builder = new ProposalBuilder(building, RecommendationKind.HOT_WATER_RESET, "hot-water")
                .effort(Effort.PROGRAMMING)
                .uncertainty(0.2, 0.8)
                .needs("coils-warm-enough")
                .number("supply as found, °C", building.heatPlant.supply())
                .number("supply proposed at −5 °C outside, °C", 65)
                .number("less for each K that it is warmer, K", 1.2)
                .number("never below, °C", 40)
                .number("efficiency at 50 °C return", building.heatPlant.efficiency())
                .number("efficiency for each K of return", building.heatPlant.efficiencyPerKelvin())
                .number("standing loss, kW for each K", building.heatPlant.lossPerKelvin())
                .change(building.plants.hotSetPoint, "hot-water", "hot-water-reset", building.heatPlant.supply(), 65.0);
        found.add(builder.simulated(plan, byLoop));
    }

    /**
     * By how much the water is warmer for each kelvin that it is warmer outside; not a number where it was never cold and mild while the
     * boilers ran, for then nobody knows.
     */
    static double slope(double[] supply, double[] on, double[] outside) {
        IntPredicate runs = i -> i > 0 && on[i] > 0.99 && on[i - 1] > 0.99 && !Double.isNaN(supply[i]);
        double spread = Numbers.quantile(outside, 0.95, runs) - Numbers.quantile(outside, 0.05, runs);
        LeastSquares line = new LeastSquares(2);
        for (int i = 1; i < supply.length; i++) {
            if (runs.test(i)) {
                line.add(supply[i], 1, outside[i]);
            }
        }
        return line.count() < LEAST_STEPS || !(spread >= TELLING_SPREAD) ? Double.NaN : line.solve()[1];
    }

    private static void chilledWater(LearnedBuilding building, List<ProposalEstimate> found) {
        double[] supply = building.plants.coldSupply;
        double[] on = building.plants.coldOn;
        if (supply == null || on == null || !building.coldPlant.known()) {
            return;
        }
        double spread =
                Numbers.quantile(supply, 0.9, i -> on[i] > 0.99) - Numbers.quantile(supply, 0.1, i -> on[i] > 0.99);
        if (!(spread < 1.5) || building.coldPlant.supply() > 9) {
            return;
        }
        OperatingPlan plan = new OperatingPlan();
        plan.chilledReset = true;
        ProposalBuilder builder = new ProposalBuilder(building, RecommendationKind.CHILLED_WATER_RESET, "chilled-water")
                .effort(Effort.PROGRAMMING)
                .uncertainty(0.35, 0.7)
                .needs("dehumidification-none")
                .number("supply as found, °C", building.coldPlant.supply())
                .change(
                        building.plants.coldSetPoint,
                        "chilled-water",
                        "chilled-water-reset",
                        building.coldPlant.supply(),
                        building.coldPlant.supply() + 6);
        found.add(builder.simulated(plan));
    }
}
