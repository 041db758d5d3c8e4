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

/** A simulation at many points, beside the page; a newer one ends the one before. */
final class RuleSimulationRun {

    private static final Logger log = LoggerFactory.getLogger(RuleSimulationRun.class);
    /** How often (ms) the page asks how far it is. */
    private static final int QUICK = 500;

    private static final int USUAL = 5000;

    private final RuleSimulation simulation;
    private @Nullable Thread thread;

    /** Is told on the page's thread. */
    interface Listener {
        void part(double done);

        /** @param found null where history could not be read */
        void done(@Nullable RuleSimulationResult found);
    }

    RuleSimulationRun(RuleSimulation simulation) {
        this.simulation = simulation;
    }

    void start(List<RuleBinding> bindings, Instant from, Instant to, UI ui, Listener listener) {
        stop();
        ui.setPollInterval(QUICK);
        thread = Thread.ofVirtual().name("rule-simulation").start(() -> work(bindings, from, to, ui, listener));
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
            found = simulation.run(bindings, from, to, part -> update(me, ui, () -> listener.part(part)));
        } catch (RuntimeException e) {
            log.debug("A simulation ended early", e);
        }
        RuleSimulationResult result = found;
        update(me, ui, () -> {
            ui.setPollInterval(USUAL);
            listener.done(result);
        });
    }

    /** Only the latest has anything to say; a page that is gone hears nothing. */
    private void update(Thread me, UI ui, Runnable change) {
        if (ui.isAttached()) {
            ui.access(() -> {
                if (thread == me) {
                    change.run();
                }
            });
        }
    }
}
