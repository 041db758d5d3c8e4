package io.plenum.site.importing;

import java.util.List;
import java.util.stream.Collectors;

/** A site folder has errors; nothing of it was taken over. */
public class SiteImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<SiteImportProblem> problems;
    private final int errors;

    public SiteImportRefused(SiteImportProblems found) {
        super(text(found));
        this.problems = found.list();
        this.errors = found.errorCount();
    }

    private static String text(SiteImportProblems found) {
        return "The site was not imported, " + found.errorCount() + " errors:\n"
                + found.list().stream()
                        .filter(SiteImportProblem::error)
                        .map(SiteImportProblem::sentence)
                        .collect(Collectors.joining("\n"));
    }

    /** At most {@value SiteImportProblems#BOUND}, warnings included. */
    public List<SiteImportProblem> problems() {
        return problems;
    }

    /** How many errors were found, kept or not. */
    public int errors() {
        return errors;
    }
}
