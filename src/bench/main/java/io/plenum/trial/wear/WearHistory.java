package io.plenum.trial.wear;

import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import io.plenum.upkeep.condition.ConditionFigure;
import io.plenum.upkeep.condition.ConditionInput;
import io.plenum.upkeep.condition.DailyFigure;
import io.plenum.upkeep.condition.OperationDay;
import io.plenum.upkeep.life.Life;
import io.plenum.upkeep.life.LifeEstimator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part from new to its limit, as the server sees it: each day's condition figure from readings of sensors.
 *
 * @param start the day on which it was new
 * @param passed the day on which it passed the limit in truth; null where it had not after the years that are looked at
 * @param days its figures until then
 */
public record WearHistory(
        WearSubject subject, LocalDate start, @Nullable LocalDate passed, List<ConditionDay> days) {

    private static final int MOST_YEARS = 15;

    /** Days from the first comparable operation until it is tried to learn, and of which at most is learnt; as the server does. */
    private static final int LEARN = 21;

    private static final int MOST_LEARNT = 60;

    public WearHistory {
        days = List.copyOf(days);
    }

    /** Runs the part until it passes its limit. */
    public static WearHistory of(WearSubject subject, OperationYear year, long seed) {
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(Math.floorMod(seed * 97, 365L));
        WearingPart part = subject.part(year, start, seed);
        SensorReadings sensors = new SensorReadings(seed + 5);
        MeasuredFigure measured = new MeasuredFigure(subject.figure());
        ExactFigure exact = new ExactFigure(subject);
        double hours = 0;
        LocalDate day = start;
        for (; day.isBefore(start.plusYears(MOST_YEARS)); day = day.plusDays(1)) {
            Map<ConditionInput, double[]> truth = part.run(year.day(day));
            hours += running(truth);
            measured.add(new OperationDay(day, sensors.of(truth)), hours);
            LocalDate passed = exact.passed(new OperationDay(day, truth), part.truth());
            if (passed != null) {
                return new WearHistory(subject, start, passed, measured.before(passed));
            }
        }
        return new WearHistory(subject, start, null, measured.before(day));
    }

    private static double running(Map<ConditionInput, double[]> truth) {
        double quarters = 0;
        for (double one : truth.getOrDefault(ConditionInput.RUNNING, new double[0])) {
            quarters += one;
        }
        return quarters / 4;
    }

    ConditionKind kind() {
        return subject.kind();
    }

    /** What the server computes of each day, once it has learnt how the part is when new. */
    private static final class MeasuredFigure {

        private final ConditionFigure figure;
        private final List<OperationDay> first = new ArrayList<>();
        private final List<Double> firstHours = new ArrayList<>();
        private final List<ConditionDay> days = new ArrayList<>();
        private double @Nullable [] curve;

        MeasuredFigure(ConditionFigure figure) {
            this.figure = figure;
            curve = figure.isLearnt() ? null : new double[0];
        }

        void add(OperationDay day, double hours) {
            double[] known = curve;
            if (known != null) {
                keep(day, known, hours);
                return;
            }
            if (first.isEmpty() && !figure.isComparable(day)) {
                return;
            }
            first.add(day);
            firstHours.add(hours);
            if (first.size() > MOST_LEARNT) {
                first.removeFirst();
                firstHours.removeFirst();
            }
            double[] learnt = first.size() < LEARN ? null : figure.learn(first);
            if (learnt != null) {
                curve = learnt;
                for (int i = 0; i < first.size(); i++) {
                    keep(first.get(i), learnt, firstHours.get(i));
                }
            }
        }

        private void keep(OperationDay day, double[] known, double hours) {
            DailyFigure found = figure.of(day, known);
            if (found != null && Double.isFinite(found.value())) {
                days.add(new ConditionDay(day.day(), found.value(), found.share(), hours));
            }
        }

        List<ConditionDay> before(LocalDate end) {
            return days.stream().filter(day -> day.day().isBefore(end)).toList();
        }
    }

    /** Watches the truth; where physics define none, it is the figure of perfect sensors, by the server's measure. */
    private static final class ExactFigure {

        private final WearSubject subject;
        private final List<ConditionDay> days = new ArrayList<>();

        ExactFigure(WearSubject subject) {
            this.subject = subject;
        }

        @Nullable
        LocalDate passed(OperationDay day, double truth) {
            ConditionKind kind = subject.kind();
            if (subject.figure().isLearnt()) {
                boolean beyond = kind.rising() ? truth >= kind.limit() : truth <= kind.limit();
                return beyond ? day.day() : null;
            }
            DailyFigure found = subject.figure().of(day, new double[0]);
            if (found == null) {
                return null;
            }
            days.add(new ConditionDay(day.day(), found.value(), 1, 0));
            List<ConditionDay> latest = days.subList(Math.max(0, days.size() - 5), days.size());
            return LifeEstimator.passed(kind, new Life(latest.getFirst().day(), true, latest));
        }
    }
}
