package io.plenum.emulator.aula.air;

import io.plenum.emulator.aula.ageing.AgeingKind;
import io.plenum.emulator.aula.ageing.Wear;
import io.plenum.emulator.aula.control.ControlParameter;
import io.plenum.emulator.aula.control.ControlSettings;
import io.plenum.emulator.aula.control.PiController;
import io.plenum.emulator.aula.control.TrimAndRespond;
import io.plenum.emulator.aula.fault.InjectedFaults;
import io.plenum.emulator.aula.point.CommandableValue;
import io.plenum.emulator.aula.point.EquipmentRegister;
import io.plenum.emulator.aula.room.ThermalZone;
import io.plenum.emulator.aula.weather.SyntheticWeather;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** A variable-air-volume air handler: mixing box with economiser, filter, heating coil, cooling coil, two fans. */
public final class AirHandler {

    private static final double FAN_HEAT = 0.8; // K at full flow
    private static final double FULL_PRESSURE = 900; // Pa at full speed without flow
    private static final double FAN_EFFICIENCY = 0.55;

    /** What a worn fan has lost when it is due. */
    private static final double WORN = 0.15;

    final String key;
    public final List<VavBox> boxes = new ArrayList<>();
    private final ControlSettings control;
    private final InjectedFaults faults;
    private final PiController supplyLoop = new PiController(0.02, 110, -1, 1);
    private final PiController pressureLoop = new PiController(0.0008, 30, 0.1, 1);
    private final TrimAndRespond temperatureReset = new TrimAndRespond(16, 0.1, -0.2, -0.6);
    private final TrimAndRespond pressureReset = new TrimAndRespond(120, -12, 15, 32);

    final CommandableValue fanCommand = new CommandableValue(0);
    final CommandableValue temperatureSetPoint = new CommandableValue(13);
    final CommandableValue pressureSetPoint = new CommandableValue(180);
    final CommandableValue damperCommand = new CommandableValue(0);
    final CommandableValue heatingCommand = new CommandableValue(0);
    public final CommandableValue coolingCommand = new CommandableValue(0);
    double pressure;
    double speed;
    double flow;
    double outdoorTemperature = 10;
    double mixed = 18;
    double supply = 18;
    double returned = 21;
    double returnCo2 = 450;
    double supplyCo2 = 420;
    double filterPressure;
    /** Heat exchanged with the water, W, both positive. */
    public double heatingHeat;

    public double coolingHeat;
    public double supplyFanPower;
    public double returnFanPower;
    double damper;
    public final AirFilter filter = new AirFilter();
    public final AirCoil heatingCoil = new AirCoil(0.6);
    public final AirCoil coolingCoil = new AirCoil(0.85);
    public final ValveDrive heatingValve = new ValveDrive();
    public final ValveDrive coolingValve = new ValveDrive();
    public final Wear fanWear = new Wear(AgeingKind.FAN);
    boolean running;
    private boolean warmUp;
    private boolean frost;

    public AirHandler(String key, ControlSettings control, InjectedFaults faults) {
        this.key = key;
        this.control = control;
        this.faults = faults;
    }

    double designFlow() {
        return boxes.stream().mapToDouble(b -> b.designFlow).sum() * 0.85;
    }

    boolean running() {
        return running;
    }

    public boolean wantsCooling() {
        return coolingCommand.value() > 10;
    }

    public boolean wantsHeat() {
        return heatingCommand.value() > 5 || boxes.stream().anyMatch(b -> b.valveCommand.value() > 5);
    }

    public void step(
            double seconds, SyntheticWeather weather, ZonedDateTime local, double chilledWater, double hotWater) {
        boolean scheduled = control.occupied(local);
        double coldest =
                boxes.stream().mapToDouble(b -> b.zone.temperature).min().orElse(20);
        warmUp = !scheduled && (warmUp || control.startsEarly(local, coldest));
        frost = !scheduled && coldest < control.get(ControlParameter.HEATING_UNOCCUPIED) + (frost ? 1.5 : -0.5);
        boolean occupied = scheduled || warmUp || frost;
        fanCommand.decide(occupied ? 1 : 0);
        running = fanCommand.on() && !faults.has(key, InjectedFaults.FAILED_FAN);
        setPoints(seconds);
        fan(seconds, weather);
        mix(weather);
        coils(seconds, chilledWater, hotWater);
        flow = 0;
        for (VavBox box : boxes) {
            box.step(seconds, running, pressure, supply, supplyCo2, hotWater, occupied);
            flow += box.flow;
        }
        ret(seconds);
    }

    private void setPoints(double seconds) {
        temperatureSetPoint.decide(
                control.on(ControlParameter.SUPPLY_RESET)
                        ? supplyReset(seconds)
                        : control.get(ControlParameter.SUPPLY_SET_POINT));
        pressureSetPoint.decide(
                control.on(ControlParameter.PRESSURE_RESET)
                        ? pressureReset.step(
                                seconds,
                                running,
                                boxes.stream()
                                        .mapToInt(VavBox::pressureRequests)
                                        .sum(),
                                control.get(ControlParameter.PRESSURE_LOW),
                                250)
                        : control.get(ControlParameter.PRESSURE_SET_POINT));
    }

    private double supplyReset(double seconds) {
        double low = control.get(ControlParameter.SUPPLY_LOW);
        int requests = boxes.stream().mapToInt(VavBox::coolingRequests).sum();
        double most = temperatureReset.step(
                seconds, running, requests, low, Math.max(low, control.get(ControlParameter.SUPPLY_HIGH)));
        double share = Math.clamp((outdoorTemperature - 16) / 5, 0, 1);
        return most + (low - most) * share;
    }

