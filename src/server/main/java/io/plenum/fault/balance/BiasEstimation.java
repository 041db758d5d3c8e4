package io.plenum.fault.balance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Biases of the sensors of one group of balances. Each row says Σ effect · bias + shift = rest + noise, with a bias for each sensor and a
 * shift for each balance, all expected about zero as healthy ones are. Where that does not fit, one of them at a time is granted to be large,
 * the one that explains most, as in serial elimination of gross errors (Romagnoli, Sánchez: Data Processing and Reconciliation, 2000). A
 * sensor is named where no other sensor and no change of the equipment explains nearly as much.
 */
final class BiasEstimation {

    /** Gain in −2 ln of the likelihood from which something is wrong: 1 of some 30,000 by chance. */
    private static final double WRONG = 18;
    /** By so much the best explanation has to be better than the next: 12 to 1. */
    private static final double CLEARLY = 5;

    /** So much less likely is it that the equipment changed in just that way than that a sensor did: 5 to 1. */
    private static final double UNLIKELY = 3;

    private static final int MOST = 6;
    /** Standard deviations on either side of eight cases in ten. */
    private static final double EIGHTY = 1.2816;

    private final List<SensorEquation> equations;
    private final Map<Integer, EquationReference> references;
    private final BalanceGroup group;
    private final List<BalanceRow> rows;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<Integer, Integer> shifts = new HashMap<>();
    private final int[] counts;
    private final boolean[] nameable;
    private final BiasPosterior posterior;
    private final Map<Integer, List<Integer>> rivals = new HashMap<>();

    BiasEstimation(
            List<SensorEquation> equations,
            Map<Integer, EquationReference> references,
            BalanceGroup group,
            List<BalanceRow> rows) {
        this.equations = equations;
        this.references = references;
        this.group = group;
        this.rows = rows;
        group.sensors().forEach(sensor -> columns.put(sensor.key(), columns.size()));
        group.equations().forEach(number -> shifts.put(number, columns.size() + shifts.size()));
        int width = columns.size() + shifts.size();
        counts = new int[columns.size()];
        posterior = posterior(width);
        nameable = new boolean[columns.size()];
        for (int i = 0; i < nameable.length; i++) {
            nameable[i] = wouldBeNamed(i);
        }
        search(width);
    }

    private BiasPosterior posterior(int width) {
        double[][] normal = new double[width][width];
        double[] right = new double[width];
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (BalanceRow row : rows) {
            SensorEquation equation = equations.get(row.equation());
            double noise = reference(row.equation()).noise();
            int[] at = new int[row.effects().length + 1];
            double[] effects = Arrays.copyOf(row.effects(), at.length);
            for (int i = 0; i < row.effects().length; i++) {
                String key = equation.sensors().get(i).key();
                at[i] = columns.getOrDefault(key, 0);
                seen.computeIfAbsent(key, any -> new HashSet<>()).add(row.equation());
            }
            at[at.length - 1] = shifts.getOrDefault(row.equation(), 0);
            effects[at.length - 1] = 1;
            for (int i = 0; i < at.length; i++) {
                for (int j = 0; j < at.length; j++) {
                    normal[at[i]][at[j]] += effects[i] * effects[j] / (noise * noise);
                }
                right[at[i]] += effects[i] * row.rest() / (noise * noise);
            }
        }
        seen.forEach((key, numbers) -> counts[columns.getOrDefault(key, 0)] = numbers.size());
        return new BiasPosterior(normal, right, priors(width, false), priors(width, true));
    }

    private double[] priors(int width, boolean wide) {
        double[] priors = new double[width];
        group.sensors()
                .forEach(sensor -> priors[columns.getOrDefault(sensor.key(), 0)] =
                        wide ? sensor.kind().wide() : sensor.kind().usual());
        group.equations().forEach(number -> {
            EquationKind kind = equations.get(number).kind();
            EquationReference known = references.get(number);
            priors[shifts.getOrDefault(number, 0)] =
                    wide ? kind.wideShift() : known == null ? kind.leastShift() : known.shift();
        });
        return priors;
    }

