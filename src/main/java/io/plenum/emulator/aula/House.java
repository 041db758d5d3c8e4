package io.plenum.emulator.aula;

import io.plenum.emulator.EmulatedUnit;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** The parts of Aula House, how they are joined, and the order in which a step goes through them. */
final class House {

    final Plan plan = new Plan();
    final Ledger ledger = new Ledger();
    final List<Zone> zones = new ArrayList<>();
    final List<VavBox> boxes = new ArrayList<>();
    final List<AirHandler> airHandlers = new ArrayList<>();
    final List<LightingZone> lights = new ArrayList<>();
    final List<ExhaustFan> exhaustFans = new ArrayList<>();
    private final List<ChargePoint> chargePoints = new ArrayList<>();
    private final List<Meter> floorMeters = new ArrayList<>();
    private final List<Meter> meters = new ArrayList<>();
    private final Weather weather;
    private final People crowd;
    private final Control control;
    private final ChilledWater chilledWater = new ChilledWater();
    private final HotWater hotWater;
    private final Photovoltaics photovoltaics = new Photovoltaics();
    private final Security security;
    private double water = 5120;

    House(long seed, Control control, Faults faults) {
        this.control = control;
        weather = new Weather(seed);
        crowd = new People(seed);
        hotWater = new HotWater(control);
        security = new Security(seed, faults);
        rooms(faults);
        machines(seed, faults);
        meter();
        new Register(this).enter();
    }

