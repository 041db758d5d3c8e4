package io.plenum.commissioning.behaviour;

import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.PointAddress;
import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.record.TrendArchive;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Days of the virtual building, its points without names, and what they truly are. */
final class AulaSignals {

    /** @param features null where there are too few values */
    @SuppressWarnings("ArrayRecordComponent")
    record KnownSignal(String key, String brickClass, DiscoveredPoint point, double[] features) {}

    private AulaSignals() {}

    static List<KnownSignal> simulated(long seed, Instant start, int days) {
        AulaHouse building = new AulaHouse(seed, start, false);
        building.runTo(start.plus(Duration.ofDays(days)));
        List<TrendArchive.Entry> entries = building.archive().between(start, start.plus(Duration.ofDays(days)));
        RegularSignal outdoor = building.points().stream()
                .filter(point -> point.key().equals("weather-station/outside-air-temperature"))
                .map(point -> signal(entries, point))
                .findFirst()
                .orElseThrow();
        List<KnownSignal> known = new ArrayList<>();
        for (EmulatedPoint point : building.points()) {
            double[] features = SignalFeatures.of(signal(entries, point), AulaHouse.ZONE, outdoor);
            if (features != null) {
                known.add(new KnownSignal(point.key(), point.brickClass(), nameless(point), features));
            }
        }
        return known;
    }

    private static RegularSignal signal(List<TrendArchive.Entry> entries, EmulatedPoint point) {
        return new RegularSignal(
                entries.getFirst().time(),
                TrendArchive.INTERVAL,
                entries.stream()
                        .mapToDouble(entry -> entry.values()[point.index()])
                        .toArray());
    }

    private static DiscoveredPoint nameless(EmulatedPoint point) {
        String type =
                switch (point.binding()) {
                    case PointAddress.Bacnet object -> object.type();
                    case PointAddress.OpcUa node -> "Double";
                };
        return new DiscoveredPoint(
                new PointSource("scrambled", String.valueOf(point.index())),
                "",
                "",
                "",
                type,
                PointKind.valueOf(point.kind().name()),
                Unit.ofQudt(point.unit().qudt()),
                0,
                point.writable());
    }
}
