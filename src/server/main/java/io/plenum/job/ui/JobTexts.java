package io.plenum.job.ui;

import com.vaadin.flow.component.Component;
import io.plenum.job.JobStatus;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.Displays;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures and states of jobs as whoever looks at them reads them. */
record JobTexts(Component page, Locale locale, Displays displays, Clock clock) {

    String of(String key, Object... arguments) {
        return page.getTranslation(key, arguments);
    }

    /** A job without words of its own is shown by its technical name. */
    String name(String job) {
        String key = "jobs.name." + job;
        String words = of(key);
        return words.contains(key) ? job : words;
    }

    String time(Instant instant) {
        return DateTimeText.text(instant, displays);
    }

    String number(long count) {
        return NumberFormat.getNumberInstance(locale).format(count);
    }

    String seconds(@Nullable Duration duration) {
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(1);
        return duration == null ? "–" : of("jobs.seconds", number.format(duration.toMillis() / 1000.0));
    }

    String state(JobStatus job) {
        Instant since = job.runningSince();
        if (since == null) {
            return of("jobs.waiting");
        }
        long seconds = Math.max(0, Duration.between(since, clock.instant()).toSeconds());
        return of(job.overdue() ? "jobs.overdue" : "jobs.running", seconds);
    }
}
