package io.plenum.energy.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * The hourly meter of an office that nobody has: a base, people, heating below 15 °C and cooling above 18 °C while in use, weather that
 * differs from year to year, holidays, noise that hangs together over hours and over days, and an outage.
 */
public final class GeneratedMeter {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2023-12-31T23:00:00Z");

    private final Random random;
    private final Set<LocalDate> holidays = new HashSet<>();

    public GeneratedMeter(long seed) {
        random = new Random(seed);
        for (int year = 2024; year <= 2025; year++) {
            for (String day : new String[] {"01-01", "04-10", "05-01", "05-20", "10-03", "12-25", "12-26"}) {
                holidays.add(LocalDate.parse(year + "-" + day));
            }
        }
    }

    public WorkingWeek week() {
        return new WorkingWeek(ZONE, holidays);
    }

    /**
     * @param warmer K by which this year is warmer than the usual
     * @param share of the energy that is used: 0.9 where 10 % are saved
     */
    public MeterHours year(int number, double warmer, double share) {
        int hours = 365 * 24;
        double[] energy = new double[hours];
        double[] temperature = new double[hours];
        Instant start = START.plusSeconds(number * 366L * 86400);
        double front = 0;
        double hourly = 0;
        double daily = 0;
        for (int hour = 0; hour < hours; hour++) {
            ZonedDateTime local = start.plusSeconds(3600L * hour).atZone(ZONE);
            front = 0.99 * front + random.nextGaussian() * 0.5;
            temperature[hour] = temperature(local) + warmer + front;
            hourly = 0.7 * hourly + random.nextGaussian() * 4;
            daily = hour % 24 == 0 ? 0.6 * daily + random.nextGaussian() * 2.5 : daily;
            energy[hour] = share * (used(local, temperature[hour]) + hourly + daily);
        }
        outage(energy);
        return new MeterHours(start, energy, temperature);
    }

    private static double temperature(ZonedDateTime local) {
        double season = Math.cos((local.getDayOfYear() - 20) / 365.25 * 2 * Math.PI);
        double day = Math.cos((local.getHour() - 15) / 24.0 * 2 * Math.PI);
        return 10 - 10 * season + 4 * day;
    }

    private double used(ZonedDateTime local, double celsius) {
        boolean free =
                local.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 || holidays.contains(local.toLocalDate());
        boolean open = !free && local.getHour() >= 7 && local.getHour() < 19;
        double heating = Math.max(0, 15 - celsius) * (open ? 2.2 : 0.8);
        double cooling = Math.max(0, celsius - 18) * (open ? 3 : 0.3);
        return 40 + (open ? 60 : 0) + heating + cooling;
    }

    /** Two days of which nobody knows anything, and three of a meter that stands still. */
    private void outage(double[] energy) {
        int from = 1000 + random.nextInt(6000);
        for (int hour = from; hour < from + 48; hour++) {
            energy[hour] = Double.NaN;
        }
        int still = (from + 2000) % 8000;
        for (int hour = still; hour < still + 72; hour++) {
            energy[hour] = energy[still];
        }
    }
}
