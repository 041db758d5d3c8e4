package io.plenum.commissioning.naming;

import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.point.PointKind;
import io.plenum.site.role.EquipmentMeaning;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.ProposedClass;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores the classes for a point: the weight of the class's words that the evidence covers, over that and all that is missing or too
 * much. A unit, kind of value or type of object that cannot be excludes a class or halves its score.
 */
final class ClassScorer {

    /** What is said too much counts less than what is missing: names say all kinds of things. */
    private static final double TOO_MUCH = 0.8;

    /** A name that speaks of a status contradicts a sensor. */
    private static final double CONTRADICTION = 2;

    private static final Set<String> FUNCTIONS = Set.of("Setpoint", "Command", "Status", "Alarm");
    private static final double NO_UNIT = 0.9;
    private static final double WRONG_MACHINE = 0.7;
    private static final double WORTH_KEEPING = 0.3;
    private static final int MOST = 6;

    private final DiscoveredPoint point;
    private final List<NamePart> evidence;
    private final Map<String, Double> implied;
    private final EquipmentMeaning machine;

    /** @param evidence parts of name and description */
    ClassScorer(DiscoveredPoint point, List<NamePart> evidence, Map<String, Double> implied, EquipmentMeaning machine) {
        this.point = point;
        this.evidence = evidence;
        this.implied = implied;
        this.machine = machine;
    }

    /** The best first. */
    List<ScoredClass> scores() {
        Set<String> seen = new HashSet<>();
        return ProposedClass.all().stream()
                .filter(one -> one.allows(point.kind()) && one.allows(point.unit()))
                .map(one -> new ScoredClass(one.brickClass(), score(one)))
                .filter(one -> one.score() >= WORTH_KEEPING)
                .sorted(Comparator.comparingDouble(ScoredClass::score).reversed())
                .filter(one -> seen.add(one.brickClass()))
                .limit(MOST)
                .toList();
    }

    private double score(ProposedClass one) {
        Map<String, Double> covered = new HashMap<>();
        Map<String, Double> surplus = new HashMap<>();
        evidence.forEach(part -> take(part, one, covered, surplus));
        implied.forEach((word, weight) -> covered.merge(word, weight, Math::max));
        double found = 0;
        double missing = 0;
        for (String word : one.words()) {
            double weight = WordWeights.of(word);
            double share = covered.getOrDefault(word, 0.0);
            found += weight * share;
            missing += weight * (1 - share);
        }
        double tooMuch = surplus.values().stream().mapToDouble(weight -> weight).sum();
        double fit = found / (found + missing + TOO_MUCH * tooMuch);
        return fit * unit(one) * ObjectDirection.of(point).fits(one.function()) * machine(one);
    }

    private double machine(ProposedClass one) {
        boolean metered = machine.type() != EquipmentType.METER || one.isMeteredIn(machine.medium());
        return one.isAt(machine.type()) && metered ? 1 : WRONG_MACHINE;
    }

    private double unit(ProposedClass one) {
        boolean number = point.kindOrNumber() == PointKind.NUMERIC;
        return !number || one.units().isEmpty() || one.says(point.unit()) ? 1 : NO_UNIT;
    }

    /** Takes the meaning of a part that fits the class best. */
    private static void take(
            NamePart part, ProposedClass one, Map<String, Double> covered, Map<String, Double> surplus) {
        part.meanings().stream()
                .filter(meaning -> meaning.kind().hasWords())
                .max(Comparator.comparingDouble(meaning -> gain(meaning, one)))
                .ifPresent(best -> best.words().forEach(word -> {
                    if (one.words().contains(word)) {
                        covered.merge(word, best.weight(), Math::max);
                    } else if (!one.also().contains(word)) {
                        surplus.merge(word, tooMuch(word) * best.weight(), Math::max);
                    }
                }));
    }

    private static double tooMuch(String word) {
        return WordWeights.of(word) * (FUNCTIONS.contains(word) ? CONTRADICTION : 1);
    }

    private static double gain(Abbreviation meaning, ProposedClass one) {
        return meaning.words().stream()
                .mapToDouble(word -> meaning.weight()
                        * WordWeights.of(word)
                        * (one.words().contains(word) ? 1 : one.also().contains(word) ? 0 : -1))
                .sum();
    }
}
