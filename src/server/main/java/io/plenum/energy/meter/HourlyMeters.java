package io.plenum.energy.meter;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.unit.AnalysisUnits;
import io.plenum.point.unit.Conversion;
import io.plenum.point.unit.Unit;
import io.plenum.trend.read.HourRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The hours of meters, those of the rest reckoned from the others.
 *
 * @param rows of the points behind them, each in the order of time
 * @param gasEnergy kWh in a m³ of gas
 * @param now after which nothing can be known
 */
record HourlyMeters(
        MeterTree tree, Map<PointId, List<HourRow>> rows, Instant from, int count, double gasEnergy, Instant now) {

    Map<String, EnergySeries> of(List<Meter> meters) {
        Map<String, EnergySeries> hours = new LinkedHashMap<>();
        meters.forEach(meter -> hours.put(meter.key(), of(meter)));
        return hours;
    }

    /** The meters whose points have to be read. */
    static Stream<Meter> sources(MeterTree tree, Meter meter) {
        if (meter.role() != Meter.Role.REST) {
            return Stream.of(meter);
        }
        Meter above = above(tree, meter);
        return Stream.of(List.of(above), measured(tree, above), beside(tree, above))
                .flatMap(List::stream);
    }

    private static Meter above(MeterTree tree, Meter rest) {
        return Objects.requireNonNull(tree.meter(Objects.requireNonNull(rest.parent())));
    }

    private static List<Meter> measured(MeterTree tree, Meter above) {
        return tree.children(above).stream()
                .filter(child -> child.role() == Meter.Role.CONSUMPTION)
                .toList();
    }

    /** What is made in the building goes to the same consumers as what comes through the main meter. */
    private static List<Meter> beside(MeterTree tree, Meter above) {
        return above.equals(tree.main(above.kind()))
                ? tree.generation(above.kind()).stream()
                        .filter(one -> one.parent() == null)
                        .toList()
                : List.of();
    }

    EnergySeries of(Meter meter) {
        if (meter.role() == Meter.Role.REST) {
            Meter above = above(tree, meter);
            List<EnergySeries> in = new ArrayList<>(List.of(of(above)));
            beside(tree, above).forEach(one -> in.add(of(one)));
            return SeriesSums.difference(
                    in, measured(tree, above).stream().map(this::of).toList());
        }
        EnergySeries counted = counted(meter);
        return Standstill.filled(counted, standstill(meter, counted));
    }

    /** What a meter itself says. */
    EnergySeries counted(Meter meter) {
        Point register = meter.register();
        if (register != null) {
            return HourlyRegister.hours(walk(meter), from, count, scale(register, meter.kind()), now);
        }
        return flow(Objects.requireNonNull(meter.power()));
    }

    private EnergySeries flow(Point power) {
        return HourlyPower.hours(rowsOf(power), from, count, kilowatts(power), now);
    }

    /** When it counted nothing while energy flowed, by its own power or by the meters behind it, as far as rows of these are there. */
    List<Standstill.Stretch> standstill(Meter meter, EnergySeries counted) {
        if (!Standstill.isSuspect(counted)) {
            return List.of();
        }
        Point power = meter.register() == null ? null : meter.power();
        List<Standstill.Stretch> own = power == null ? List.of() : Standstill.byPower(counted, measured(flow(power)));
        return own.isEmpty() ? Standstill.byMeters(counted, behind(meter)) : own;
    }

    /** What the meters behind one count, less what is made in the building. */
    private double[] behind(Meter meter) {
        double[] sum = new double[count];
        List<Meter> behind = consumers(tree, meter);
        behind.forEach(child -> add(sum, measured(counted(child)), 1));
        if (meter.parent() == null) {
            tree.generation(meter.kind()).forEach(one -> add(sum, measured(counted(one)), -1));
        }
        return sum;
    }

    private static List<Meter> consumers(MeterTree tree, Meter meter) {
        return measured(tree, meter).stream()
                .filter(child -> child.kind() == meter.kind())
                .toList();
    }

    private static void add(double[] sum, double[] one, int sign) {
        Arrays.setAll(sum, hour -> sum[hour] + sign * one[hour]);
    }

    private static double[] measured(EnergySeries series) {
        double[] measured = series.amounts().clone();
        Arrays.setAll(
                measured, hour -> series.qualities()[hour] == EnergyQuality.MEASURED ? measured[hour] : Double.NaN);
        return measured;
    }

    /** The points that tell whether a meter that counts nothing stands still. */
    static Stream<Point> witnesses(MeterTree tree, Meter meter) {
        Stream<Meter> generation = meter.parent() == null ? tree.generation(meter.kind()).stream() : Stream.of();
        return Stream.concat(
                        Stream.of(meter.register(), meter.power()),
                        Stream.concat(consumers(tree, meter).stream(), generation)
                                .map(one -> one.register() == null ? one.power() : one.register()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    /** Only the way in can run backwards, and only where something is made behind it. */
    RegisterWalk walk(Meter meter) {
        boolean reversible = meter.role() == Meter.Role.CONSUMPTION
                && meter.parent() == null
                && !tree.generation(meter.kind()).isEmpty();
        Point register = Objects.requireNonNull(meter.register());
        return HourlyRegister.walk(rowsOf(register), reversible, unit(register), now);
    }

    List<HourRow> rowsOf(Point point) {
        return rows.getOrDefault(point.id(), List.of());
    }

    /** kWh in the unit of a register, of water m³. */
    double scale(Point register, EnergyKind kind) {
        boolean burnt = kind == EnergyKind.GAS && register.unit().measures(Unit.CUBIC_METRE);
        return unit(register) * (burnt ? gasEnergy : 1);
    }

    /** kWh or m³ in the unit of a register. */
    private static double unit(Point register) {
        Conversion volume = register.unit().to(Unit.CUBIC_METRE);
        return volume != null
                ? volume.factor()
                : AnalysisUnits.to(register.unit(), Unit.KILOWATT_HOUR).factor();
    }

    /** kW in the unit of a point. */
    static double kilowatts(Point power) {
        return AnalysisUnits.to(power.unit(), Unit.KILOWATT).factor();
    }
}
