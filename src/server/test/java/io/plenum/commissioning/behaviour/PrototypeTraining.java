package io.plenum.commissioning.behaviour;

import io.plenum.commissioning.behaviour.AulaSignals.KnownSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code signal-prototypes.csv} anew: how each kind of point of the virtual building behaves in weeks of all seasons. */
final class PrototypeTraining {

    private static final List<Instant> WEEKS = List.of(
            Instant.parse("2025-01-08T00:00:00Z"),
            Instant.parse("2025-04-09T00:00:00Z"),
            Instant.parse("2025-06-11T00:00:00Z"),
            Instant.parse("2025-10-08T00:00:00Z"));

    static final int DAYS = 7;

    private PrototypeTraining() {}

    public static void main(String[] arguments) throws IOException {
        List<SignalPrototype> all = new ArrayList<>();
        long seed = 100;
        for (Instant week : WEEKS) {
            all.addAll(prototypes(AulaSignals.simulated(seed++, week, DAYS)));
        }
        StringBuilder file = new StringBuilder("class,unit,kind,type," + String.join(",", SignalFeatures.NAMES) + "\n");
        file.append(
                "# How points of a class behave over a week, learnt on the virtual building (several seeds, weeks of all seasons): the\n");
        file.append(
                "# medians of features, one line for each kind of equipment and week. Written by PrototypeTraining.\n");
        all.stream().map(SignalPrototype::line).distinct().forEach(line -> file.append(line)
                .append('\n'));
        Files.writeString(Path.of(arguments[0]), file);
    }

    /** One for each class, type of object and kind of point of equipment. */
    static List<SignalPrototype> prototypes(List<KnownSignal> signals) {
        Map<String, List<KnownSignal>> groups = signals.stream()
                .collect(Collectors.groupingBy(
                        one -> String.join(
                                "|",
                                one.key().replaceAll("-\\d+\\w*", ""),
                                one.brickClass(),
                                one.point().unit().name(),
                                SignalPrototype.direction(one.point())),
                        TreeMap::new,
                        Collectors.toList()));
        return groups.values().stream().flatMap(PrototypeTraining::typical).toList();
    }

    /** The median of all, and where there are several, real ones from low to high. */
    private static Stream<SignalPrototype> typical(List<KnownSignal> group) {
        List<KnownSignal> byLevel = group.stream()
                .sorted(Comparator.comparingDouble(one -> one.features()[0]))
                .toList();
        int size = byLevel.size();
        return Stream.concat(
                Stream.of(median(group)),
                size < 5
                        ? Stream.of()
                        : Stream.of(size / 10, size * 3 / 10, size * 7 / 10, size * 9 / 10)
                                .map(at -> median(List.of(byLevel.get(at)))));
    }

    private static SignalPrototype median(List<KnownSignal> group) {
        double[] median = new double[SignalFeatures.NAMES.size()];
        for (int i = 0; i < median.length; i++) {
            int feature = i;
            double[] sorted = group.stream()
                    .mapToDouble(one -> one.features()[feature])
                    .sorted()
                    .toArray();
            median[i] = sorted[sorted.length / 2];
        }
        KnownSignal first = group.getFirst();
        return new SignalPrototype(
                first.brickClass(),
                first.point().unit(),
                first.point().kindOrNumber(),
                SignalPrototype.direction(first.point()),
                median);
    }
}
