package io.plenum.job.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.job.JobStatus;
import io.plenum.job.Jobs;
import io.plenum.job.history.RunStore;
import io.plenum.uikit.Displays;
import io.plenum.uikit.PlainTable;
import io.plenum.uikit.Polling;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the server does by itself again and again: last run, how long it took, what went wrong, and what hangs. */
@Route("admin/jobs")
@Menu(title = "jobs.title", order = 23)
@RolesAllowed("ADMINISTRATOR")
public class JobsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Jobs jobs;
    private final transient JobTexts texts;
    private final PlainTable table =
            new PlainTable("jobs.name", "jobs.state", "jobs.last", "jobs.duration", "jobs.runs", "jobs.error");
    private final Map<String, JobRow> rows = new LinkedHashMap<>();
    private final JobRunsCard runs;

    JobsView(Jobs jobs, RunStore history, Displays displays, Clock clock) {
        this.jobs = jobs;
        texts = new JobTexts(this, getLocale(), displays, clock);
        runs = new JobRunsCard(history, texts);
        addClassName("plenum-page");
        Section card = new Section(new Paragraph(getTranslation("jobs.about")), table);
        card.addClassName("plenum-card");
        add(new H1(getTranslation("jobs.title")), card, runs);
        Polling.whileShown(this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("jobs.title");
    }

    private void refresh() {
        List<JobStatus> all = jobs.all();
        if (!all.stream().map(JobStatus::name).toList().equals(List.copyOf(rows.keySet()))) {
            renew(all);
        }
        all.forEach(this::show);
    }

    /** Rows stay as long as the jobs are the same: whoever works with the keyboard would lose the place at each refresh. */
    private void renew(List<JobStatus> all) {
        table.clear();
        rows.clear();
        for (JobStatus job : all) {
            JobRow row = new JobRow(job.name(), texts, () -> choose(job.name()));
            rows.put(job.name(), row);
            table.row(row.cells());
        }
    }

    private void choose(String job) {
        runs.choose(job);
        refresh();
        runs.scrollIntoView();
    }

    private void show(JobStatus job) {
        JobRow row = rows.get(job.name());
        if (row != null) {
            row.show(job);
        }
        runs.refresh(job);
    }
}
