package io.plenum.site.rest;

import io.plenum.site.change.ChangeSentences;
import io.plenum.site.change.ModelChangeRefused;
import io.plenum.site.change.ModelChangeSet;
import io.plenum.site.change.ModelChanges;
import io.plenum.site.change.ModelConflict;
import io.plenum.site.change.ModelEdit;
import io.plenum.site.history.ModelRevision;
import io.plenum.site.history.RevisionStore;
import io.plenum.site.rest.ModelViews.ProblemView;
import io.plenum.site.rest.ModelViews.ReportView;
import io.plenum.site.rest.ModelViews.RevisionView;
import io.plenum.site.role.EntityKind;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.plenum.web.RequestProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A site's model, edited, with its history and undo. */
@RestController
@RequestMapping("/api/v1/sites/{site}/model")
@PreAuthorize("hasRole('ENGINEER')")
class ModelEndpoint {

    private final ModelChanges changes;
    private final ChangeSentences sentences;

    ModelEndpoint(ModelChanges changes, ChangeSentences sentences) {
        this.changes = changes;
        this.sentences = sentences;
    }

    /**
     * What becomes of one thing.
     *
     * @param remove to take it out
     * @param fields to be set; null clears one, what is not named stays as it is
     */
    record EditBody(
            @NotNull EntityKind kind,
            @NotNull @Size(min = 1, max = 200) String key,
            @Nullable Boolean remove,
            @Nullable Map<String, @Nullable Object> fields) {

        ModelEdit edit() {
            Map<String, @Nullable Object> given = new HashMap<>();
            if (fields != null) {
                given.putAll(fields);
            }
            return new ModelEdit(kind, key, Boolean.TRUE.equals(remove), given);
        }
    }

    /**
     * Edits that are applied together or not at all.
     *
     * @param revision on which they are based; left out, they are applied whatever was changed meanwhile
     * @param acceptLoss whether points with recorded values may be taken out
     */
    record EditsBody(
            @Nullable Long revision,
            @Nullable @Size(max = 500) String note,
            @Nullable Boolean acceptLoss,

            @NotNull @Size(min = 1, max = ModelChangeSet.MOST_EDITS)
            List<@Valid @NotNull EditBody> edits) {}

    @PostMapping("/edits")
    ReportView edit(
            @PathVariable String site,
            @Valid @RequestBody EditsBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Locale locale) {
        ModelChangeSet set = new ModelChangeSet(
                site,
                body.revision(),
                body.note() == null ? "" : body.note(),
                Boolean.TRUE.equals(body.acceptLoss()),
                body.edits().stream().map(EditBody::edit).toList());
        return ReportView.of(changes.apply(set, dryRun), sentences, locale);
    }

    /** The newest first. */
    @GetMapping("/history")
    ItemPage<ModelRevision> history(@PathVariable String site, @Valid PageParameters page) {
        return page.of(changes.history(site, null, RevisionStore.KEPT));
    }

    @GetMapping("/history/{number}")
    RevisionView revision(@PathVariable String site, @PathVariable long number) {
        ModelRevision revision = changes.history(site, number == Long.MAX_VALUE ? number : number + 1, 1).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> RequestProblem.notFound(site + " " + number));
        return RevisionView.of(revision, changes.changes(site, number));
    }

    @PostMapping("/history/{number}/undo")
    ReportView undo(
            @PathVariable String site,
            @PathVariable long number,
            @RequestParam(defaultValue = "false") boolean acceptLoss,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Locale locale) {
        return ReportView.of(changes.undo(site, number, acceptLoss, dryRun), sentences, locale);
    }

    @ExceptionHandler
    ProblemDetail refused(ModelChangeRefused refused, Locale locale) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, sentences.of(refused, locale));
        detail.setProperty(
                "problems",
                refused.problems().stream()
                        .map(one -> ProblemView.of(one, sentences, locale))
                        .toList());
        return detail;
    }

    @ExceptionHandler
    ProblemDetail conflict(ModelConflict conflict, Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, sentences.of(conflict, locale));
        detail.setProperty("since", conflict.since());
        return detail;
    }
}
