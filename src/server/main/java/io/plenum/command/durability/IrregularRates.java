package io.plenum.command.durability;

import io.plenum.command.Holder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How often values are taken that no pattern explains: takes per hour that a value stands, by the hour of working days and of others.
 * Takes of an hour are Poisson distributed with a rate of which a gamma distribution is known before: hours are drawn to those of the
 * same part of the week, and these to the whole week, the more the less is known of them.
 */
final class IrregularRates {

    private static final int FIRST_WORKING_HOUR = 7;
    private static final int LAST_WORKING_HOUR = 18;
    /** What is thought of a point of which nothing is known: half a taking in ten days. */
    private static final double TAKES_BEFORE = 0.5;

    private static final double HOURS_BEFORE = 240;
    /** As how many hours the whole week counts for its parts, and a part for its hours. */
    private static final double HOURS_OF_WEEK = 12;

    private static final double HOURS_OF_PART = 6;
    /** People are the first that are thought of. */
    private static final double PEOPLE_BEFORE = 0.5;

    private final ZoneId zone;
    private final double[] rates = new double[48];
    private final double[] takesOfPart = new double[2];
    private final double[] hoursOfPart = new double[2];
    private final Map<Holder.Kind, Double> takers = new EnumMap<>(Holder.Kind.class);

    IrregularRates(List<WeightedStand> stands, Predicate<WeightedStand> irregular, ZoneId zone) {
        this.zone = zone;
        double[] takes = new double[48];
        double[] hours = new double[48];
        takers.put(Holder.Kind.OPERATOR, PEOPLE_BEFORE);
        for (WeightedStand stand : stands) {
            expose(stand, hours);
            if (irregular.test(stand)) {
                takes[hour(stand.stand().until())] += stand.weight();
                takers.merge(taker(stand.stand()), stand.weight(), Double::sum);
            }
        }
        learn(takes, hours);
    }

    private void expose(WeightedStand stand, double[] hours) {
        Instant at = stand.stand().since();
        Instant end = stand.stand().until();
        while (at.isBefore(end)) {
            Instant next = nextQuarter(at);
            Instant to = next.isBefore(end) ? next : end;
            hours[hour(at)] += stand.weight() * Duration.between(at, to).toSeconds() / 3600.0;
            at = to;
        }
    }

    private void learn(double[] takes, double[] hours) {
        for (int hour = 0; hour < rates.length; hour++) {
            takesOfPart[part(hour)] += takes[hour];
            hoursOfPart[part(hour)] += hours[hour];
        }
        double week =
                (takesOfPart[0] + takesOfPart[1] + TAKES_BEFORE) / (hoursOfPart[0] + hoursOfPart[1] + HOURS_BEFORE);
        for (int hour = 0; hour < rates.length; hour++) {
            int part = part(hour);
            double ofPart = (takesOfPart[part] + HOURS_OF_WEEK * week) / (hoursOfPart[part] + HOURS_OF_WEEK);
            rates[hour] = (takes[hour] + HOURS_OF_PART * ofPart) / (hours[hour] + HOURS_OF_PART);
        }
    }

    /** 0 while people work, 1 else. */
    private static int part(int hour) {
        return hour >= FIRST_WORKING_HOUR && hour < LAST_WORKING_HOUR ? 0 : 1;
    }

    private int hour(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return local.getHour() + (TimeOfDayPattern.workday(local.getDayOfWeek()) ? 0 : 24);
    }

    /** Takes per hour in the part of the week that an instant belongs to, without some. */
    double around(Instant at, double without) {
        int part = part(hour(at));
        return (Math.max(0, takesOfPart[part] - without) + TAKES_BEFORE) / (hoursOfPart[part] + HOURS_BEFORE);
    }

    /** When the next quarter of an hour begins: local hours begin with one everywhere. */
    static Instant nextQuarter(Instant at) {
        return Instant.ofEpochSecond((Math.floorDiv(at.getEpochSecond(), 900) + 1) * 900);
    }

    /** Who has ended a value that no pattern explains. */
    private static Holder.Kind taker(Stand stand) {
        if (stand.taker() != Holder.Kind.UNKNOWN) {
            return stand.taker();
        }
        boolean ofControllers = stand.takerPriority() > 0 && stand.takerPriority() < 7;
        return ofControllers ? Holder.Kind.PROGRAM : Holder.Kind.OPERATOR;
    }

    /** Takes per second at this time. */
    double hazard(Instant at) {
        return rates[hour(at)] / 3600;
    }

    /** Which part of these takes is whose; 1 together. */
    Map<Holder.Kind, Double> shares() {
        double all = takers.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<Holder.Kind, Double> shares = new EnumMap<>(Holder.Kind.class);
        takers.forEach((kind, takes) -> shares.put(kind, takes / all));
        return shares;
    }
}
