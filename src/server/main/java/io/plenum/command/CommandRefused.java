package io.plenum.command;

import io.plenum.link.Problem;
import io.plenum.point.PointId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Nothing was ordered or changed, and why. */
public class CommandRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<PointProblem> problems;

    public CommandRefused(List<PointProblem> problems) {
        super(problems.stream()
                .map(one -> one.problem().messageKey() + one.problem().arguments())
                .collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    public static CommandRefused of(Problem problem) {
        return new CommandRefused(List.of(new PointProblem(null, problem)));
    }

    /**
     * @param point null for what concerns the request as a whole
     */
    public record PointProblem(@Nullable PointId point, Problem problem) {}

    /** At least one. */
    public List<PointProblem> problems() {
        return problems;
    }
}
