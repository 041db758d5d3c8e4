package io.plenum.alarm.ui.rule;

import com.vaadin.flow.component.UI;
import io.plenum.alarm.rule.RuleBinding;
import io.plenum.alarm.simulation.RuleSimulation;
import io.plenum.alarm.simulation.RuleSimulationResult;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A rehearsal at many points, beside the page; a newer one ends the one before. */
final class RuleSimulationRun {

    private static final Logger log = LoggerFactory.getLogger(RuleSimulationRun.class);
    /** How often (ms) the page asks how far it is. */
    private static final int QUICK = 500;

    private static final int USUAL = 5000;

    private final RuleSimulation rehearsals;
    private @Nullable Thread thread;

    /** Is told on the page's thread. */
    interface Listener {
        void part(double done);

        /** @param found null where history could not be read */
        void done(@Nullable RuleSimulationResult found);
    }

    RuleSimulationRun(RuleSimulation rehearsals) {
        this.rehearsals = rehearsals;
    }

    void start(List<RuleBinding> bindings, Instant from, Instant to, UI ui, Listener listener) {
        stop();
        ui.setPollInterval(QUICK);
        thread = Thread.ofVirtual().name("rehearsal").start(() -> work(bindings, from, to, ui, listener));
    }

    void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    private void work(List<RuleBinding> bindings, Instant from, Instant to, UI ui, Listener listener) {
        Thread me = Thread.currentThread();
        RuleSimulationResult found = null;
        try {
            found = rehearsals.run(bindings, from, to, part -> tell(me, ui, () -> listener.part(part)));
        } catch (RuntimeException e) {
            log.debug("A rehearsal ended early", e);
        }
        RuleSimulationResult result = found;
        tell(me, ui, () -> {
            ui.setPollInterval(USUAL);
            listener.done(result);
        });
    }

    /** Only the latest has anything to say; a page that is gone hears nothing. */
    private void tell(Thread me, UI ui, Runnable words) {
        if (ui.isAttached()) {
            ui.access(() -> {
                if (thread == me) {
                    words.run();
                }
            });
        }
    }
}
