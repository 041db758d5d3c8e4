package io.plenum.emulator.aula.air;

import io.plenum.emulator.aula.control.ControlParameter;
import io.plenum.emulator.aula.control.ControlSettings;
import io.plenum.emulator.aula.control.PiController;
import io.plenum.emulator.aula.fault.InjectedFaults;
import io.plenum.emulator.aula.point.CommandableValue;
import io.plenum.emulator.aula.point.EquipmentRegister;
import io.plenum.emulator.aula.room.SpaceSpec;
import io.plenum.emulator.aula.room.ThermalZone;

/** A variable-air-volume box with hot-water reheat: as found with a single maximum, else Guideline 36 §5.6 dual maximum. */
public final class VavBox {

    private static final double DAMPER_STROKE = 90; // seconds from shut to open
    private static final double HOTTEST_SUPPLY = 35;
    private static final double NOMINAL_PRESSURE = 120;

    final String key;
    public final ThermalZone zone;
    final double designFlow;
    private final double share;
    private final ControlSettings control;
    private final InjectedFaults faults;
    private final PiController cooling = new PiController(0.45, 900, 0, 1);
    private final PiController heating = new PiController(0.45, 900, 0, 1);
    final CommandableValue setPointShift = new CommandableValue(0);
    final CommandableValue heatingSetting = new CommandableValue(16);
    final CommandableValue coolingSetting = new CommandableValue(28);
    final CommandableValue damperCommand = new CommandableValue(0);
    final CommandableValue valveCommand = new CommandableValue(0);
    double flow;
    double flowSetPoint;
    double dischargeTemperature = 20;
    double damperPosition;
    /** Heat taken from the hot water, W. */
    public double reheat;

    private double valvePosition;
    private boolean occupied;

    public VavBox(String key, ThermalZone zone, double share, ControlSettings control, InjectedFaults faults) {
        this.key = key;
        this.zone = zone;
        this.share = share;
        this.control = control;
        this.faults = faults;
        SpaceSpec space = zone.space;
        double perArea =
                switch (space.use()) {
                    case "meeting" -> 0.0075;
                    case "server" -> 0.004;
                    case "cafe", "kitchen" -> 0.006;
                    case "corridor" -> 0.0015;
                    default ->
                        switch (space.facades().length()) {
                            case 0 -> 0.003;
                            case 1 -> 0.0048;
                            default -> 0.0062;
                        };
                };
        designFlow = perArea * space.area() * share;
    }

    /** What its room's people have set at the wall, K. */
    public void adjust(double kelvin) {
        setPointShift.decide(kelvin);
    }

    public String key() {
        return key;
    }

    double heatingSetPoint() {
        return heatingSetting.value();
    }

    double coolingSetPoint() {
        return coolingSetting.value();
    }

    double coolingOutput() {
        return lastCooling;
    }

    double lastCooling;
    double lastHeating;

    /** Decides flow and reheat, moves the damper, and gives the zone its air and heat. */
    void step(
            double seconds,
            boolean airOn,
            double pressure,
            double supplyTemperature,
            double supplyCo2,
            double hotWater,
            boolean scheduled) {
        occupied = scheduled;
        decide(seconds, airOn, supplyTemperature, hotWater);
        move(seconds);
        flow = airOn ? designFlow * damperPosition * Math.sqrt(Math.max(0, pressure) / NOMINAL_PRESSURE) : 0;
        reheat(seconds, supplyTemperature, hotWater);
        zone.supplied += flow * ThermalZone.AIR_HEAT * (dischargeTemperature - zone.temperature);
        zone.airFlow += flow;
        zone.supplyCo2 = supplyCo2;
    }

