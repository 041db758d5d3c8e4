package io.plenum.alarm;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.alarm.correlation.CorrelationSettings;
import io.plenum.alarm.engine.AlarmEngine;
import io.plenum.alarm.rule.DefaultRules;
import io.plenum.alarm.rule.RuleStore;
import io.plenum.alarm.state.ActiveAlarm;
import io.plenum.alarm.state.AlarmCommands;
import io.plenum.alarm.store.AlarmHistory;
import io.plenum.alarm.store.AlarmStore;
import io.plenum.alarm.store.ReportedEvents;
import io.plenum.audit.Audit;
import io.plenum.database.TestDatabase;
import io.plenum.point.ControllerEvent;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.device.GatewayFollower.GatewayCondition;
import io.plenum.site.SiteModel;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine with its store and without the rest of the server; its clock stands until it is moved. */
public final class AlarmRig implements CurrentValues {

    public static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    /** Makes listeners fail. */
    public volatile boolean refuses;

    /** Gets what listeners get, inside the transaction. */
    public volatile Consumer<Object> listener = event -> {};

    private final Map<PointId, CurrentValue> values = new ConcurrentHashMap<>();
    private volatile Instant now = START;
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    public final List<AlarmsChanged.AlarmChange> told = new CopyOnWriteArrayList<>();
    final SiteModel model;
    public final AlarmCommands commands;
    public final AlarmHistory history;
    public final RuleStore rules;
    private final AlarmStore store;
    private final DataSource source;
    private final DefaultRules defaults;
    private AlarmEngine engine;

    public AlarmRig(DataSource source, SiteModel model) {
        this(source, model, new AlarmSettings(100_000, 100_000));
    }

    public AlarmRig(DataSource source, SiteModel model, AlarmSettings settings) {
        this.model = model;
        this.source = source;
        JdbcTemplate jdbc = new JdbcTemplate(source);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        store = new AlarmStore(jdbc);
        history = new AlarmHistory(JdbcClient.create(source));
        rules = new RuleStore(JdbcClient.create(source));
        commands = new AlarmCommands(store, new Catalog(model), transaction, this::take);
        defaults = new DefaultRules(rules, new StaticMessageSource(), transaction);
        engine = engine(settings);
    }

    private void take(Object event) {
        if (refuses) {
            throw new IllegalStateException("A listener refuses");
        }
        if (event instanceof AlarmsChanged changed) {
            told.addAll(changed.changes());
        }
        listener.accept(event);
    }

    public Clock clock() {
        return new Ticking();
    }

    public Alarms alarms(Audit audit) {
        return new AlarmService(commands, history, audit, clock());
    }

    /** Reads in the transaction of the change, as in the server: what is not committed yet is seen. */
    public ControllerAlarms controllerAlarms() {
        return new ControllerAlarmService(commands, history, new ReportedEvents(JdbcClient.create(source)), clock());
    }

    private AlarmEngine engine(AlarmSettings settings) {
        CorrelationSettings times =
                new CorrelationSettings(Duration.ofMinutes(2), Duration.ofMinutes(30), Duration.ofMinutes(10));
        return new AlarmEngine(
                settings,
                times,
                commands,
                store,
                rules,
                defaults,
                () -> model,
                this,
                this::controller,
                connection -> "gateway-of-" + connection,
                new Ticking(),
                meters);
    }

    private String controller(PointSource source) {
        return "Controller of " + source.connection();
    }

    /** The points of the model as the importer would have stored them. */
    public static void storePoints(TestDatabase database, SiteModel model) {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        jdbc.update(
                "INSERT INTO site (key, name, zone, area) VALUES ('house', 'House', 'UTC', 1) ON CONFLICT DO NOTHING");
        jdbc.batchUpdate("""
                INSERT INTO point (id, key, site, owner, name, brick_class, kind, unit)
                VALUES (?, ?, 'house', 'house', 'point', 'Point', 'NUMERIC', 'UNITLESS') ON CONFLICT DO NOTHING""", model.points(), 1000, (row, point) -> {
            row.setInt(1, point.id().value());
            row.setString(2, point.key());
        });
    }

    public AlarmRig start() {
        engine.start();
        return this;
    }

    public void stop() {
        engine.stop();
    }

    public void rulesChanged() {
        engine.changed();
    }

    public Instant now() {
        return now;
    }

    public void move(Duration by) {
        now = now.plus(by);
    }

    public void sample(String point, double value) {
        sample(point, value, Quality.GOOD);
    }

    /** As the pipeline does it: current values first, followers second. */
    public void sample(String point, double value, Quality quality) {
        Point known = model.point(point);
        if (known == null) {
            throw new IllegalArgumentException(point);
        }
        Sample sample = new Sample(known.id(), now, value, quality);
        update(sample);
        engine.accept(List.of(sample));
    }

    public void gateways(List<GatewayCondition> conditions) {
        engine.accept(conditions);
    }

    /** What goes wrong with commands, by the points' keys. */
    public void troubles(CommandTroubles.Trouble trouble, Map<String, String> messages) {
        engine.standing(
                trouble,
                messages.entrySet().stream().collect(Collectors.toMap(one -> id(one.getKey()), Map.Entry::getValue)));
    }

    /** The gateway that reads the point is away. */
    public void away(String point, String gateway) {
        QualityReason reason = QualityReason.of(QualityReason.GATEWAY_AWAY, gateway);
        engine.accept(List.of(new Sample(id(point), now, 21, Quality.STALE, reason)));
    }

    public void accept(ControllerEvent event) {
        engine.accept(event);
    }

    void said(String point, boolean active, Instant time) {
        engine.accept(event(point, active, time));
    }

    void present(String point, ControllerEvent... active) {
        engine.present(List.of(id(point)), List.of(active));
    }

    ControllerEvent event(String point, boolean active, Instant time) {
        return new ControllerEvent(id(point), "limit", "Filter is blocked", active, false, 600, time);
    }

    private PointId id(String point) {
        Point known = model.point(point);
        if (known == null) {
            throw new IllegalArgumentException(point);
        }
        return known.id();
    }

    void samples(List<Sample> samples) {
        samples.forEach(this::update);
        engine.accept(samples);
    }

    public Collection<ActiveAlarm> active() {
        return commands.activeAlarms().entries();
    }

    @Nullable
    public Alarm alarm(String point) {
        return active().stream()
                .map(ActiveAlarm::alarm)
                .filter(alarm -> alarm.pointKey().equals(point))
                .findFirst()
                .orElse(null);
    }

    public List<String> story(long alarm) {
        return history.events(alarm).stream().map(e -> e.kind().name()).toList();
    }

    /** Waits until it is so; the engine's threads need real time even though its clock stands. */
    public static void await(BooleanSupplier so) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(60);
        while (!so.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("It did not become so within a minute");
            }
            Thread.sleep(10);
        }
    }

    @Override
    public @Nullable CurrentValue of(PointId point) {
        return values.get(point);
    }

    @Override
    public void update(List<Sample> samples) {
        samples.forEach(sample ->
                values.put(sample.point(), new CurrentValue(sample.value(), sample.time(), sample.quality())));
    }

    private final class Ticking extends Clock {

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private record Catalog(SiteModel model) implements PointCatalog {

        @Override
        public Collection<Point> all() {
            return model.points();
        }

        @Override
        public @Nullable Point byKey(String key) {
            return model.point(key);
        }

        @Override
        public @Nullable Point byId(PointId id) {
            return model.points().stream()
                    .filter(p -> p.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public List<Point> ofConnection(String connection) {
            return new ArrayList<>();
        }
    }
}
