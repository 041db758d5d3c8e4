package io.plenum.site.importing;

import java.util.List;
import java.util.stream.Collectors;

/** A site folder has errors; nothing of it was taken over. */
public class SiteImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ImportProblem> problems;
    private final int errors;

    public SiteImportRefused(ImportProblems found) {
        super(text(found));
        this.problems = found.list();
        this.errors = found.errorCount();
    }

    private static String text(ImportProblems found) {
        return "The site was not imported, " + found.errorCount() + " errors:\n"
                + found.list().stream()
                        .filter(ImportProblem::error)
                        .map(ImportProblem::sentence)
                        .collect(Collectors.joining("\n"));
    }

    /** At most {@value ImportProblems#BOUND}, warnings included. */
    public List<ImportProblem> problems() {
        return problems;
    }

    /** How many errors were found, kept or not. */
    public int errors() {
        return errors;
    }
}
