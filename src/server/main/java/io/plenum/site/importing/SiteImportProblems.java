package io.plenum.site.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one import; a folder of rubbish fills it only up to its bound. */
public final class SiteImportProblems {

    public static final int BOUND = 50;

    /** Of one kind so many are named; the rest is a number. */
    private static final int ALIKE = 5;

    private final List<SiteImportProblem> kept = new ArrayList<>();
    private final Map<String, Integer> alike = new LinkedHashMap<>();
    private int errors;

    public void error(String file, long line, @Nullable String entity, String message) {
        errors++;
        keep(new SiteImportProblem(file, line, entity, true, message));
    }

    public void warning(String file, long line, @Nullable String entity, String message) {
        keep(new SiteImportProblem(file, line, entity, false, message));
    }

    /**
     * A warning of which a large file may have thousands.
     *
     * @param kind what they have in common, to be read after a number: "points without a unit"
     */
    public void repeated(String kind, String file, long line, @Nullable String entity, String message) {
        repeated(kind, file, line, entity, () -> message);
    }

    /** As above, where it takes long to find the words. */
    public void repeated(String kind, String file, long line, @Nullable String entity, Supplier<String> message) {
        if (alike.merge(file + "\n" + kind, 1, Integer::sum) <= ALIKE) {
            warning(file, line, entity, message.get());
        }
    }

    private void keep(SiteImportProblem problem) {
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

    /** Up to {@value #BOUND} problems and the numbers of those that are not named one by one; may be fewer than were found. */
    public List<SiteImportProblem> list() {
        List<SiteImportProblem> all = new ArrayList<>(kept);
        alike.forEach((kind, count) -> {
            if (count > ALIKE) {
                String[] parts = kind.split("\n", 2);
                all.add(new SiteImportProblem(
                        parts[0], 0, null, false, "and " + (count - ALIKE) + " more " + parts[1] + "."));
            }
        });
        return List.copyOf(all);
    }
}
