package io.plenum.job.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.job.JobStatus;
import io.plenum.job.history.JobRun;
import io.plenum.job.history.RunOutcome;
import io.plenum.job.history.RunStore;
import io.plenum.uikit.PlainTable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** What became of the runs of the job that was chosen, beyond a restart of the server: failures first, then all. */
final class JobRunsCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient RunStore history;
    private final transient JobTexts texts;
    private final H2 title = new H2();
    private final Paragraph next = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final PlainTable table = new PlainTable(
            "jobs.run.outcome",
            "jobs.run.began",
            "jobs.run.ended",
            "jobs.run.count",
            "jobs.run.mean",
            "jobs.run.longest",
            "jobs.error");
    private @Nullable String chosen;

    JobRunsCard(RunStore history, JobTexts texts) {
        this.history = history;
        this.texts = texts;
        addClassName("plenum-card");
        problem.setClassName("plenum-alarm");
        add(title, next, problem, new Paragraph(getTranslation("jobs.run.about")), table);
        setVisible(false);
    }

    void choose(String job) {
        chosen = job;
        title.setText(getTranslation("jobs.run.title", texts.name(job)));
        setVisible(true);
    }

    /** When it runs next; what became of its runs is read again too. */
    void refresh(JobStatus job) {
        if (job.name().equals(chosen)) {
            Instant planned = job.nextRun();
            next.setText(planned == null ? texts.state(job) : getTranslation("jobs.next", texts.time(planned)));
            read(job.name());
        }
    }

    private void read(String job) {
        try {
            List<JobRun> all = history.of(job, null);
            table.clear();
            all.stream().filter(JobRunsCard::failed).limit(SHOWN).forEach(this::row);
            all.stream().filter(run -> !failed(run)).limit(SHOWN).forEach(this::row);
            problem.setText(all.isEmpty() ? getTranslation("jobs.run.none") : "");
        } catch (DataAccessException away) {
            problem.setText(getTranslation("jobs.run.away"));
        }
    }

    private static boolean failed(JobRun run) {
        return run.outcome() != RunOutcome.SUCCEEDED;
    }

    private void row(JobRun run) {
        Span outcome = new Span(getTranslation("jobs.run." + run.outcome()));
        outcome.setClassName(failed(run) ? "plenum-alarm" : "plenum-soft");
        Instant ended = run.ended();
        String error = run.error();
        table.row(
                outcome,
                texts.time(run.began()),
                ended == null ? getTranslation("jobs.run.not-ended") : texts.time(ended),
                texts.number(run.runs()),
                texts.seconds(run.mean()),
                texts.seconds(run.longest()),
                error == null ? "" : error);
    }
}
