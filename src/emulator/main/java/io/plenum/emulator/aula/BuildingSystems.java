package io.plenum.emulator.aula;

import io.plenum.emulator.aula.air.AirHandler;
import io.plenum.emulator.aula.air.ExhaustFan;
import io.plenum.emulator.aula.air.VavBox;
import io.plenum.emulator.aula.control.ControlParameter;
import io.plenum.emulator.aula.control.ControlSettings;
import io.plenum.emulator.aula.electrical.ChargePoint;
import io.plenum.emulator.aula.electrical.Photovoltaics;
import io.plenum.emulator.aula.fault.InjectedFaults;
import io.plenum.emulator.aula.plant.ChilledWater;
import io.plenum.emulator.aula.plant.HotWater;
import io.plenum.emulator.aula.plant.ServerCooling;
import io.plenum.emulator.aula.point.EquipmentRegister;
import io.plenum.emulator.aula.record.ComfortDeviation;
import io.plenum.emulator.aula.record.EnergyBySystem;
import io.plenum.emulator.aula.room.LightingZone;
import io.plenum.emulator.aula.room.Occupants;
import io.plenum.emulator.aula.room.SpaceSpec;
import io.plenum.emulator.aula.room.ThermalZone;
import io.plenum.emulator.aula.weather.SyntheticWeather;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** The parts of Aula House, how they are joined, and the order in which a step goes through them. */
public final class BuildingSystems {

    final EquipmentRegister register = new EquipmentRegister();
    final EnergyBySystem ledger = new EnergyBySystem();
    final ComfortDeviation comfort = new ComfortDeviation();
    final List<ThermalZone> zones = new ArrayList<>();
    final List<VavBox> boxes = new ArrayList<>();
    final List<AirHandler> airHandlers = new ArrayList<>();
    final List<LightingZone> lights = new ArrayList<>();
    final List<ExhaustFan> exhaustFans = new ArrayList<>();
    final List<ChargePoint> chargePoints = new ArrayList<>();
    final Metering metering;
    private final SyntheticWeather weather;
    private final Occupants crowd;
    private final ControlSettings control;
    final ChilledWater chilledWater;
    final HotWater hotWater;
    final ServerCooling serverCooling;
    final Photovoltaics photovoltaics = new Photovoltaics();
    final SecuritySystems security;
    double water = 5120;

    BuildingSystems(long seed, ControlSettings control, InjectedFaults faults) {
        this.control = control;
        weather = new SyntheticWeather(seed);
        crowd = new Occupants(seed);
        hotWater = new HotWater(control);
        chilledWater = new ChilledWater(control);
        security = new SecuritySystems(seed, faults);
        rooms(faults);
        machines(seed, faults);
        serverCooling = new ServerCooling(zones.stream()
                .filter(z -> z.space.use().equals("server"))
                .findFirst()
                .orElseThrow());
        metering = new Metering(this);
        new PointRegistration(this).register();
    }

    private void rooms(InjectedFaults faults) {
        for (int i = 1; i <= 3; i++) {
            airHandlers.add(new AirHandler("ahu-" + i, control, faults));
        }
        for (SpaceSpec space : SpaceSpec.all()) {
            ThermalZone zone = new ThermalZone(space);
            zones.add(zone);
            lights.add(new LightingZone(zone, control, faults));
            for (int b = 0; b < space.boxes(); b++) {
                String suffix = space.boxes() == 1 ? "" : String.valueOf((char) ('a' + b));
                VavBox box = new VavBox("vav-" + space.number() + suffix, zone, 1.0 / space.boxes(), control, faults);
                boxes.add(box);
                airHandlers.get(space.airHandler().charAt(4) - '1').boxes.add(box);
            }
        }
    }

    private void machines(long seed, InjectedFaults faults) {
        exhaustFans.add(new ExhaustFan(1, "Exhaust fan WC", "space-0-05", "floor-0", 1.1, faults));
        exhaustFans.add(new ExhaustFan(2, "Exhaust fan bicycles", "space-0-09", "floor-0", 0.7, faults));
        exhaustFans.add(new ExhaustFan(3, "Exhaust fan kitchen", "space-0-17", "floor-0", 1.5, faults));
        for (int i = 1; i <= 6; i++) {
            chargePoints.add(new ChargePoint(i, seed));
        }
    }

    /** People who come and go, and have set their rooms to what they like. */
    void liven(long seed) {
        crowd.comeAndGo();
        for (VavBox box : boxes) {
            box.adjust(Occupants.liking(seed, box.zone.space));
        }
    }

    void step(double seconds, Instant now, ZonedDateTime local) {
        weather.update(now);
        boolean occupied = control.occupied(local);
        boolean lit = control.lit(local);
        double leftOn = control.leftOn(local);
        for (ThermalZone zone : zones) {
            zone.supplied = 0;
            zone.airFlow = 0;
        }
        boolean cooling = false;
        boolean heating = false;
        for (AirHandler unit : airHandlers) {
            unit.step(seconds, weather, local, chilledWater.supply, hotWater.supply);
            cooling |= unit.wantsCooling();
            heating |= unit.wantsHeat();
        }
        chilledWater.step(
                seconds,
                weather,
                airHandlers.stream().mapToDouble(a -> a.coolingHeat).sum(),
                cooling,
                airHandlers.stream()
                        .mapToDouble(a -> a.coolingCommand.value())
                        .max()
                        .orElse(0));
        hotWater.step(seconds, weather, heatDemand(), heating);
        serverCooling.step(seconds);
        int inside = 0;
        for (int i = 0; i < zones.size(); i++) {
            ThermalZone zone = zones.get(i);
            LightingZone light = lights.get(i);
            light.step(seconds, weather, lit);
            zone.step(seconds, weather, crowd, local, light.power * 1000, leftOn);
            inside += zone.people;
            if (zone.space.conditioned()) {
                comfort.add(zone, seconds);
            }
        }
        exhaustFans.forEach(f -> f.step(occupied));
        double surplus = control.on(ControlParameter.CHARGING_SHIFT) ? surplus() : Double.POSITIVE_INFINITY;
        chargePoints.forEach(c -> c.step(seconds, local, surplus));
        photovoltaics.step(seconds, weather);
        security.step(seconds, local, inside);
        metering.step(seconds);
        water += inside * 0.0045 / 3600 * seconds;
        metering.book(ledger, seconds);
    }

    /** What the roof gives beyond what the building itself takes, shared among the cars that charge, kW each. */
    private double surplus() {
        long cars = chargePoints.stream().filter(ChargePoint::wants).count();
        double others = metering.electricity().getLast().power
                - chargePoints.stream().mapToDouble(c -> c.power).sum();
        return cars == 0 ? 0 : Math.max(0, -others) / cars;
    }

    private double heatDemand() {
        return airHandlers.stream().mapToDouble(a -> a.heatingHeat).sum()
                + boxes.stream().mapToDouble(b -> b.reheat).sum();
    }

    SyntheticWeather weather() {
        return weather;
    }
}
