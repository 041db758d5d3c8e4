package io.plenum.command;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.access.Scope;
import io.plenum.access.account.AccountDirectory;
import io.plenum.access.account.User;
import io.plenum.alarm.AlarmRig;
import io.plenum.alarm.CommandTroubles;
import io.plenum.audit.Audit;
import io.plenum.command.dispatch.DispatchTurns;
import io.plenum.connector.AssignedConnection;
import io.plenum.connector.ConnectionRegistry;
import io.plenum.database.TestDatabase;
import io.plenum.gateway.GatewayCommands;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.Gateways;
import io.plenum.gateway.LeaseReported;
import io.plenum.link.Connection;
import io.plenum.link.Tuning;
import io.plenum.link.command.LeaseReport;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.site.ScopedModels;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The module of commands over a real database, with a gateway, users and a clock that tests move. */
public final class CommandRig implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-30T08:00:00Z");
    /** The package of the turn that tests make themselves. */
    private static final String DISPATCH = "io\\.plenum\\.command\\.dispatch\\.CommandDispatch";

    final MovedClock clock = new MovedClock();
    final ScriptedGateway gateway = new ScriptedGateway(clock);
    final Audit audit = mock();
    final CommandTroubles troubles = mock();
    final CurrentUser user = mock();
    final SiteModel model;
    private final Map<String, Scope> accounts = new HashMap<>();
    private final DataSource source;
    private final Clock time;
    private final GatewayCommands link;
    private volatile String atWork = "ada";
    DispatchTurns turns;
    private AnnotationConfigApplicationContext context;

    static final class MovedClock extends Clock {
        private volatile Instant now = START;

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    CommandRig(TestDatabase database, SiteModel model) {
        this(database, model, null, null);
    }

    /** Over a link of the test's own; null for the gateway and the clock of this one. */
    public CommandRig(TestDatabase database, SiteModel model, @Nullable Clock time, @Nullable GatewayCommands link) {
        this.time = time == null ? clock : time;
        this.link = link == null ? gateway : link;
        this.model = model;
        source = database.dataSource();
        AlarmRig.storePoints(database, model);
        when(user.name()).thenAnswer(call -> atWork);
        when(user.scope()).thenAnswer(call -> scope());
        when(user.may(any())).thenAnswer(call -> scope().holdsEverywhere(call.getArgument(0)));
        context = begin();
        turns = new DispatchTurns(context);
        account("kim", Scope.everywhere(Role.OPERATOR));
        account("ada", Scope.everywhere(Role.ADMINISTRATOR));
        is("ada");
    }

    /** With nothing of what an earlier process knew. */
    public void restart() {
        context.close();
        context = begin();
        turns = new DispatchTurns(context);
    }

    private AnnotationConfigApplicationContext begin() {
        SiteModels models = () -> model;
        ScopedModels scoped = new ScopedModels(models);
        SiteAccess access = mock();
        when(access.within(any())).thenAnswer(call -> scoped.within(user.scope(), call.getArgument(0)));
        AccountDirectory directory = mock();
        when(directory.active(any())).thenAnswer(call -> user(call.getArgument(0)));
        AnnotationConfigApplicationContext made = new AnnotationConfigApplicationContext();
        JdbcTransactionManager transactions = new JdbcTransactionManager(source);
        made.registerBean(DataSource.class, () -> source, bean -> bean.setDestroyMethodName(""));
        made.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        made.registerBean(PlatformTransactionManager.class, () -> transactions);
        made.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        made.registerBean(Clock.class, () -> time);
        made.registerBean(MeterRegistry.class, () -> new SimpleMeterRegistry());
        made.registerBean(MessageSource.class, CommandRig::texts);
        made.registerBean(SiteModels.class, () -> models);
        made.registerBean(ScopedModels.class, () -> scoped);
        made.registerBean(SiteAccess.class, () -> access);
        made.registerBean(CurrentUser.class, () -> user);
        made.registerBean(AccountDirectory.class, () -> directory);
        made.registerBean(Audit.class, () -> audit);
        made.registerBean(CommandTroubles.class, () -> troubles);
        made.registerBean(GatewayCommands.class, () -> link);
        made.registerBean(Gateways.class, this::gateways);
        made.registerBean(ConnectionRegistry.class, this::connections);
        made.registerBean(PointCatalog.class, this::catalog);
        made.register(Transactions.class);
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(made);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(java.util.regex.Pattern.compile(DISPATCH)));
        // What others put to it, by interfaces, has tests of its own.
        for (String part : List.of("ledger", "rule", "order", "dispatch")) {
            scanner.scan("io.plenum.command." + part);
        }
        made.refresh();
        return made;
    }

    private static MessageSource texts() {
        StaticMessageSource texts = new StaticMessageSource();
        texts.setUseCodeAsDefaultMessage(true);
        return texts;
    }

    private Gateways gateways() {
        Gateways gateways = mock();
        GatewayStatus here = mock();
        when(here.name()).thenReturn(ScriptedGateway.NAME);
        when(here.connected()).thenAnswer(call -> gateway.stream != null);
        when(gateways.all()).thenReturn(List.of(here));
        when(gateways.of(any())).thenAnswer(call -> ScriptedGateway.NAME.equals(call.getArgument(0)) ? here : null);
        return gateways;
    }

    private ConnectionRegistry connections() {
        ConnectionRegistry registry = mock();
        when(registry.assigned())
                .thenReturn(List.of(
                        new AssignedConnection(
                                new Connection("bacnet", "bacnet", true, Map.of(), Tuning.DEFAULT), null),
                        new AssignedConnection(new Connection("mqtt", "mqtt", true, Map.of(), Tuning.DEFAULT), null)));
        return registry;
    }

    private PointCatalog catalog() {
        PointCatalog catalog = mock();
        Map<PointId, Point> points = new HashMap<>();
        model.points().forEach(point -> points.put(point.id(), point));
        when(catalog.byId(any())).thenAnswer(call -> points.get(call.<PointId>getArgument(0)));
        return catalog;
    }

    void account(String name, Scope scope) {
        accounts.put(name, scope);
    }

    private @Nullable User user(String name) {
        Scope scope = accounts.get(name);
        return scope == null ? null : new User(name, Role.VIEWER, true, START, null, false, true, scope.grants());
    }

    private Scope scope() {
        return accounts.getOrDefault(atWork, Scope.NONE);
    }

    /** Whoever is at work from here on. */
    public void is(String name) {
        atWork = name;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public CommandService service() {
        return bean(CommandService.class);
    }

    Overrides overrides() {
        return bean(Overrides.class);
    }

    PointId point(String key) {
        return Objects.requireNonNull(model.point(key)).id();
    }

    public CommandRequest request(String key, double value) {
        return request(List.of(new PointCommand(point(key), value, PointCommand.OPERATOR)));
    }

    CommandRequest request(List<PointCommand> commands) {
        return new CommandRequest(commands, time.instant().plus(Duration.ofHours(1)), "test", CommandOrigin.PERSON);
    }

    /** Previewed and ordered. */
    CommandGroup order(CommandRequest request) throws CommandRefused {
        return service().order(request, service().preview(request).id());
    }

    public UUID order(String key, double value) throws CommandRefused {
        return order(request(key, value)).overrides().getFirst();
    }

    CommandOverride of(UUID id) {
        return Objects.requireNonNull(overrides().byId(id));
    }

    public OverrideState state(UUID id) {
        return of(id).state();
    }

    /** A turn of the dispatcher, until everything it has begun is done. */
    public void turn() {
        turns.turn();
    }

    /** As the gateway's own stream of reports brings it. */
    void hears(List<LeaseReport> reports) {
        heardFrom(ScriptedGateway.NAME, reports);
    }

    public void heardFrom(String name, List<LeaseReport> reports) {
        context.publishEvent(new LeaseReported(name, reports));
    }

    @Override
    public void close() {
        context.close();
        JdbcClient.create(source)
                .sql("DELETE FROM command_override; DELETE FROM command_approval; DELETE FROM command_grant;"
                        + " UPDATE command_policy SET read_only = false, two_persons = false")
                .update();
    }
}
