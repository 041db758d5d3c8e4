package io.plenum.dayahead.program;

import io.plenum.dayahead.program.OptimisedDay.Outcome;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans days: solved, rounded to what can be commanded, and run again as commanded, so that nothing is shown that the plan cannot keep. */
public final class DayPlanner {

    private static final Logger LOG = LoggerFactory.getLogger(DayPlanner.class);

    /** kW in which limits are set. */
    private static final double KILOWATTS = 0.5;

    /** K·h by which a plan may be off the usual day and still count as no less comfortable. */
    private static final double SAME = 0.1;

    /** Money for a kWh that a car lacks. */
    private static final double MISSING = 5;

    /** Money below which nobody would change anything. */
    private static final double LEAST = 0.01;

    private DayPlanner() {}

    /** Takes a second or two at most. Never fails: where there is no plan it is the day as usual, and the outcome says why. */
    public static OptimisedDay plan(DayInputs day) {
        DayCourse usual = DaySimulation.usual(day);
        DayProgram.Solution solution;
        try {
            solution = DayProgram.solve(day, usual);
        } catch (RuntimeException failed) {
            LOG.warn("The program of a day was not solved", failed);
            return new OptimisedDay(usual, usual, Outcome.UNSOLVED);
        }
        if (!solution.state().isFeasible()) {
            LOG.info("The program of a day has no solution: {}", solution.state());
            return new OptimisedDay(usual, usual, outcome(solution));
        }
        return best(day, usual, solution);
    }

    private static Outcome outcome(DayProgram.Solution solution) {
        return switch (solution.state()) {
            case INFEASIBLE -> Outcome.INFEASIBLE;
            default -> Outcome.UNSOLVED;
        };
    }

    /** With all of it, or with the rooms as usual: whichever is cheapest and no less comfortable. */
    private static OptimisedDay best(DayInputs day, DayCourse usual, DayProgram.Solution solution) {
        DayCommands all = rounded(day, solution);
        DayCommands usually = DayCommands.usual(day);
        DayCommands withoutRooms = new DayCommands(usually.bands(), all.battery(), all.charging());
        DayCommands roomsOnly = new DayCommands(all.bands(), usually.battery(), usually.charging());
        return Stream.of(all, withoutRooms, roomsOnly)
                .map(commands -> DaySimulation.of(day, commands, usual))
                .filter(course -> course.discomfort() <= usual.discomfort() + SAME)
                .min(Comparator.comparingDouble(course -> objective(day, course)))
                .filter(course -> objective(day, course) < objective(day, usual) - LEAST)
                .map(course -> new OptimisedDay(usual, course, Outcome.BETTER))
                .orElseGet(() -> new OptimisedDay(usual, usual, Outcome.AS_USUAL));
    }

    private static double objective(DayInputs day, DayCourse course) {
        return course.total()
                + course.borrowed()
                + day.weights().carbon() * course.carbon()
                + day.weights().discomfort() * course.discomfort()
                + MISSING * course.missing();
    }

    private static DayCommands rounded(DayInputs day, DayProgram.Solution solution) {
        List<ThermalGroup.ComfortBand> bands = IntStream.range(0, day.groups().size())
                .mapToObj(i ->
                        SetPointSteps.of(day.groups().get(i), solution.groups().get(i)))
                .toList();
        double[] battery = Arrays.stream(solution.battery())
                .map(power -> Math.round(power / KILOWATTS) * KILOWATTS)
                .toArray();
        // Up: what is left to charge ends a little sooner, and no car lacks what rounding took.
        List<double[]> limits = solution.charging().stream()
                .map(powers -> Arrays.stream(powers)
                        .map(power -> Math.ceil(power / KILOWATTS - 1e-6) * KILOWATTS)
                        .toArray())
                .toList();
        return new DayCommands(bands, battery, limits);
    }
}
