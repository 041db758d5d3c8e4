package io.plenum.job.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import io.plenum.job.JobStatus;
import java.io.Serializable;
import java.time.Instant;

/** A job in the list; its name opens what became of its runs. */
final class JobRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Button name;
    private final Span state = new Span();
    private final Span last = new Span();
    private final Span duration = new Span();
    private final Span count = new Span();
    private final Span error = new Span();
    private final transient JobTexts texts;

    JobRow(String job, JobTexts texts, Runnable choose) {
        this.texts = texts;
        name = new Button(texts.name(job), click -> choose.run());
        name.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    }

    Object[] cells() {
        return new Object[] {name, state, last, duration, count, error};
    }

    void show(JobStatus job) {
        state.setText(texts.state(job));
        state.setClassName(job.overdue() ? "plenum-alarm" : "plenum-soft");
        Instant begin = job.lastBegin();
        last.setText(begin == null ? texts.of("jobs.never") : texts.time(begin));
        duration.setText(texts.seconds(job.lastDuration()));
        count.setText(texts.of("jobs.runs-failed", texts.number(job.runs()), texts.number(job.failures())));
        String failure = job.lastError();
        error.setText(failure == null ? texts.of("jobs.none") : failure);
        error.setClassName(failure == null ? "plenum-soft" : "plenum-alarm");
    }
}
