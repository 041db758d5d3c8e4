package io.plenum.job.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.job.JobStatus;
import io.plenum.job.Jobs;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.Displays;
import io.plenum.uikit.PlainTable;
import io.plenum.uikit.Polling;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the server does by itself again and again: last run, how long it took, what went wrong, and what hangs. */
@Route("admin/jobs")
@Menu(title = "jobs.title", order = 23)
@RolesAllowed("ADMINISTRATOR")
public class JobsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Jobs jobs;
    private final transient Displays displays;
    private final transient Clock clock;
    private final PlainTable table =
            new PlainTable("jobs.name", "jobs.state", "jobs.last", "jobs.duration", "jobs.runs", "jobs.error");

    JobsView(Jobs jobs, Displays displays, Clock clock) {
        this.jobs = jobs;
        this.displays = displays;
        this.clock = clock;
        addClassName("plenum-page");
        Section card = new Section(new Paragraph(getTranslation("jobs.about")), table);
        card.addClassName("plenum-card");
        add(new H1(getTranslation("jobs.title")), card);
        Polling.whileShown(this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("jobs.title");
    }

    private void refresh() {
        table.clear();
        jobs.all().forEach(this::show);
    }

    private void show(JobStatus job) {
        NumberFormat number = NumberFormat.getNumberInstance(getLocale());
        number.setMaximumFractionDigits(1);
        Instant begin = job.lastBegin();
        table.row(
                name(job),
                state(job),
                begin == null ? getTranslation("jobs.never") : DateTimeText.text(begin, displays),
                seconds(job.lastDuration(), number),
                getTranslation("jobs.runs-failed", number.format(job.runs()), number.format(job.failures())),
                error(job));
    }

    private Span name(JobStatus job) {
        String key = "jobs.name." + job.name();
        String words = getTranslation(key);
        // A job without words of its own is shown by its technical name.
        return new Span(words.contains(key) ? job.name() : words);
    }

    private Span state(JobStatus job) {
        Instant since = job.runningSince();
        if (since == null) {
            return soft("jobs.waiting");
        }
        long seconds = Math.max(0, Duration.between(since, clock.instant()).toSeconds());
        Span running = new Span(getTranslation(job.overdue() ? "jobs.overdue" : "jobs.running", seconds));
        running.addClassName(job.overdue() ? "plenum-alarm" : "plenum-soft");
        return running;
    }

    private Span error(JobStatus job) {
        String said = job.lastError();
        if (said == null) {
            return soft("jobs.none");
        }
        Span error = new Span(said);
        error.addClassName("plenum-alarm");
        return error;
    }

    private Span soft(String key) {
        Span text = new Span(getTranslation(key));
        text.addClassName("plenum-soft");
        return text;
    }

    private String seconds(@Nullable Duration duration, NumberFormat number) {
        return duration == null ? "–" : getTranslation("jobs.seconds", number.format(duration.toMillis() / 1000.0));
    }
}
