package io.plenum.energy.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Random;

/**
 * Hourly meters of buildings that nobody has and that follow no baseline: weather that hangs together for days, use that follows more than
 * the weather. What is known of them is the truth.
 */
final class GeneratedBuildings {

    private static final Instant START = Instant.parse("2023-12-31T23:00:00Z");
    private static final int YEAR = 365 * 24;

    private GeneratedBuildings() {}

    /** What kind of building it is; each breaks another assumption of the baselines. */
    enum Kind {
        /** Noise that hangs together for hours and for days, as in {@link GeneratedMeter}, without its outage. */
        OFFICE,
        /** Heat that comes a day late through heavy walls, and a slow wander of what people do. */
        HEAVY,
        /** Open six days, with a season of its own: twice the use in Advent, and heavy tails. */
        SHOP,
        /** Evenings and weekends; noise that grows with the use. */
        HOMES,
        /** Weeks with and without an order: steps that no weather explains. */
        WORKSHOP
    }

    /**
     * @param warmer K
     * @param share of the energy that is used
     */
    static MeterHours year(Kind kind, long seed, int number, double warmer, double share) {
        Random random = new Random(31 * seed + number);
        Instant start = START.plusSeconds(number * 366L * 86400);
        double[] energy = new double[YEAR];
        double[] temperature = new double[YEAR];
        double front = 0;
        double late = 8;
        double hourly = 0;
        double daily = 0;
        double weekly = 0;
        for (int hour = 0; hour < YEAR; hour++) {
            ZonedDateTime local = start.plusSeconds(3600L * hour).atZone(GeneratedMeter.ZONE);
            front = 0.99 * front + random.nextGaussian() * 0.5;
            temperature[hour] = climate(local) + warmer + front;
            late += (temperature[hour] - late) / 30;
            hourly = 0.7 * hourly + random.nextGaussian();
            daily = hour % 24 == 0 ? 0.6 * daily + random.nextGaussian() : daily;
            weekly = hour % 168 == 0 ? 0.5 * weekly + random.nextGaussian() : weekly;
            double used =
                    switch (kind) {
                        case OFFICE -> office(local, temperature[hour]) + 4 * hourly + 2.5 * daily;
                        case HEAVY -> heavy(local, late) + 2 * hourly + 3 * daily + 3 * weekly;
                        case SHOP ->
                            shop(local, temperature[hour])
                                    + 3 * hourly
                                    + 2 * daily
                                    + (random.nextInt(200) == 0 ? 60 * random.nextDouble() : 0);
                        case HOMES -> homes(local, late) * (1 + 0.08 * hourly + 0.05 * daily);
                        case WORKSHOP ->
                            workshop(local, temperature[hour]) + 2 * hourly + (open(local, 6, 15, 5) ? 6 * weekly : 0);
                    };
            energy[hour] = share * Math.max(0, used);
        }
        return new MeterHours(start, energy, temperature);
    }

    /** The first hours of it. */
    static MeterHours first(MeterHours hours, int count) {
        return new MeterHours(
                hours.start(), Arrays.copyOf(hours.energy(), count), Arrays.copyOf(hours.temperature(), count));
    }

    private static double climate(ZonedDateTime local) {
        double season = Math.cos((local.getDayOfYear() - 20) / 365.25 * 2 * Math.PI);
        double day = Math.cos((local.getHour() - 15) / 24.0 * 2 * Math.PI);
        return 10 - 10 * season + 4 * day;
    }

    private static boolean open(ZonedDateTime local, int from, int to, int days) {
        return local.getDayOfWeek().compareTo(DayOfWeek.of(days)) <= 0
                && local.getHour() >= from
                && local.getHour() < to;
    }

    private static double office(ZonedDateTime local, double celsius) {
        boolean open = open(local, 7, 19, 5);
        return 40
                + (open ? 60 : 0)
                + Math.max(0, 15 - celsius) * (open ? 2.2 : 0.8)
                + Math.max(0, celsius - 18) * (open ? 3 : 0.3);
    }

    private static double heavy(ZonedDateTime local, double late) {
        return 30 + (open(local, 8, 17, 5) ? 20 : 0) + 3.5 * Math.max(0, 14 - late);
    }

    private static double shop(ZonedDateTime local, double celsius) {
        boolean open = open(local, 9, 20, 6);
        double advent = local.getMonthValue() == 12 && local.getDayOfMonth() < 25 ? 25 : 0;
        return 20 + (open ? 70 + advent : 0) + Math.max(0, celsius - 16) * (open ? 4 : 1);
    }

    private static double homes(ZonedDateTime local, double late) {
        boolean evening = local.getHour() >= 17 && local.getHour() < 23;
        boolean weekend = local.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return 25 + (evening ? 25 : 0) + (weekend && local.getHour() > 9 ? 10 : 0) + 2 * Math.max(0, 16 - late);
    }

    private static double workshop(ZonedDateTime local, double celsius) {
        return 15 + (open(local, 6, 15, 5) ? 80 : 0) + Math.max(0, 12 - celsius) * 1.5;
    }
}
