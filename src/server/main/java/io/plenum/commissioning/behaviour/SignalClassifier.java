package io.plenum.commissioning.behaviour;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the class of a point whose signal behaves as those of known points do: the nearest prototype of its unit, kind and type of
 * object, in features that are scaled by how they spread among these. Abstains where the nearest is far, or that of another class hardly
 * farther.
 */
public final class SignalClassifier {

    /** In spreads of the features: beyond this nothing known behaves so. */
    private static final double FAR = 1.2;
    /** The nearest must be this much nearer than the nearest of another class. */
    private static final double CLEARLY = 0.7;

    private static final double LEAST_SPREAD = 0.05;
    /** What is farther apart in one feature does not count more. */
    private static final double FARTHEST = 3;

    private final List<SignalPrototype> prototypes;

    public SignalClassifier(List<SignalPrototype> prototypes) {
        this.prototypes = List.copyOf(prototypes);
    }

    /** With what was learnt on the virtual building. */
    public static SignalClassifier shipped() {
        return new SignalClassifier(read());
    }

    /**
     * A class with how far it is.
     *
     * @param distance to the nearest prototype of the class, in spreads of the features
     */
    public record Neighbour(String brickClass, double distance) {}

    /** The class of the point, empty where its behaviour does not say. */
    public Optional<String> classOf(DiscoveredPoint point, double[] features) {
        List<Neighbour> near = neighbours(point, features);
        if (near.isEmpty() || (near.size() > 1 && near.getFirst().distance() > FAR)) {
            return Optional.empty();
        }
        // Where all that is known of that unit, kind and type is of one class, unit and type say it.
        boolean clear = near.size() == 1
                || near.get(0).distance() < CLEARLY * near.get(1).distance();
        return clear ? Optional.of(near.getFirst().brickClass()) : Optional.empty();
    }

    /** Classes in the order of their nearness. */
    public List<Neighbour> neighbours(DiscoveredPoint point, double[] features) {
        List<SignalPrototype> alike =
                prototypes.stream().filter(one -> one.isLike(point)).toList();
        double[] spread = spread(alike);
        Map<String, Double> nearest = new HashMap<>();
        alike.forEach(one -> nearest.merge(one.brickClass(), distance(one.features(), features, spread), Math::min));
        return nearest.entrySet().stream()
                .map(entry -> new Neighbour(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Neighbour::distance))
                .toList();
    }

    private static double distance(double[] one, double[] other, double[] spread) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            double apart = (one[i] - other[i]) / spread[i];
            sum += Math.min(FARTHEST * FARTHEST, apart * apart);
        }
        return Math.sqrt(sum / one.length);
    }

    /** Standard deviations of the features; where one never differs a small part of its size. */
    private static double[] spread(List<SignalPrototype> alike) {
        double[] spread = new double[SignalFeatures.NAMES.size()];
        for (int i = 0; i < spread.length; i++) {
            int feature = i;
            double[] values =
                    alike.stream().mapToDouble(one -> one.features()[feature]).toArray();
            double mean = Arrays.stream(values).average().orElse(0);
            double square = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0);
            spread[i] = Math.max(Math.sqrt(square), LEAST_SPREAD * Math.max(1, Math.abs(mean)));
        }
        return spread;
    }

    private static List<SignalPrototype> read() {
        try (InputStream in = Objects.requireNonNull(
                        SignalClassifier.class.getResourceAsStream("signal-prototypes.csv"), "signal-prototypes.csv");
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().skip(1).map(SignalClassifier::prototype).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SignalPrototype prototype(CsvRecord row) {
        List<Double> features = new ArrayList<>();
        for (int i = 4; i < row.getFieldCount(); i++) {
            features.add(Double.valueOf(row.getField(i)));
        }
        return new SignalPrototype(
                row.getField(0),
                Unit.stored(row.getField(1)),
                PointKind.valueOf(row.getField(2)),
                row.getField(3),
                features.stream().mapToDouble(value -> value).toArray());
    }
}