    private void fan(double seconds, SyntheticWeather weather) {
        double wanted = running ? pressureLoop.run(pressureSetPoint.value() - pressure, seconds) : 0;
        if (!running) {
            pressureLoop.reset();
        }
        double reach = seconds / 30;
        speed += Math.clamp(wanted - speed, -reach, reach);
        double part = flow / designFlow();
        filterPressure = filter.drop(part, faults.severity(key, InjectedFaults.FOULED_FILTER));
        double steady = Math.max(0, FULL_PRESSURE * speed * speed - 250 * part * part - filterPressure);
        pressure += (steady - pressure) * (1 - Math.exp(-seconds / 15));
        double head = pressure + 250 * part * part + filterPressure;
        supplyFanPower = running ? Math.max(0.05, supplyFanPower(flow, head, fanWear)) : 0;
        returnFanPower = running ? Math.max(0.03, flow * 0.85 * 180 * part / FAN_EFFICIENCY / 1000) : 0;
        outdoorTemperature = weather.temperature;
        double use = running ? 1 : 0;
        filter.wear.use(seconds, running ? part : 0);
        fanWear.use(seconds, use);
        heatingCoil.wear.use(seconds, use);
        coolingCoil.wear.use(seconds, use);
        heatingValve.wear.use(seconds, use);
        coolingValve.wear.use(seconds, use);
    }

    /**
     * kW.
     *
     * @param flow m³/s
     * @param head pressure that the fan builds up, Pa
     */
    public static double supplyFanPower(double flow, double head, Wear wear) {
        return flow * head / (FAN_EFFICIENCY * fanEfficiency(wear)) / 1000;
    }

    /** Against that as new. */
    public static double fanEfficiency(Wear wear) {
        return Math.max(0.4, 1 - WORN * wear.level());
    }

    /** Speed of the supply fan that holds a head, 0 to 1. */
    public static double speed(double head) {
        return Math.min(1, Math.sqrt(head / FULL_PRESSURE));
    }

    private void mix(SyntheticWeather weather) {
        double stuck = faults.severity(key, InjectedFaults.STUCK_DAMPER);
        double target = damperCommand.value() / 100;
        damper = stuck > 0 ? stuck : damper + Math.clamp(target - damper, -0.05, 0.05);
        double outdoor = running ? Math.max(damper, 0.02) : 0.02;
        mixed = outdoor * weather.temperature + (1 - outdoor) * returned;
        supplyCo2 = outdoor * 420 + (1 - outdoor) * returnCo2;
    }

    private void coils(double seconds, double chilledWater, double hotWater) {
        double fanHeat = FAN_HEAT * flow / designFlow();
        sequence(seconds);
        heatingValve.step(seconds, heatingCommand.value() / 100);
        coolingValve.step(seconds, coolingCommand.value() / 100);
        double leak = faults.severity(key, InjectedFaults.LEAKING_VALVE);
        double heat = heatingCoil.effectiveness(heatingValve.position()) * Math.max(0, hotWater - mixed);
        double heated = mixed + Math.min(heat, 35);
        double open = Math.max(coolingValve.position(), leak);
        double cold = coolingCoil.effectiveness(open) * Math.max(0, heated - chilledWater);
        double leaving = heated - cold + fanHeat;
        supply += ((running ? leaving : returned) - supply) * (1 - Math.exp(-seconds / 30));
        heatingHeat = running ? flow * ThermalZone.AIR_HEAT * (heated - mixed) : 0;
        coolingHeat = running ? flow * ThermalZone.AIR_HEAT * cold : 0;
    }

    /** Guideline 36 §5.16.2: one loop, three actuators in sequence. */
    private void sequence(double seconds) {
        if (!running) {
            supplyLoop.reset();
            heatingCommand.decide(0);
            coolingCommand.decide(0);
            damperCommand.decide(0);
            return;
        }
        double out = supplyLoop.run(sensor() - temperatureSetPoint.value(), seconds);
        heatingCommand.decide(out < -0.25 ? 100 * (-out - 0.25) / 0.75 : 0);
        boolean free = control.on(ControlParameter.ECONOMISER) && outdoorTemperature < returned - 1;
        // Nobody is there yet who needs fresh air.
        double stale = control.on(ControlParameter.DEMAND_VENTILATION) ? Math.clamp((returnCo2 - 800) / 300, 0, 1) : 0;
        double usual = Math.min(1, control.get(ControlParameter.LEAST_OUTDOOR) + 0.4 * stale);
        double leastOutdoor = warmUp || frost ? 0.03 : usual;
        double economiser = Math.clamp((out + 0.25) / 0.6, 0, 1);
        damperCommand.decide(100 * (free ? leastOutdoor + (1 - leastOutdoor) * economiser : leastOutdoor));
        coolingCommand.decide(out > 0.4 ? 100 * (out - 0.4) / 0.6 : 0);
    }

    double sensor() {
        return supply + 3 * faults.severity(key, InjectedFaults.DRIFTING_SENSOR);
    }

    private void ret(double seconds) {
        double air = 0;
        double heat = 0;
        double gas = 0;
        for (VavBox box : boxes) {
            double weight = box.flow + 1e-4;
            air += weight;
            heat += weight * box.zone.temperature;
            gas += weight * box.zone.co2;
        }
        double slow = 1 - Math.exp(-seconds / 60);
        returned += (heat / air - returned) * slow;
        returnCo2 += (gas / air - returnCo2) * slow;
    }

    public void register(EquipmentRegister register, EquipmentRegister.Controller controller, int number) {
        new AirHandlerPoints(this).register(register, controller, number);
    }

    double mode() {
        return !running ? 1 : heatingCommand.value() > 1 ? 2 : coolingCommand.value() > 1 ? 4 : 3;
    }
}
