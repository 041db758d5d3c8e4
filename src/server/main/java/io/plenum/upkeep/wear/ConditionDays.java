package io.plenum.upkeep.wear;

import io.plenum.upkeep.condition.ConditionBinding;
import io.plenum.upkeep.condition.DailyFigure;
import io.plenum.upkeep.condition.OperationDay;
import io.plenum.upkeep.wear.ConditionStore.Computed;
import io.plenum.upkeep.wear.ConditionStore.Followed;
import io.plenum.upkeep.wear.ConditionStore.Reference;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Computes the condition figures of some days. What needs to know how its equipment is when clean learns that from its first weeks; once
 * learnt it stays, so that a figure means the same for years.
 */
@Component
class ConditionDays {

    /** Days from the first comparable operation until it is tried to learn. */
    private static final int LEARN = 21;

    /** Days of which at most is learnt: longer ones wear meanwhile. */
    private static final int MOST = 60;

    private final OperationReader reader;
    private final ConditionStore store;

    ConditionDays(OperationReader reader, ConditionStore store) {
        this.reader = reader;
        this.store = store;
    }

    /** The figures of the days from one to before another. */
    List<Computed> of(String site, List<ConditionBinding> bindings, LocalDate from, LocalDate to, ZoneId zone) {
        if (bindings.isEmpty()) {
            return List.of();
        }
        Map<Followed, Reference> known = store.references(site);
        Map<ConditionBinding, List<OperationDay>> operation = reader.read(bindings, from, to, zone);
        List<Computed> all = new ArrayList<>();
        for (ConditionBinding one : bindings) {
            Followed followed = new Followed(one.equipment().key(), one.kind().key());
            List<OperationDay> days = Objects.requireNonNull(operation.get(one));
            Reference reference = known.get(followed);
            double[] curve = one.figure().isLearnt() ? reference == null ? null : reference.curve() : new double[0];
            all.add(
                    curve == null
                            ? learn(one, followed, reference, days, to, zone)
                            : new Computed(followed, null, from, to, figures(one, days, curve)));
        }
        return all;
    }

    private static Map<LocalDate, DailyFigure> figures(ConditionBinding one, List<OperationDay> days, double[] curve) {
        Map<LocalDate, DailyFigure> figures = new TreeMap<>();
        for (OperationDay day : days) {
            DailyFigure figure = one.figure().of(day, curve);
            if (figure != null && Double.isFinite(figure.value())) {
                figures.put(day.day(), figure);
            }
        }
        return figures;
    }

    /** With the days from which it was learnt, once it is. */
    private Computed learn(
            ConditionBinding one,
            Followed followed,
            @Nullable Reference before,
            List<OperationDay> days,
            LocalDate to,
            ZoneId zone) {
        LocalDate from = to.minusDays(days.size());
        LocalDate since = before == null ? first(one, days) : before.since();
        if (since == null || to.isBefore(since.plusDays(LEARN))) {
            return new Computed(followed, since == null ? null : new Reference(since, null), from, to, Map.of());
        }
        LocalDate begin = since.isBefore(to.minusDays(MOST)) ? to.minusDays(MOST) : since;
        List<OperationDay> clean = reader.read(one, begin, to, zone);
        double[] curve = one.figure().learn(clean);
        return new Computed(
                followed,
                new Reference(begin, curve),
                curve == null ? from : begin,
                to,
                curve == null ? Map.of() : figures(one, clean, curve));
    }

    private static @Nullable LocalDate first(ConditionBinding one, List<OperationDay> days) {
        return days.stream()
                .filter(one.figure()::isComparable)
                .map(OperationDay::day)
                .findFirst()
                .orElse(null);
    }
}
