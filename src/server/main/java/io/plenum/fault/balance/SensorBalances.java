package io.plenum.fault.balance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The balances of a building: learnt in a reference period, then asked for what its sensors are off by. Pure computation. */
public final class SensorBalances {

    /** Days over which biases are estimated. */
    public static final int WINDOW = 5;

    private final List<SensorEquation> equations;
    private final Map<Integer, EquationReference> references = new HashMap<>();

    /** @param known references by the keys of equations; those that are missing can be learnt */
    public SensorBalances(List<SensorEquation> equations, Map<String, EquationReference> known) {
        this.equations = List.copyOf(equations);
        for (int i = 0; i < equations.size(); i++) {
            EquationReference reference = known.get(equations.get(i).key());
            if (reference != null) {
                references.put(i, reference);
            }
        }
    }

    /** Learns what is not known yet; by the keys of equations, what is new. */
    public Map<String, EquationReference> learn(QuarterMeans healthy) {
        Map<String, EquationReference> learnt = new HashMap<>();
        for (int i = 0; i < equations.size(); i++) {
            EquationReference reference =
                    references.containsKey(i) ? null : ReferenceLearning.of(equations.get(i), healthy);
            if (reference != null) {
                references.put(i, reference);
                learnt.put(equations.get(i).key(), reference);
            }
        }
        return learnt;
    }

    /** How many of the balances are learnt. */
    public int learnt() {
        return references.size();
    }

    /**
     * Balances whose operation left what their reference period knew: they judge nothing any more, and are to be learnt anew. One with a
     * sensor that may be wrong is not among them, for the error would be taken for usual.
     *
     * @param day the last day of the window
     * @param wrong keys of the sensors that may be
     * @return keys of the equations
     */
    public List<String> outgrown(QuarterMeans means, LocalDate day, Set<String> wrong) {
        LocalDate first = day.minusDays(WINDOW - 1L);
        List<String> outgrown = new ArrayList<>();
        references.forEach((number, reference) -> {
            SensorEquation equation = equations.get(number);
            boolean doubtful = equation.sensors().stream().anyMatch(sensor -> wrong.contains(sensor.key()));
            if (!doubtful && BalanceRows.outgrown(equation, reference, means, first)) {
                outgrown.add(equation.key());
            }
        });
        return outgrown;
    }

    /**
     * @param means of the days to judge and of those before, as far as they tell when something began
     * @param day the last day of the window
     */
    public List<BiasEstimate> biases(QuarterMeans means, LocalDate day) {
        List<BalanceRow> rows = new ArrayList<>();
        for (int i = 0; i < equations.size(); i++) {
            rows.addAll(BalanceRows.of(i, equations.get(i), references.get(i), means));
        }
        rows.removeIf(row -> row.day().isAfter(day));
        LocalDate first = day.minusDays(WINDOW - 1L);
        List<BiasEstimate> biases = new ArrayList<>();
        for (BalanceGroup group : BalanceGroup.of(equations)) {
            List<BalanceRow> own = rows.stream()
                    .filter(row -> group.equations().contains(row.equation()))
                    .toList();
            List<BalanceRow> window =
                    own.stream().filter(row -> !row.day().isBefore(first)).toList();
            biases.addAll(new BiasEstimation(equations, references, group, window).biases(day, means, own));
        }
        return biases;
    }
}
