package io.plenum.energy.ui;

import io.plenum.energy.weather.HourlyFile.LineProblem;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a file, and what is told of it, line by line. */
public final class FileProblems {

    private static final int TOLD = 20;

    private FileProblems() {}

    public static String text(List<LineProblem> problems) {
        return "▲ " + EnergyFormatter.text("energy.tariffs.import.refused", "\n" + lines(problems));
    }

    /** How a file was read and what held no value, line by line; empty where there is nothing to say. */
    public static String notes(List<LineProblem> notes) {
        return notes.isEmpty() ? "" : "\n" + lines(notes);
    }

    private static String lines(List<LineProblem> problems) {
        String lines = problems.stream().limit(TOLD).map(FileProblems::line).collect(Collectors.joining("\n"));
        return problems.size() > TOLD
                ? lines + "\n" + EnergyFormatter.text("energy.tariffs.import.more", problems.size() - TOLD)
                : lines;
    }

    private static String line(LineProblem problem) {
        String text = EnergyFormatter.text(problem.text(), problem.arguments().toArray());
        return problem.line() == 0
                ? text
                : EnergyFormatter.text("energy.tariffs.import.line", String.valueOf(problem.line()), text);
    }
}
