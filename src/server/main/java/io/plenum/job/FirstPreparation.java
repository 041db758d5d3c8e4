package io.plenum.job;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps in memory what is still to be prepared, and tells whoever has started the server. */
@Component
class FirstPreparation implements Preparation {

    private final Set<Step> awaited = EnumSet.noneOf(Step.class);
    private final ApplicationEventPublisher events;

    FirstPreparation(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public synchronized void begin() {
        awaited.addAll(EnumSet.allOf(Step.class));
    }

    @Override
    public synchronized boolean awaits(Step step) {
        return awaited.contains(step);
    }

    synchronized Set<Step> awaited() {
        return Set.copyOf(awaited);
    }

    @Override
    public void done(Step step) {
        boolean was;
        synchronized (this) {
            was = awaited.remove(step);
        }
        if (was) {
            // The launcher shows it with the time that it took.
            System.out.println("Step: " + words(step));
            events.publishEvent(new StepDone(step));
        }
    }

    private static String words(Step step) {
        return switch (step) {
            case SAMPLES -> "The building's past is imported";
            case ROLLUPS -> "The past is rolled up";
            case FAULTS -> "Faults are looked for in it";
            case RECOMMENDATIONS -> "Recommendations are worked out";
        };
    }

    @Override
    public String toString() {
        return "Awaits " + awaited().toString().toLowerCase(Locale.ROOT);
    }
}
