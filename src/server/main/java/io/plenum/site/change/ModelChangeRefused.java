package io.plenum.site.change;

import java.util.List;
import java.util.stream.Collectors;

/** A change set cannot be applied; nothing was changed. */
public class ModelChangeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ChangeProblem> problems;

    ModelChangeRefused(List<ChangeProblem> problems) {
        super(problems.stream()
                .filter(ChangeProblem::error)
                .limit(20)
                .map(one -> one.key() + ": " + one.text() + " " + one.arguments())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Warnings included. */
    public List<ChangeProblem> problems() {
        return problems;
    }
}
