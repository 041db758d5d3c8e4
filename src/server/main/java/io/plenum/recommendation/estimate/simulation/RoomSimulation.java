package io.plenum.recommendation.estimate.simulation;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.building.AirUnit;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.RoomModel;
import io.plenum.recommendation.estimate.building.ThermalParameters;

/** A room in a simulation, with its boxes as one ideal controller. */
final class RoomSimulation {

    private static final double AIR = 1206;
    private static final double COLDEST = 20;
    private static final double WARMEST = 26;
    /** What a rehearsed room temperature may be off, K. */
    static final double COMFORT_MARGIN = 0.25;
    /** CO₂ to which demand-controlled air is led, and what supply air brings, ppm. */
    private static final double FRESH = 950;

    private static final double SUPPLIED = 500;

    private final LearnedBuilding building;
    private final AirUnit unit;
    private final RoomModel cell;
    private final OperatingPlan plan;
    private final double[] lightChange;
    private final double dayHeating;
    private final double dayCooling;
    private final double nightHeating;
    private final boolean dual;
    private double mass;
    private double outside;
    private double asked;
    private double wantedFlow;
    private boolean full;
    double zone;
    double flow;
    /** Heat from the hot water, W. */
    double reheat;
    /** °C of heating water with which its valve is at 95 %. */
    double neededWater;
    /** Whether it asks the boilers for heat; a leak takes only what others have asked for. */
    boolean calls;

    RoomSimulation(LearnedBuilding building, AirUnit unit, RoomModel cell, OperatingPlan plan, double[] lightChange) {
        this.building = building;
        this.unit = unit;
        this.cell = cell;
        this.plan = plan;
        this.lightChange = lightChange;
        zone = cell.zone[0];
        mass = cell.mass[0];
        dayHeating = Numbers.or(Numbers.quantile(cell.heating, 0.5, i -> unit.on[i] > 0.99), 21);
        dayCooling = Numbers.or(Numbers.quantile(cell.cooling, 0.5, i -> unit.on[i] > 0.99), 24);
        nightHeating = Numbers.or(Numbers.quantile(cell.heating, 0.5, i -> unit.on[i] < 0.01), dayHeating - 5);
        dual = plan.dualMaximum || cell.heatFlow > 1.2 * cell.least;
    }

    double day() {
        return Double.isNaN(plan.heating) ? dayHeating : plan.heating;
    }

    double night() {
        return Double.isNaN(plan.nightHeating) ? nightHeating : plan.nightHeating;
    }

    /** Air in m³/s over the step, heat and the new temperature. */
    void step(int step, double share, double supply, double pressure, double hotWater) {
        ThermalParameters walls = cell.walls;
        outside = building.outside[step];
        double inertia = walls.capacity() / building.seconds;
        double drive = inertia * zone
                + walls.coupling() * mass
                + walls.loss() * building.outside[step]
                + cell.gains[step]
                + lightChange[step];
        double resist = inertia + walls.coupling() + walls.loss();
        flow = 0;
        reheat = 0;
        asked = 0;
        calls = false;
        neededWater = 0;
        full = false;
        if (share > 0) {
            control(step, share, supply, pressure, hotWater, drive, resist);
        } else {
            zone = drive / resist;
            wantedFlow = 0;
        }
        mass += (zone - mass) * (1 - Math.exp(-building.seconds / walls.massSeconds()));
    }

