package io.plenum.fault;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The points without which a rule cannot decide.
 *
 * @param all every one of these
 * @param oneOf of each of these sets at least one
 */
public record RequiredPoints(Set<Quantity> all, List<Set<Quantity>> oneOf) {

    /** Every point that the rule may read of these. */
    public Set<Quantity> any() {
        Set<Quantity> any = new TreeSet<>(all);
        oneOf.forEach(any::addAll);
        return any;
    }

    /** The same of what is lacking, given what there is; empty where nothing is. */
    public RequiredPoints lacking(Predicate<Quantity> present) {
        return new RequiredPoints(
                new TreeSet<>(all.stream().filter(present.negate()).toList()),
                oneOf.stream().filter(set -> set.stream().noneMatch(present)).toList());
    }

    public boolean isEmpty() {
        return all.isEmpty() && oneOf.isEmpty();
    }

    /** What is lacking, given what there is; of a set of which one is enough, all of it. */
    public Set<Quantity> missing(Predicate<Quantity> present) {
        Set<Quantity> missing = new TreeSet<>();
        all.stream().filter(present.negate()).forEach(missing::add);
        oneOf.stream().filter(set -> set.stream().noneMatch(present)).forEach(missing::addAll);
        return missing;
    }
}