    private EquationReference reference(int equation) {
        EquationReference known = references.get(equation);
        if (known == null) {
            throw new IllegalStateException("a row without a reference");
        }
        return known;
    }

    private void search(int width) {
        for (int round = 0; round < MOST; round++) {
            int best = best(width);
            double gain = best < 0 ? 0 : posterior.gain(best);
            if (gain < WRONG) {
                return;
            }
            List<Integer> near = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                if (i != best && weighed(i, posterior.gain(i)) > weighed(best, gain) - CLEARLY) {
                    near.add(i);
                }
            }
            rivals.put(best, near);
            posterior.release(best);
        }
    }

    private double weighed(int unknown, double gain) {
        return unknown < columns.size() ? gain : gain - UNLIKELY;
    }

    private boolean wouldBeNamed(int column) {
        double[] gains =
                posterior.gainsIf(column, group.sensors().get(column).kind().sought());
        for (int i = 0; i < gains.length; i++) {
            if (i != column && weighed(i, gains[i]) > gains[column] - CLEARLY) {
                return false;
            }
        }
        return gains[column] >= WRONG;
    }

    private int best(int width) {
        int best = -1;
        for (int i = 0; i < width; i++) {
            if (best < 0 || weighed(i, posterior.gain(i)) > weighed(best, posterior.gain(best))) {
                best = i;
            }
        }
        return best;
    }

    /** One for each sensor of the group, in its order. */
    List<BiasEstimate> biases(LocalDate day, QuarterMeans means, List<BalanceRow> history) {
        return group.sensors().stream()
                .map(sensor -> bias(sensor, day, means, history))
                .toList();
    }

    private BiasEstimate bias(MeasuredSensor sensor, LocalDate day, QuarterMeans means, List<BalanceRow> history) {
        int column = columns.getOrDefault(sensor.key(), 0);
        double mean = posterior.mean(column);
        double half = EIGHTY * posterior.deviation(column);
        double bias = sensor.kind().told(mean);
        List<Integer> near = rivals.get(column);
        boolean large = Math.abs(bias) >= sensor.kind().least() && Math.abs(mean) > half;
        boolean proven = near != null && near.isEmpty() && large;
        boolean suspected = proven || near != null || isRival(column);
        return new BiasEstimate(
                sensor.key(),
                sensor.kind(),
                day,
                bias,
                sensor.kind().told(mean - half),
                sensor.kind().told(mean + half),
                counts[column],
                nameable[column],
                proven,
                suspected,
                proven ? List.of() : alternatives(column),
                proven ? since(sensor, history) : null,
                means.mean(sensor.point(), day));
    }

    private boolean isRival(int column) {
        return rivals.values().stream().anyMatch(near -> near.contains(column));
    }

    private List<String> alternatives(int column) {
        Set<Integer> all = new HashSet<>();
        rivals.forEach((best, near) -> {
            if (best == column || near.contains(column)) {
                all.add(best);
                all.addAll(near);
            }
        });
        all.remove(column);
        return all.stream().map(this::name).sorted().toList();
    }

    private String name(int unknown) {
        if (unknown < group.sensors().size()) {
            return group.sensors().get(unknown).key();
        }
        return equations.get(group.equations().get(unknown - columns.size())).key();
    }

    /** What each day alone says of a sensor, all others as they are; the day from which on it is another is about when it began. */
    private @Nullable LocalDate since(MeasuredSensor sensor, List<BalanceRow> history) {
        DailyBias daily = new DailyBias();
        for (BalanceRow row : history) {
            SensorEquation equation = equations.get(row.equation());
            int index = equation.sensors().indexOf(sensor);
            if (index >= 0 && shifts.containsKey(row.equation())) {
                EquationReference known = reference(row.equation());
                daily.add(row.day(), row.rest(), row.effects()[index], Math.hypot(known.noise(), known.shift()));
            }
        }
        return daily.since();
    }
}