    private void decide(double seconds, boolean airOn, double supplyTemperature, double hotWater) {
        heatingSetting.decide(control.heatingSetPoint(occupied) + setPointShift.value());
        coolingSetting.decide(control.coolingSetPoint(occupied) + setPointShift.value());
        double measured = zoneSensor();
        lastCooling = cooling.run(measured - coolingSetPoint(), seconds);
        double heat = heating.run(heatingSetPoint() - measured, seconds);
        lastHeating = heat;
        double least = occupied ? control.get(ControlParameter.MINIMUM_FLOW) : 0;
        if (occupied && control.on(ControlParameter.DEMAND_VENTILATION)) {
            // Guideline 36 §5.2.1.3: more air where many people breathe.
            least = Math.max(least, 0.9 * Math.clamp((zone.co2 - 750) / 350, 0, 1));
        }
        double part = Math.max(least, least + lastCooling * (1 - least));
        boolean dual = control.on(ControlParameter.DUAL_MAXIMUM);
        if (dual && heat > 0.5) {
            part = Math.max(part, least + (heat - 0.5) * 2 * Math.max(0, 0.6 - least));
        } else if (!dual && heat > 0) {
            part = Math.max(part, 0.35);
        }
        flowSetPoint = airOn ? part * designFlow : 0;
        double span = HOTTEST_SUPPLY - supplyTemperature;
        double wanted = supplyTemperature + span * Math.min(1, heat * (dual ? 2 : 1));
        double rise = Math.max(0, wanted - supplyTemperature);
        valveCommand.decide(heat > 0.02 && airOn ? Math.min(100, 100 * rise / most(supplyTemperature, hotWater)) : 0);
    }

    private void move(double seconds) {
        double error = (flowSetPoint - flow) / designFlow;
        double next = flowSetPoint <= 0 ? 0 : damperCommand.value() / 100 + 0.2 * error * Math.min(1, seconds / 5);
        damperCommand.decide(100 * Math.clamp(next, 0, 1));
        double target = damperCommand.value() / 100;
        double stuck = faults.severity(key, InjectedFaults.STUCK_DAMPER);
        if (stuck == 0) {
            double reach = seconds / DAMPER_STROKE;
            damperPosition += Math.clamp(target - damperPosition, -reach, reach);
        } else {
            damperPosition = stuck;
        }
        double reach = seconds / 60;
        double valve = valveCommand.value() / 100;
        valvePosition += Math.clamp(valve - valvePosition, -reach, reach);
    }

    private void reheat(double seconds, double supplyTemperature, double hotWater) {
        double open = Math.max(valvePosition, faults.severity(key, InjectedFaults.LEAKING_VALVE));
        double rise = flow > 1e-4 ? open * most(supplyTemperature, hotWater) : 0;
        double target = flow > 1e-4 ? supplyTemperature + rise : zone.temperature;
        dischargeTemperature += (target - dischargeTemperature) * (1 - Math.exp(-seconds / 40));
        // The heat is what the air really takes up, so that the balance closes at every instant.
        reheat = flow * ThermalZone.AIR_HEAT * Math.max(0, dischargeTemperature - supplyTemperature);
    }

    /** What the coil warms the air by with its valve fully open, K. */
    private static double most(double supplyTemperature, double hotWater) {
        return Math.clamp(0.55 * (hotWater - supplyTemperature), 0.5, 26);
    }

    double zoneSensor() {
        return zone.temperature + 3 * faults.severity(key, InjectedFaults.DRIFTING_SENSOR);
    }

    /** Guideline 36 §5.6.8: requests for colder supply air. */
    int coolingRequests() {
        double over = zoneSensor() - coolingSetPoint();
        return over > 3 ? 3 : over > 2 ? 2 : lastCooling > 0.95 ? 1 : 0;
    }

    /** Guideline 36 §5.6.8: requests for more duct pressure. */
    int pressureRequests() {
        if (flowSetPoint <= 0 || damperCommand.value() < 95) {
            return 0;
        }
        return flow < 0.5 * flowSetPoint ? 3 : flow < 0.7 * flowSetPoint ? 2 : 1;
    }

    public void register(EquipmentRegister register, EquipmentRegister.Controller controller) {
        new VavBoxPoints(this).register(register, controller);
    }

    double mode() {
        if (!occupied) {
            return 1;
        }
        return lastCooling > 0.02 ? 4 : valveCommand.value() > 1 ? 3 : 2;
    }

    double share() {
        return share;
    }
}
