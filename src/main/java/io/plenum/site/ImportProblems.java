package io.plenum.site;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one import; a folder of rubbish fills it only up to its bound. */
public final class ImportProblems {

    public static final int BOUND = 50;

    private final List<ImportProblem> kept = new ArrayList<>();
    private int errors;

    public void error(String file, long line, @Nullable String entity, String message) {
        errors++;
        keep(new ImportProblem(file, line, entity, true, message));
    }

    public void warning(String file, long line, @Nullable String entity, String message) {
        keep(new ImportProblem(file, line, entity, false, message));
    }

    private void keep(ImportProblem problem) {
        if (kept.size() < BOUND) {
            kept.add(problem);
        } else if (problem.error()) {
            // An error that refuses the site must be seen; a warning gives way to it.
            int last = lastWarning();
            if (last >= 0) {
                kept.set(last, problem);
            }
        }
    }

    private int lastWarning() {
        for (int i = kept.size() - 1; i >= 0; i--) {
            if (!kept.get(i).error()) {
                return i;
            }
        }
        return -1;
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    public int errorCount() {
        return errors;
    }

    /** Up to {@value #BOUND} problems; may be fewer than were found. */
    public List<ImportProblem> list() {
        return List.copyOf(kept);
    }
}
