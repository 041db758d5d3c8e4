package io.plenum.dayahead.input;

import io.plenum.dayahead.program.ChargeNeed;
import io.plenum.energy.ClosedDays;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.unit.AnalysisUnits;
import io.plenum.point.unit.Unit;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.RequiredPoint;
import io.plenum.trend.read.HourReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What cars are expected to need at a site's charge points, from the days like it of the last four weeks. */
@Component
class ChargeHistory {

    private static final int DAYS = 28;
    /** Of the days that are looked at. */
    private static final int LEAST_DAYS = 3;

    private static final double HOURS = 0.25;
    /** kW below which nothing is charged. */
    private static final double NOTHING = 0.3;

    private static final int QUARTERS_OF_HOUR = 4;
    private static final int MINUTES = 15;

    private final HourReader hours;
    private final ClosedDays closed;

    ChargeHistory(HourReader hours, ClosedDays closed) {
        this.hours = hours;
        this.closed = closed;
    }

    /** What the points drew on one day: kWh, first and highest quarter of an hour. */
    private static final class ChargedDay {
        private double energy;
        private int first = Integer.MAX_VALUE;
        private final Map<Integer, Double> power = new HashMap<>();

        private void add(int quarter, double kilowatts) {
            energy += kilowatts * HOURS;
            power.merge(quarter, kilowatts, Double::sum);
            if (kilowatts > NOTHING) {
                first = Math.min(first, quarter);
            }
        }
    }

    /**
     * All points that have a limit together; null where there are none, or cars are not seen on days like this.
     *
     * @param leave until when they stay
     */
    @Nullable
    ChargeNeed expected(BuildingModel model, LocalDate day, LocalTime leave) {
        List<Point> powers = powers(model);
        Map<LocalDate, ChargedDay> days = days(model.site(), powers, day);
        List<ChargedDay> used =
                days.values().stream().filter(one -> one.energy > 1).toList();
        if (used.size() < LEAST_DAYS) {
            return null;
        }
        double energy = used.stream().mapToDouble(one -> one.energy).sum() / days.size();
        double most = used.stream()
                .flatMap(one -> one.power.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        int from = used.stream().mapToInt(one -> one.first).sorted().toArray()[used.size() / 2];
        int to = leave.getHour() * QUARTERS_OF_HOUR + leave.getMinute() / MINUTES;
        return to <= from || most * (to - from) * HOURS < energy
                ? null
                : new ChargeNeed("charge-points", from, to, energy, most);
    }

    private static List<Point> powers(BuildingModel model) {
        List<Point> powers = new ArrayList<>();
        for (Equipment one : model.equipment()) {
            if (one.meaning().is(EquipmentType.CHARGING_STATION)) {
                List<Point> points = model.pointsOf(one.key());
                Point power = RequiredPoint.METERED_POWER.of(points);
                if (power != null && RequiredPoint.CHARGING_SETPOINT.of(points) != null) {
                    powers.add(power);
                }
            }
        }
        return powers;
    }

    /** Days like the one asked for of which anything is known. */
    private Map<LocalDate, ChargedDay> days(Site site, List<Point> powers, LocalDate day) {
        Map<PointId, Double> scales = new HashMap<>();
        powers.forEach(point -> scales.put(
                point.id(), AnalysisUnits.to(point.unit(), Unit.KILOWATT).factor()));
        Map<LocalDate, ChargedDay> days = new HashMap<>();
        for (HourReader.Quarter quarter : hours.quarters(
                scales.keySet(),
                day.minusDays(DAYS).atStartOfDay(site.zone()).toInstant(),
                day.atStartOfDay(site.zone()).toInstant())) {
            var local = quarter.start().atZone(site.zone());
            if (isOff(site, local.toLocalDate()) == isOff(site, day)) {
                double kilowatts = Math.max(0, quarter.mean() * scales.getOrDefault(quarter.point(), 1.0));
                days.computeIfAbsent(local.toLocalDate(), none -> new ChargedDay())
                        .add(local.getHour() * QUARTERS_OF_HOUR + local.getMinute() / MINUTES, kilowatts);
            }
        }
        return days;
    }

    private boolean isOff(Site site, LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 || closed.closed(site, day);
    }
}
