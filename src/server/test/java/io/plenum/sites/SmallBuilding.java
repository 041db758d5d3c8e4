package io.plenum.sites;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A small office with all that figures are made of: two meters, a weather station, an air handler with three boxes and their rooms, and an
 * exhaust fan that nobody has switched off.
 *
 * @param key of the site, and the beginning of all its keys
 * @param zone of its clock: people come at eight and go at six by it
 * @param size how much more than the smallest it uses
 * @param warmth of its weather, °C on average
 */
record SmallBuilding(String key, ZoneId zone, double size, double warmth) {

    private static final int ROOMS = 3;
    private static final Duration STEP = Duration.ofMinutes(15);

    String turtle() {
        StringBuilder model = new StringBuilder("""
            @base <urn:plenum:%1$s/> .
            @prefix brick: <https://brickschema.org/schema/Brick#> .
            @prefix unit: <http://qudt.org/vocab/unit/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix plenum: <urn:plenum:schema#> .
            <%1$s> a brick:Building ; rdfs:label "The %1$s" ; plenum:zone "%2$s" ; plenum:area 300 .
            <%1$s-floor> a brick:Floor ; rdfs:label "Ground" ; plenum:level 0 ; brick:isPartOf <%1$s> .
            <%1$s-main> a brick:Building_Electrical_Meter ; plenum:system "energy" .
            <%1$s-gas> a brick:Building_Gas_Meter ; plenum:system "energy" .
            <%1$s-weather> a brick:Weather_Station ; plenum:system "hvac" .
            <%1$s-fan> a brick:Exhaust_Fan ; plenum:system "hvac" ; brick:hasLocation <%1$s-floor> .
            <%1$s-ahu> a brick:Air_Handling_Unit ; plenum:system "hvac" ; brick:feeds <%1$s-box-1>, <%1$s-box-2>, <%1$s-box-3> .
            """.formatted(key, zone));
        for (int room = 1; room <= ROOMS; room++) {
            model.append("""
                <%1$s-room-%2$d> a brick:Office ; rdfs:label "Room %2$d" ; plenum:area 100 ; brick:isPartOf <%1$s-floor> .
                <%1$s-box-%2$d> a brick:Variable_Air_Volume_Box ; plenum:system "hvac" ; brick:feeds <%1$s-room-%2$d> .
                """.formatted(key, room));
        }
        points().forEach((point, what) ->
                model.append("<%s> a brick:%s ; brick:isPointOf <%s> ; plenum:kind \"%s\" ; brick:hasUnit unit:%s .%n"
                        .formatted(
                                point,
                                what.brick(),
                                point.substring(0, point.indexOf('/')),
                                what.unit().equals("UNITLESS") ? "BINARY" : "NUMERIC",
                                what.unit())));
        return model.toString();
    }

    /** Quarters of an hour of all points, in the long form. */
    String samples(Instant from, Instant to) {
        StringBuilder csv = new StringBuilder("time,point,value\n");
        points().forEach((point, what) -> {
            for (Instant time = from; time.isBefore(to); time = time.plus(STEP)) {
                double value = what.value().applyAsDouble(new Now(time, hours(from, time)));
                csv.append(time)
                        .append(',')
                        .append(point)
                        .append(',')
                        .append(Math.round(value * 1000) / 1000.0)
                        .append('\n');
            }
        });
        return csv.toString();
    }

    private static double hours(Instant from, Instant time) {
        return Duration.between(from, time).toMinutes() / 60.0;
    }

    /** @param since hours since the first sample */
    private record Now(Instant time, double since) {}

    private record Signal(String brick, String unit, ToDoubleFunction<Now> value) {}

    private boolean open(Now now) {
        ZonedDateTime local = now.time().atZone(zone);
        return local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && local.getHour() >= 8 && local.getHour() < 18;
    }

    private double outside(Now now) {
        double day = Math.sin(2 * Math.PI * (now.since() - 9) / 24);
        return warmth + 4 * day + 3 * Math.sin(2 * Math.PI * now.since() / 190);
    }

    private double power(Now now) {
        return size * (open(now) ? 20 : 5) + 0.3 * Math.sin(now.since() * 1.7);
    }

    /** The integral of the power since the first sample, closely enough for a register. */
    private double energy(Now now) {
        double sum = 0;
        for (double hour = 0; hour < now.since(); hour += 0.25) {
            sum += power(new Now(now.time().minusSeconds(Math.round(3600 * (now.since() - hour))), hour)) / 4;
        }
        return 10_000 * size + sum;
    }

    private Map<String, Signal> points() {
        Map<String, Signal> points = new LinkedHashMap<>();
        points.put(key + "-main/energy", new Signal("Energy_Usage_Sensor", "KiloW-HR", this::energy));
        points.put(key + "-main/power", new Signal("Power_Sensor", "KiloW", this::power));
        points.put(
                key + "-gas/power", new Signal("Power_Sensor", "KiloW", now -> size * Math.max(0, 18 - outside(now))));
        points.put(key + "-weather/oat", new Signal("Outside_Air_Temperature_Sensor", "DEG_C", this::outside));
        points.put(key + "-fan/status", new Signal("Fan_On_Off_Status", "UNITLESS", now -> 1));
        points.put(key + "-fan/power", new Signal("Electric_Power_Sensor", "KiloW", now -> size * 0.7));
        String unit = key + "-ahu/";
        points.put(unit + "fan", new Signal("Fan_On_Off_Status", "UNITLESS", now -> open(now) ? 1 : 0));
        points.put(unit + "sat", new Signal("Supply_Air_Temperature_Sensor", "DEG_C", now -> open(now) ? 18 : 20));
        points.put(unit + "sat-sp", new Signal("Supply_Air_Temperature_Setpoint", "DEG_C", now -> 18));
        points.put(unit + "rat", new Signal("Return_Air_Temperature_Sensor", "DEG_C", now -> 21.5));
        points.put(
                unit + "mat",
                new Signal("Mixed_Air_Temperature_Sensor", "DEG_C", now -> 21.5 + 0.3 * (outside(now) - 21.5)));
        points.put(unit + "power", new Signal("Electric_Power_Sensor", "KiloW", now -> open(now) ? size * 2 : 0));
        for (int room = 1; room <= ROOMS; room++) {
            String box = key + "-box-" + room + "/";
            double shift = room - 2;
            points.put(
                    box + "zone",
                    new Signal("Zone_Air_Temperature_Sensor", "DEG_C", now -> (open(now) ? 22 : 20) + shift));
            points.put(box + "heating", new Signal("Zone_Air_Heating_Temperature_Setpoint", "DEG_C", now -> 21));
            points.put(box + "cooling", new Signal("Zone_Air_Cooling_Temperature_Setpoint", "DEG_C", now -> 24));
            points.put(box + "flow", new Signal("Supply_Air_Flow_Sensor", "L-PER-SEC", now -> open(now) ? 150 : 0));
            points.put(
                    box + "discharge",
                    new Signal("Discharge_Air_Temperature_Sensor", "DEG_C", now -> open(now) ? 19 : 20));
            points.put(
                    key + "-room-" + room + "/temperature",
                    new Signal("Zone_Air_Temperature_Sensor", "DEG_C", now -> (open(now) ? 22 : 20) + shift));
            points.put(key + "-room-" + room + "/co2", new Signal("CO2_Sensor", "PPM", now -> open(now) ? 800 : 430));
        }
        return points;
    }
}