    private void control(
            int step, double share, double supply, double pressure, double hotWater, double drive, double resist) {
        boolean measured = unit.on[step] > 0.99;
        double heating = !Double.isNaN(plan.heating) ? plan.heating : measured ? cell.heating[step] : dayHeating;
        double cooling = !Double.isNaN(plan.cooling) ? plan.cooling : measured ? cell.cooling[step] : dayCooling;
        double leak = plan.mended.contains(cell.space) ? 0 : leak(supply, hotWater);
        double stuck = cell.stuck * Math.sqrt(Math.max(0, pressure));
        double least = stuck + least(step, stuck);
        double most = Math.max(least, cell.most + stuck);
        double arriving = supply + leak;
        asked = least;
        double there = temperature(drive, resist, least * share, arriving);
        double discharge = arriving;
        if (there > cooling) {
            // Air that is too warm to cool makes the controller ask for all of it.
            double useful = cooling - arriving;
            double wanted = (drive - resist * cooling) / (AIR * Math.max(0.3, useful) * share);
            asked = useful < 0.3 ? most : Numbers.clamp(wanted, least, most);
        } else if (there < heating) {
            asked = Math.max(least, dual ? least : cell.heatFlow + stuck);
            double hottest = Math.min(
                    Math.max(35, cell.hottest), supply + Math.clamp(0.55 * (wanted(hotWater) - supply), 0, 26));
            discharge = heated(drive, resist, heating, share, arriving, hottest);
            if (dual && discharge >= hottest) {
                double wanted = (resist * heating - drive) / (AIR * Math.max(1, hottest - heating) * share);
                asked = Numbers.clamp(wanted, asked, Math.max(asked, 0.6 * most));
            }
        }
        double possible = cell.opening > 0 ? cell.opening * Math.sqrt(Math.max(0, pressure)) + stuck : asked;
        wantedFlow = asked - stuck;
        full = asked >= 0.95 * most;
        flow = Math.min(asked, Math.max(possible, 0.3 * asked)) * share;
        reheat = flow * AIR * Math.max(0, discharge - supply);
        calls = discharge > arriving + 1;
        neededWater = calls ? supply + (discharge - supply) / (0.95 * 0.55) : 0;
        zone = temperature(drive, resist, flow, discharge);
    }

    /** Boilers that are asked come on within the step. */
    private double wanted(double hotWater) {
        return Math.max(hotWater, building.heatPlant.supply(plan, outside));
    }

    /** A leaking coil gives less the cooler its water is. */
    private double leak(double supply, double hotWater) {
        double usual = building.heatPlant.supply() - supply;
        return usual < 5 ? cell.leak : cell.leak * Numbers.clamp((hotWater - supply) / usual, 0, 1.2);
    }

    private double heated(double drive, double resist, double heating, double share, double arriving, double hottest) {
        double air = AIR * asked * share;
        double wanted = air > 0 ? heating + (resist * heating - drive) / air : arriving;
        return Numbers.clamp(wanted, arriving, Math.max(arriving, hottest));
    }

    /** Of the boxes that obey; what comes through dampers that stand still is fresh too. */
    private double least(int step, double stuck) {
        double least = cell.least * plan.leastFlow;
        double[] co2 = cell.co2;
        boolean controlled = plan.demandVentilation || cell.heatFlow > 1.2 * cell.least;
        if (!controlled || co2 == null || Double.isNaN(co2[step])) {
            return least;
        }
        double needed = cell.flow[step] * Math.max(0, co2[step] - SUPPLIED) / (FRESH - SUPPLIED);
        return Math.max(least, Math.min(0.9 * cell.most, needed - stuck));
    }

    private static double temperature(double drive, double resist, double flow, double discharge) {
        return (drive + AIR * flow * discharge) / (resist + AIR * flow);
    }

    /** Requests for colder supply air (Guideline 36 §5.6.8). */
    int requests() {
        double cooling = Double.isNaN(plan.cooling) ? dayCooling : plan.cooling;
        double over = zone - cooling;
        return over > 3 ? 3 : over > 2 ? 2 : full && over > 0 ? 1 : 0;
    }

    /** Requests for more duct pressure: 1 with the damper beyond 95 %, 2 and 3 where the air falls short (§5.6.8.2). */
    int pressureRequests(double pressure) {
        if (wantedFlow <= 0 || cell.opening <= 0) {
            return 0;
        }
        double possible = cell.opening * Math.sqrt(pressure);
        double reached = possible / wantedFlow;
        return reached < 0.5 ? 3 : reached < 0.7 ? 2 : 0.95 * reached < 1 ? 1 : 0;
    }

    void record(int step, SimulationResult outcome) {
        outcome.zones.computeIfAbsent(cell.space, key -> new double[building.steps])[step] = zone;
    }

    /** Kelvin outside 20 to 26 °C while somebody is there, with the room so much nearer to its limits. */
    double discomfort(int step, double nearer) {
        double share = cell.present == null ? 0 : Numbers.or(cell.present[step], 0);
        return share * Math.max(0, nearer + Math.max(COLDEST - zone, zone - WARMEST));
    }
}
