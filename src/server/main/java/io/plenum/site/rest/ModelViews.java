package io.plenum.site.rest;

import io.plenum.site.change.ChangeProblem;
import io.plenum.site.change.ChangeSentences;
import io.plenum.site.change.ModelChangeReport;
import io.plenum.site.history.EntityChange;
import io.plenum.site.history.EntityFields;
import io.plenum.site.history.ModelRevision;
import io.plenum.site.role.EntityKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How changes of the model are written for others. */
final class ModelViews {

    /** More changes are a number. */
    private static final int MOST = 1000;

    private ModelViews() {}

    /**
     * A field that differs.
     *
     * @param before null where it was not said; of a drawing, how many characters it has
     * @param after likewise
     */
    record FieldView(
            String field, @Nullable Object before, @Nullable Object after) {}

    /** @param change whether it was {@code added}, {@code removed} or neither */
    record ChangedThing(EntityKind kind, String key, String name, String change, List<FieldView> fields) {

        static ChangedThing of(EntityChange change) {
            return new ChangedThing(
                    change.kind(),
                    change.key(),
                    change.name(),
                    change.added() ? "added" : change.removed() ? "removed" : "changed",
                    change.fields().stream()
                            .map(name -> new FieldView(name, shown(name, change.before()), shown(name, change.after())))
                            .toList());
        }

        private static @Nullable Object shown(String field, @Nullable Map<String, Object> fields) {
            Object value = fields == null ? null : fields.get(field);
            return value != null && field.equals(EntityFields.PLAN)
                    ? value.toString().length()
                    : value;
        }
    }

    /** @param sentence in the language of the request */
    record ProblemView(EntityKind kind, String key, boolean error, String sentence) {

        static ProblemView of(ChangeProblem problem, ChangeSentences sentences, Locale locale) {
            return new ProblemView(problem.kind(), problem.key(), problem.error(), sentences.of(problem, locale));
        }
    }

    /**
     * What a set of edits does, or has done.
     *
     * @param revision of the model afterwards
     * @param total how many things change; the first 1000 are listed
     */
    record ReportView(
            String site,
            boolean dryRun,
            long revision,
            int total,
            List<ChangedThing> changes,
            List<ProblemView> problems) {

        static ReportView of(ModelChangeReport report, ChangeSentences sentences, Locale locale) {
            return new ReportView(
                    report.site(),
                    report.dryRun(),
                    report.revision(),
                    report.changes().size(),
                    ModelViews.changes(report.changes()),
                    report.problems().stream()
                            .map(one -> ProblemView.of(one, sentences, locale))
                            .toList());
        }
    }

    /** A revision with the first 1000 of what it changed. */
    record RevisionView(ModelRevision revision, int total, List<ChangedThing> changes) {

        static RevisionView of(ModelRevision revision, List<EntityChange> changes) {
            return new RevisionView(revision, changes.size(), ModelViews.changes(changes));
        }
    }

    private static List<ChangedThing> changes(List<EntityChange> changes) {
        return changes.stream().limit(MOST).map(ChangedThing::of).toList();
    }
}
