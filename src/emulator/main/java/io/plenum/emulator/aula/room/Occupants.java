package io.plenum.emulator.aula.room;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;

/** Who is where: a function of seed, room and time, with arrivals, lunch, meetings, a Friday that ends early and no weekends. */
public final class Occupants {

    /** K that people have set their room warmer or cooler by, from which one is drawn. */
    private static final double[] LIKINGS = {-1.5, -1, -0.5, -0.5, 0, 0, 0, 0, 0.5, 0.5, 1, 1, 1.5};

    private final long seed;
    private boolean comesAndGoes;

    public Occupants(long seed) {
        this.seed = seed;
    }

    /** From now on people leave their desks for a while, and passers-by come in twos. */
    public void comeAndGo() {
        comesAndGoes = true;
    }

    /** What the people of a room have set at its wall, K. */
    public static double liking(long seed, SpaceSpec space) {
        return LIKINGS[(int) (LIKINGS.length * unit(seed, space.key().hashCode(), 0, 900))];
    }

    /** Number of people in the room. */
    int in(SpaceSpec space, ZonedDateTime local) {
        double capacity = space.area() / space.areaPerPerson();
        if (capacity < 0.2) {
            return 0;
        }
        DayOfWeek weekday = local.getDayOfWeek();
        double hour = local.toLocalTime().toSecondOfDay() / 3600.0;
        if (weekday.getValue() > 5) {
            return 0;
        }
        long day = local.toLocalDate().toEpochDay();
        double share =
                switch (space.use()) {
                    case "meeting" -> meeting(space, day, hour);
                    case "cafe" -> bell(hour, 12.4, 0.7) * 0.9 + bell(hour, 9.5, 0.8) * 0.2;
                    case "corridor", "wc", "print", "lobby", "kitchen" -> passing(space, day, hour);
                    default -> desk(space, day, hour, weekday);
                };
        return (int) Math.round(capacity * share);
    }

    private double desk(SpaceSpec space, long day, double hour, DayOfWeek weekday) {
        double presence = 0.45 + 0.4 * random(space, day, 1);
        double arrival = 7.7 + 1.2 * random(space, day, 2);
        double leaving = (weekday == DayOfWeek.FRIDAY ? 15.6 : 17.0) + 1.4 * random(space, day, 3);
        double in = ramp(hour, arrival, 0.6) * (1 - ramp(hour, leaving, 0.7));
        double lunch = 1 - 0.55 * bell(hour, 12.4, 0.6);
        double wander = 0.9 + 0.2 * random(space, day, 100 + (int) (hour * 4));
        return presence * in * lunch * wander * (comesAndGoes ? atDesk(space, day, hour) : 1);
    }

    /** Share of those in the house who are at their desks: others talk, fetch coffee or are in a meeting. */
    private double atDesk(SpaceSpec space, long day, double hour) {
        boolean few = space.area() / space.areaPerPerson() < 3;
        double drawn = random(space, day, 600 + (int) (hour * (few ? 3 : 12)));
        return few ? (drawn < 0.3 ? 0 : 1.3) : 0.75 + 0.4 * drawn;
    }

    /** An hour is booked or not; a booked one is between half and quite full. */
    private double meeting(SpaceSpec space, long day, double hour) {
        int slot = (int) hour;
        if (hour < 8.5 || hour > 17.5 || slot == 12 || random(space, day, 200 + slot) > 0.5) {
            return 0;
        }
        return 0.35 + 0.6 * random(space, day, 300 + slot);
    }

    private double passing(SpaceSpec space, long day, double hour) {
        double busy = ramp(hour, 7.8, 0.8) * (1 - ramp(hour, 17.8, 1));
        return random(space, day, 400 + (int) (hour * 12)) < 0.6 * busy ? 1 : 0;
    }

    private static double ramp(double hour, double at, double width) {
        return Math.clamp((hour - at + width / 2) / width, 0, 1);
    }

    private static double bell(double hour, double at, double width) {
        return Math.exp(-(hour - at) * (hour - at) / (2 * width * width));
    }

    private double random(SpaceSpec space, long day, int purpose) {
        return unit(seed, space.key().hashCode(), day, purpose);
    }

    /** A number from 0 to 1 that depends on nothing but its arguments (SplitMix64 finaliser). */
    public static double unit(long seed, long a, long b, long c) {
        long z = seed * 0x9E3779B97F4A7C15L
                + a * 0xBF58476D1CE4E5B9L
                + b * 0x94D049BB133111EBL
                + c * 0xD6E8FEB86659FD93L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) / (double) (1L << 53);
    }
}
