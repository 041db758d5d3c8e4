package io.plenum.alarm.engine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.alarm.AlarmSettings;
import io.plenum.alarm.CommandTroubles;
import io.plenum.alarm.correlation.AlarmCorrelation;
import io.plenum.alarm.correlation.CorrelationSettings;
import io.plenum.alarm.correlation.Topology;
import io.plenum.alarm.rule.DefaultRules;
import io.plenum.alarm.rule.RuleStore;
import io.plenum.alarm.rule.RulesChanged;
import io.plenum.alarm.state.AlarmCommands;
import io.plenum.alarm.store.AlarmStore;
import io.plenum.point.ControllerEvent;
import io.plenum.point.EventFollower;
import io.plenum.point.PointId;
import io.plenum.point.PointsChanged;
import io.plenum.point.Sample;
import io.plenum.point.SampleFollower;
import io.plenum.point.SourceNames;
import io.plenum.point.device.GatewayFollower;
import io.plenum.point.device.GatewayNames;
import io.plenum.point.device.GatewaysReassigned;
import io.plenum.site.SiteModels;
import io.plenum.twin.CurrentValues;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Evaluates the rules on each sample as it comes in: one thread evaluates, another stores, so that a database which is slow or
 * away delays neither samples nor rules.
 */
@Component
public class AlarmEngine implements SampleFollower, EventFollower, GatewayFollower, CommandTroubles, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AlarmEngine.class);
    private static final int WORDS = 10_000;
    private static final long TICK_MILLIS = 1000;

    private final SampleBacklog queue;
    private final BlockingQueue<Consumer<Instant>> words = new ArrayBlockingQueue<>(WORDS);
    private final TransitionQueue transitions;
    private final ActiveRules activeRules;
    private final AlarmPersister persister;
    private final AlarmCommands commands;
    private final AlarmStore store;
    private final RuleStore rules;
    private final DefaultRules defaults;
    private final SiteModels models;
    private final GatewayNames gateways;
    private final Clock clock;
    private final Counter dropped;
    private final Counter droppedEvents;
    private final AtomicBoolean missed = new AtomicBoolean();
    private final AtomicBoolean reload = new AtomicBoolean(true);
    private volatile Topology topology;
    private volatile boolean running;
    private volatile long evaluations;
    private volatile boolean loaded;
    private List<Thread> threads = List.of();

    public AlarmEngine(
            AlarmSettings settings,
            CorrelationSettings times,
            AlarmCommands commands,
            AlarmStore store,
            RuleStore rules,
            DefaultRules defaults,
            SiteModels models,
            CurrentValues values,
            SourceNames names,
            GatewayNames gateways,
            Clock clock,
            MeterRegistry meters) {
        this.commands = commands;
        this.store = store;
        this.rules = rules;
        this.defaults = defaults;
        this.models = models;
        this.gateways = gateways;
        this.clock = clock;
        queue = new SampleBacklog(settings.queue());
        transitions = new TransitionQueue(settings.outbox());
        topology = new Topology(models.current());
        activeRules = new ActiveRules(transitions, commands.activeAlarms(), values);
        AlarmCorrelation correlation = new AlarmCorrelation(() -> topology, gateways, times);
        persister = new AlarmPersister(transitions, commands, correlation, names, times, clock, meters);
        dropped = meters.counter("plenum.alarm.dropped");
        droppedEvents = meters.counter("plenum.alarm.events.dropped");
        Gauge.builder("plenum.alarm.events.refused", activeRules, ActiveRules::refusedEvents)
                .register(meters);
        Gauge.builder("plenum.alarm.queue", queue, SampleBacklog::size).register(meters);
        Gauge.builder("plenum.alarm.waiting", transitions, TransitionQueue::size)
                .register(meters);
        Gauge.builder("plenum.alarm.rules", this, engine -> engine.activeRules.size())
                .register(meters);
        Gauge.builder("plenum.alarm.active", commands.activeAlarms(), activeAlarms -> activeAlarms
                        .entries()
                        .size())
                .register(meters);
    }

    /** What does not fit is made up for by the present values. */
    @Override
    public void accept(List<Sample> samples) {
        int lost = queue.offer(samples);
        if (lost > 0) {
            dropped.increment(lost);
            missed.set(true);
        }
    }

    @Override
    public void accept(ControllerEvent event) {
        received(now -> activeRules.accept(event, now));
    }

    @Override
    public void present(Collection<PointId> points, List<ControllerEvent> active) {
        received(now -> activeRules.present(points, active, now));
    }

    /** Comes again in a second. */
    @Override
    public void accept(Collection<GatewayCondition> conditions) {
        List<GatewayCondition> present = List.copyOf(conditions);
        received(now -> activeRules.gateways(present, now));
    }

    /** Comes again in a minute. */
    @Override
    public void standing(Trouble trouble, Map<PointId, String> messages) {
        Map<PointId, String> present = Map.copyOf(messages);
        received(now -> activeRules.commands(trouble, present, now));
    }

    /** What does not fit is made up for when the controller is asked the next time. */
    private void received(Consumer<Instant> word) {
        if (!words.offer(word)) {
            droppedEvents.increment();
        }
    }

    private void listen() {
        Consumer<Instant> word = loaded ? words.poll() : null;
        while (word != null) {
            word.accept(clock.instant());
            word = words.poll();
        }
    }

    /** How often a rule has looked at a sample. */
    public long evaluations() {
        return evaluations;
    }

    @EventListener({PointsChanged.class, RulesChanged.class, GatewaysReassigned.class})
    public void changed() {
        reload.set(true);
    }

    private void evaluate() {
        Instant nextTick = Instant.MIN;
        while (running) {
            try {
                List<Sample> batch = queue.take(TICK_MILLIS / 4);
                if (reload.get()) {
                    reload();
                }
                if (!batch.isEmpty()) {
                    activeRules.accept(batch);
                    evaluations = activeRules.evaluations();
                }
                listen();
                nextTick = tick(nextTick);
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException e) {
                log.error("Alarm rules could not be evaluated", e);
            }
        }
    }

    private Instant tick(Instant next) {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return next;
        }
        if (queue.isEmpty() && missed.getAndSet(false)) {
            activeRules.catchUp();
        }
        activeRules.tick(now);
        if (transitions.wantsComparison()) {
            activeRules.compare(now);
        }
        return now.plusMillis(TICK_MILLIS);
    }

    /** Rules and model as they are now; while the database is away, those from before go on. */
    private void reload() {
        try {
            reload.set(false);
            Map<String, Instant> delays = Map.of();
            if (!loaded) {
                defaults.install();
                commands.load();
                delays = store.pending();
                activeRules.remember(store.events());
            }
            topology = new Topology(models.current());
            activeRules.use(EnabledBindings.of(rules.all(), models.current(), gateways), delays, clock.instant());
            activeRules.abandon(clock.instant());
            loaded = true;
        } catch (DataAccessException | TransactionException away) {
            reload.set(true);
            log.warn("Alarm rules wait for the database: {}", away.getMessage());
        }
    }

    private void record() {
        try {
            while (running) {
                transitions.await(TICK_MILLIS / 2);
                if (loaded && !persister.step()) {
                    Thread.sleep(TICK_MILLIS);
                }
            }
        } catch (InterruptedException stopping) {
            log.debug("Alarms are stored no more");
        }
    }

    @Override
    public void start() {
        running = true;
        threads = List.of(
                Thread.ofPlatform().name("alarm-rules").start(this::evaluate),
                Thread.ofPlatform().name("alarm-store").start(this::record));
    }

    /** What was said before the end is stored, if the database answers. */
    @Override
    public void stop() {
        running = false;
        try {
            for (Thread thread : threads) {
                thread.join(10_000);
            }
            while (loaded && transitions.size() > 0 && persister.step()) {
                log.debug("Stored what was left");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the trend writer, before the samples' pipeline. */
    @Override
    public int getPhase() {
        return 0;
    }
}
