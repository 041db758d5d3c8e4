package io.plenum.energy.meter;

import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterCheck;
import io.plenum.energy.MeterTree;
import io.plenum.point.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Looks for what is wrong with meters. */
final class MeterChecks {

    /** What the meters behind another may count more than it: the classes of both meters and different moments of reading. */
    private static final double TOLERANCE = 0.03;

    private final MeterTree tree;
    private final HourlyMeters hourly;
    private final List<MeterCheck> found = new ArrayList<>();

    MeterChecks(MeterTree tree, HourlyMeters hourly) {
        this.tree = tree;
        this.hourly = hourly;
    }

    List<MeterCheck> of() {
        for (Meter meter : tree.all()) {
            if (meter.role() == Meter.Role.REST) {
                sum(meter);
            } else {
                EnergySeries counted = hourly.counted(meter);
                gaps(meter, counted);
                stuck(meter, counted);
                if (meter.register() != null) {
                    register(meter, meter.register());
                } else {
                    power(meter, Objects.requireNonNull(meter.power()));
                }
            }
        }
        found.sort(Comparator.comparing(MeterCheck::at).reversed().thenComparing(MeterCheck::meter));
        return found;
    }

    /** A wild reading is told as the register shows it, everything else as energy. */
    private void register(Meter meter, Point register) {
        double scale = hourly.scale(register, meter.kind());
        for (RegisterWalk.Event event : hourly.walk(meter).events()) {
            double amount = event.kind() == MeterCheck.Kind.WILD ? event.value() : scale * event.value();
            found.add(new MeterCheck(meter.key(), event.kind(), Instant.ofEpochMilli(event.time()), amount));
        }
    }

    private void power(Meter meter, Point power) {
        double scale = HourlyMeters.kilowatts(power);
        ImplausiblePowers powers = ImplausiblePowers.of(hourly.rowsOf(power), scale);
        powers.wild()
                .forEach(row -> found.add(new MeterCheck(
                        meter.key(), MeterCheck.Kind.WILD, row.hour(), scale * ImplausiblePowers.extreme(row))));
        if (powers.swapped()) {
            Instant first = powers.kept().getFirst().hour();
            found.add(new MeterCheck(
                    meter.key(),
                    MeterCheck.Kind.SWAPPED,
                    first,
                    hourly.of(meter).total()));
        }
    }

    /** One for each gap, with its hours. */
    private void gaps(Meter meter, EnergySeries hours) {
        int length = 0;
        for (int i = 0; i <= hours.size(); i++) {
            if (i < hours.size() && hours.qualities()[i] != EnergyQuality.MEASURED) {
                length++;
            } else {
                if (length > 1) {
                    found.add(new MeterCheck(meter.key(), MeterCheck.Kind.GAP, hours.starts()[i - length], length));
                }
                length = 0;
            }
        }
    }

    private void stuck(Meter meter, EnergySeries counted) {
        hourly.standstill(meter, counted)
                .forEach(one -> found.add(new MeterCheck(
                        meter.key(), MeterCheck.Kind.STUCK, counted.starts()[one.from()], one.missed())));
    }

    /** The rest is negative: the meters behind count more than comes in. */
    private void sum(Meter rest) {
        EnergySeries left = hourly.of(rest);
        Meter above = Objects.requireNonNull(tree.meter(Objects.requireNonNull(rest.parent())));
        double behind = tree.children(above).stream()
                .filter(child -> child.role() == Meter.Role.CONSUMPTION)
                .mapToDouble(child -> hourly.of(child).total())
                .sum();
        if (left.total() < -TOLERANCE * Math.max(1, behind)) {
            found.add(new MeterCheck(above.key(), MeterCheck.Kind.SUM, left.starts()[0], -left.total()));
        }
    }
}
