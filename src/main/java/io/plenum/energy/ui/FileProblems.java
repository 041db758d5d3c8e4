package io.plenum.energy.ui;

import io.plenum.energy.weather.HourlyFile.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Why a file was refused, line by line. */
final class FileProblems {

    private static final int TOLD = 20;

    private FileProblems() {}

    static String text(List<Problem> problems) {
        String lines = problems.stream()
                .limit(TOLD)
                .map(problem -> EnergyWords.text(
                        "energy.tariffs.import.line",
                        String.valueOf(problem.line()),
                        EnergyWords.text(problem.text(), problem.arguments().toArray())))
                .collect(Collectors.joining("\n"));
        String more = problems.size() > TOLD
                ? "\n" + EnergyWords.text("energy.tariffs.import.more", problems.size() - TOLD)
                : "";
        return "▲ " + EnergyWords.text("energy.tariffs.import.refused", "\n" + lines + more);
    }
}
