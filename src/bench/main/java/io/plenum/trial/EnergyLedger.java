package io.plenum.trial;

import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.aula.AulaHouse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What two weeks truly cost.
 *
 * @param electricity of all consumers, before photovoltaics, kWh
 * @param gas kWh
 * @param kelvinHours outside 20 to 26 °C while people were in the room, over all rooms
 * @param co2Hours ppm·h above 1220 ppm while people were in the room
 * @param peak highest quarter of an hour of the main meter, kW
 * @param temperatures daily means outdoors, °C
 */
public record EnergyLedger(
        double electricity, double gas, double kelvinHours, double co2Hours, double peak, List<Double> temperatures) {

    private static final List<String> CONSUMERS =
            List.of("ventilation", "cooling", "pumps", "lighting", "plugs", "lifts", "charging");

    private static final int MINUTES_OF_DAY = 1440;

    double energy() {
        return electricity + gas;
    }

    /** Runs the building on by so many days and adds up its energy and comfort. */
    public static EnergyLedger of(AulaHouse building, int days) {
        EnergyLedger before = now(building);
        Instant start = building.now();
        int outside = index(building, "weather-station/outside-air-temperature");
        int register = index(building, "meter-electricity-main/energy");
        List<Double> temperatures = new ArrayList<>();
        double peak = 0;
        double read = building.snapshot()[register];
        for (int day = 0; day < days; day++) {
            double sum = 0;
            for (int quarter = 1; quarter <= 96; quarter++) {
                building.runTo(start.plus(Duration.ofDays(day)).plusSeconds(900L * quarter));
                sum += building.snapshot()[outside] / 96;
                peak = Math.max(peak, 4 * (building.snapshot()[register] - read));
                read = building.snapshot()[register];
            }
            temperatures.add(sum);
        }
        EnergyLedger after = now(building);
        return new EnergyLedger(
                after.electricity - before.electricity,
                after.gas - before.gas,
                after.kelvinHours - before.kelvinHours,
                after.co2Hours - before.co2Hours,
                peak,
                temperatures);
    }

    /** One day, minute by minute. */
    static EnergyLedger ofDay(AulaHouse building, Runnable afterMinute) {
        EnergyLedger before = now(building);
        Instant start = building.now();
        int outside = index(building, "weather-station/outside-air-temperature");
        int register = index(building, "meter-electricity-main/energy");
        double sum = 0;
        double peak = 0;
        double read = building.snapshot()[register];
        for (int minute = 1; minute <= MINUTES_OF_DAY; minute++) {
            building.tick(start.plusSeconds(60L * minute));
            sum += building.snapshot()[outside] / MINUTES_OF_DAY;
            if (minute % 15 == 0) {
                peak = Math.max(peak, 4 * (building.snapshot()[register] - read));
                read = building.snapshot()[register];
            }
            afterMinute.run();
        }
        EnergyLedger after = now(building);
        return new EnergyLedger(
                after.electricity - before.electricity,
                after.gas - before.gas,
                after.kelvinHours - before.kelvinHours,
                after.co2Hours - before.co2Hours,
                peak,
                List.of(sum));
    }

    private static int index(AulaHouse building, String key) {
        return building.points().stream()
                .filter(point -> point.key().equals(key))
                .mapToInt(EmulatedPoint::index)
                .findFirst()
                .orElseThrow();
    }

    private static EnergyLedger now(AulaHouse building) {
        double electricity = CONSUMERS.stream()
                .mapToDouble(system -> building.ledger().kilowattHours(system))
                .sum();
        return new EnergyLedger(
                electricity,
                building.ledger().kilowattHours("gas"),
                sum(building.comfort().kelvinHours().values()),
                sum(building.comfort().partsPerMillionHours().values()),
                0,
                List.of());
    }

    private static double sum(Iterable<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