    private void rooms(Faults faults) {
        for (int i = 1; i <= 3; i++) {
            airHandlers.add(new AirHandler("ahu-" + i, control, faults));
        }
        for (SpaceSpec space : SpaceSpec.all()) {
            Zone zone = new Zone(space);
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

    private void machines(long seed, Faults faults) {
        exhaustFans.add(new ExhaustFan(1, "Exhaust fan WC", "space-0-05", "floor-0", 1.1, faults));
        exhaustFans.add(new ExhaustFan(2, "Exhaust fan bicycles", "space-0-09", "floor-0", 0.7, faults));
        exhaustFans.add(new ExhaustFan(3, "Exhaust fan kitchen", "space-0-17", "floor-0", 1.5, faults));
        for (int i = 1; i <= 6; i++) {
            chargePoints.add(new ChargePoint(i, seed));
        }
    }

    private void meter() {
        for (int f = 0; f < 4; f++) {
            int floor = f;
            floorMeters.add(new Meter(
                    "meter-electricity-floor-" + f,
                    "Electricity floor " + f,
                    "Electrical_Meter",
                    "floor-0",
                    90_000 + 700 * f,
                    () -> lighting(floor) + plugs(floor)));
        }
        meters.addAll(floorMeters);
        meters.add(new Meter(
                "meter-electricity-ventilation",
                "Electricity ventilation",
                "Electrical_Meter",
                "floor-0",
                61_000,
                this::fans));
        meters.add(new Meter(
                "meter-electricity-cooling",
                "Electricity cooling",
                "Electrical_Meter",
                "floor-0",
                44_000,
                this::cooling));
        meters.add(new Meter(
                "meter-electricity-pumps",
                "Electricity pumps",
                "Electrical_Meter",
                "floor-0",
                12_000,
                () -> chilledWater.pumpPower + hotWater.pumpPower));
        meters.add(new Meter(
                "meter-electricity-lifts",
                "Electricity lifts",
                "Electrical_Meter",
                "floor-0",
                6_000,
                () -> security.liftPower));
        meters.add(new Meter(
                "meter-electricity-charging",
                "Electricity charging",
                "Electrical_Meter",
                "floor-0",
                15_000,
                () -> chargePoints.stream().mapToDouble(c -> c.power).sum()));
        List<Meter> parts = List.copyOf(meters);
        meters.add(new Meter(
                "meter-electricity-main",
                "Electricity main",
                "Building_Electrical_Meter",
                "floor-0",
                310_000,
                () -> parts.stream().mapToDouble(m -> m.power).sum() - photovoltaics.power));
        meters.add(new Meter("meter-heat", "Heat", "Thermal_Energy_Meter", "floor-0", 205_000, () -> hotWater.heat));
        meters.add(new Meter("meter-gas", "Gas", "Building_Gas_Meter", "floor-0", 224_000, () -> hotWater.gas));
        meters.add(new Meter(
                "meter-cold",
                "Chilled water",
                "Thermal_Energy_Meter",
                "floor-0",
                98_000,
                () -> (chilledWater.load[0] + chilledWater.load[1]) / 1000));
    }

    void step(double seconds, Instant now, ZonedDateTime local) {
        weather.update(now);
        boolean occupied = control.occupied(local);
        for (Zone zone : zones) {
            zone.supplied = 0;
            zone.airFlow = 0;
        }
        boolean cooling = false;
        boolean heating = false;
        for (AirHandler unit : airHandlers) {
            unit.step(seconds, weather, occupied, chilledWater.supply, hotWater.supply);
            cooling |= unit.wantsCooling();
            heating |= unit.wantsHeat();
        }
        chilledWater.step(
                seconds,
                weather,
                airHandlers.stream().mapToDouble(a -> a.coolingHeat).sum(),
                cooling);
        hotWater.step(seconds, weather, heatDemand(), heating);
        int inside = 0;
        for (int i = 0; i < zones.size(); i++) {
            Zone zone = zones.get(i);
            LightingZone light = lights.get(i);
            light.step(seconds, weather, occupied);
            zone.step(seconds, weather, crowd, local, light.power * 1000);
            inside += zone.people;
        }
        exhaustFans.forEach(f -> f.step(occupied));
        chargePoints.forEach(c -> c.step(seconds, local));
        photovoltaics.step(seconds, weather);
        security.step(seconds, local, inside);
        meters.forEach(m -> m.step(seconds));
        water += inside * 0.0045 / 3600 * seconds;
        book(seconds);
    }

    private double heatDemand() {
        return airHandlers.stream().mapToDouble(a -> a.heatingHeat).sum()
                + boxes.stream().mapToDouble(b -> b.reheat).sum();
    }

    private void book(double seconds) {
        ledger.add("ventilation", fans(), seconds);
        ledger.add("cooling", cooling(), seconds);
        ledger.add("pumps", chilledWater.pumpPower + hotWater.pumpPower, seconds);
        ledger.add("lighting", lights.stream().mapToDouble(l -> l.power).sum(), seconds);
        ledger.add("plugs", zones.stream().mapToDouble(z -> z.plugPower).sum(), seconds);
        ledger.add("lifts", security.liftPower, seconds);
        ledger.add("charging", chargePoints.stream().mapToDouble(c -> c.power).sum(), seconds);
        ledger.add("photovoltaics", photovoltaics.power, seconds);
        ledger.add("heat", hotWater.heat, seconds);
        ledger.add("gas", hotWater.gas, seconds);
    }

    private double lighting(int floor) {
        return lights.stream()
                .filter(l -> l.zone.space.level() == floor)
                .mapToDouble(l -> l.power)
                .sum();
    }

    private double plugs(int floor) {
        return zones.stream()
                .filter(z -> z.space.level() == floor)
                .mapToDouble(z -> z.plugPower)
                .sum();
    }

    private double fans() {
        return airHandlers.stream()
                        .mapToDouble(a -> a.supplyFanPower + a.returnFanPower)
                        .sum()
                + exhaustFans.stream().mapToDouble(f -> f.power).sum();
    }

    private double cooling() {
        return chilledWater.power() + chilledWater.towerPower;
    }

    Weather weather() {
        return weather;
    }

    /** Enters everything into the register, controller by controller. */
    private record Register(House house) {

        void enter() {
            Plan plan = house.plan;
            Plan.Panel station = plan.device(1001, 1, "Weather station", "WS-2");
            plan.machine("weather-station", "Weather station", "Weather_Station", "hvac", "", "floor-3");
            Weather w = house.weather;
            station.sensor(
                    "weather-station/outside-air-temperature",
                    "Outside air temperature",
                    "Outside_Air_Temperature_Sensor",
                    EmulatedUnit.CELSIUS,
                    0.1,
                    () -> w.temperature);
            station.sensor(
                    "weather-station/outside-air-humidity",
                    "Outside air humidity",
                    "Outside_Air_Humidity_Sensor",
                    EmulatedUnit.HUMIDITY,
                    0.5,
                    () -> w.humidity);
            station.sensor(
                    "weather-station/global-irradiance",
                    "Global irradiance",
                    "Solar_Radiance_Sensor",
                    EmulatedUnit.WATT_PER_SQUARE_METRE,
                    5,
                    () -> w.global);
            station.sensor(
                    "weather-station/wind-speed",
                    "Wind speed",
                    "Wind_Speed_Sensor",
                    EmulatedUnit.METRE_PER_SECOND,
                    0.2,
                    () -> w.wind);
            for (int i = 0; i < 3; i++) {
                house.airHandlers
                        .get(i)
                        .enter(plan, plan.device(1101 + i, 2 + i, "AHU " + (i + 1) + " controller", "AC-12"), i + 1);
            }
            Plan.Panel[] floors = {
                plan.device(1200, 5, "VAV controller floor 0", "VC-16"),
                plan.device(1201, 6, "VAV controller floor 1", "VC-16"),
                plan.device(1202, 7, "VAV controller floors 2 and 3", "VC-32")
            };
            house.boxes.forEach(b -> b.enter(plan, floors[Math.min(2, b.zone.space.level())]));
            Plan.Panel air = plan.device(1210, 8, "Room air quality", "RQ-64");
            house.zones.stream().filter(z -> z.space.conditioned()).forEach(z -> z.enter(air));
            house.chilledWater.enter(
                    plan, plan.device(1301, 9, "Chilled water plant", "PC-8"), "ahu-1", "ahu-2", "ahu-3");
            house.hotWater.enter(plan, plan.device(1302, 10, "Hot water plant", "PC-8"), "ahu-1", "ahu-2", "ahu-3");
            Plan.Panel exhaust = plan.device(1303, 11, "Exhaust fans", "FC-4");
            house.exhaustFans.forEach(f -> f.enter(plan, exhaust));
            meters(plan);
            Plan.Panel lighting = plan.opcUa("lighting");
            house.lights.forEach(l -> l.enter(plan, lighting));
            house.security.enter(
                    plan,
                    plan.opcUa("security/doors"),
                    plan.opcUa("security/intrusion"),
                    plan.opcUa("security/cameras"),
                    plan.opcUa("security/fire"),
                    plan.opcUa("lifts"));
            house.photovoltaics.enter(plan, plan.opcUa("photovoltaics"));
            Plan.Panel charging = plan.opcUa("charging");
            house.chargePoints.forEach(c -> c.enter(plan, charging));
        }

        private void meters(Plan plan) {
            Plan.Panel electricity = plan.device(1401, 12, "Electricity meters", "EM-16");
            Plan.Panel heat = plan.device(1402, 13, "Heat, gas and water meters", "HM-4");
            for (Meter meter : house.meters.subList(0, house.meters.size() - 3)) {
                meter.enter(plan, electricity);
            }
            for (Meter meter : house.meters.subList(house.meters.size() - 3, house.meters.size())) {
                meter.enter(plan, heat);
            }
            plan.machine("meter-water", "Water", "Building_Water_Meter", "energy", "space-0-01", "floor-0");
            heat.sensor(
                    "meter-water/volume",
                    "Water register",
                    "Water_Usage_Sensor",
                    EmulatedUnit.CUBIC_METRE,
                    0.01,
                    () -> house.water + house.chilledWater.makeUp);
        }
    }
}
