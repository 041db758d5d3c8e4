package io.plenum.gateway.session;

import static io.plenum.gateway.session.LinkPeer.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.access.Role;
import io.plenum.command.CommandRig;
import io.plenum.command.OverrideState;
import io.plenum.command.rule.CommandGrant;
import io.plenum.command.rule.GrantEditor;
import io.plenum.database.TestDatabase;
import io.plenum.lease.TestControllers;
import io.plenum.link.Connection;
import io.plenum.link.ConnectionState;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.link.ConnectorFactory;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.PasswordScope;
import io.plenum.link.Problem;
import io.plenum.link.Protocol;
import io.plenum.link.ProtocolAccess;
import io.plenum.link.Tuning;
import io.plenum.link.alarm.AlarmAcknowledger;
import io.plenum.link.alarm.AlarmOrder;
import io.plenum.link.alarm.AlarmOrderResult;
import io.plenum.link.command.CommandPolicy;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseReport;
import io.plenum.link.command.PointWrite;
import io.plenum.link.command.WriteResult;
import io.plenum.link.history.HistoryReader;
import io.plenum.link.history.HistoryRequest;
import io.plenum.link.history.PointHistory;
import io.plenum.link.history.RecordedSpan;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentReader;
import io.plenum.link.present.PresentRequest;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.ScheduleOrder;
import io.plenum.link.schedule.ScheduleOrderResult;
import io.plenum.link.schedule.ScheduleOrderResult.Outcome;
import io.plenum.link.schedule.ScheduleWriter;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import io.plenum.link.wire.PushedConfiguration;
import io.plenum.point.ControllerEvent;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.unit.Unit;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import io.plenum.uplink.Gateway;
import io.plenum.uplink.GatewaySettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Both ends of the link as they are: a gateway with a protocol that a test speaks, and the server's side. */
@Timeout(120)
class RealGatewayTest
        implements Protocol,
                ConnectorFactory,
                Connector,
                HistoryReader,
                AlarmAcknowledger,
                PresentReader,
                CommandWriter,
                ScheduleWriter {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    @TempDir
    private Path folder = Path.of("");

    private final List<AlarmOrder> orders = new CopyOnWriteArrayList<>();
    private final TestControllers controllers = new TestControllers();
    private volatile @Nullable ConnectorContext context;

    @SuppressWarnings("NullAway.Init")
    private LinkRig rig;

    @SuppressWarnings("NullAway.Init")
    private Gateway gateway;

    @BeforeEach
    void start() throws Exception {
        rig = new LinkRig();
        rig.assign("bacnet", 1, 2);
        gateway = gateway();
        await(
                "the connection",
                () -> context != null && rig.directory.state("bacnet").session() != null);
    }

    private Gateway gateway() throws Exception {
        Gateway fresh = new Gateway(
                GatewaySettings.local(folder, rig.linkFolder(), "bacnet"), List.of(this), Clock.systemUTC());
        fresh.start();
        return fresh;
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
        rig.close();
    }

    private void read(int point, double value) {
        ConnectorContext open = Objects.requireNonNull(context);
        open.sink().accept(List.of(new Sample(new PointId(point), Instant.now(), value, Quality.GOOD)));
        open.report(new DeviceStatus("1", "AHU 1", ConnectionState.UP, 2, 2, 0, Instant.now(), List.of()));
    }

    @Test
    void valuesEventsAndStatesArrive() throws Exception {
        read(1, 21);
        await("the value", () -> rig.live.stream().anyMatch(sample -> sample.value() == 21));
        Objects.requireNonNull(context)
                .events()
                .accept(new ControllerEvent(new PointId(1), "high", "too warm", true, false, 500, Instant.now()));
        await("the event", () -> rig.events.size() == 1);
        await(
                "the state",
                () -> rig.directory.status("bacnet", "bacnet") != null
                        && Objects.requireNonNull(rig.directory.status("bacnet", "bacnet"))
                                        .state()
                                == ConnectionState.UP);
        rig.requests.check("bacnet", new Connection("x", "bacnet", true, Map.of("bind", "1"), Tuning.DEFAULT));
        assertThatThrownBy(() ->
                        rig.requests.check("bacnet", new Connection("x", "bacnet", true, Map.of(), Tuning.DEFAULT)))
                .isInstanceOfSatisfying(ConnectorException.class, e -> assertThat(e.problem())
                        .isEqualTo(Problem.of("connector.problem.setting-missing", "bind")));
        assertThat(rig.requests.discover("bacnet", "bacnet", DiscoveryLimits.DEFAULT))
                .extracting(Discovered::address)
                .containsExactly("1");
        // What is no point can be asked for as well, and does not become a value of one.
        List<Point> points =
                List.copyOf(rig.directory.state("bacnet").assignment().points().values());
        assertThat(rig.requests.readsPresent("bacnet")).isTrue();
        assertThat(rig.requests
                        .present("bacnet", "bacnet", new PresentRequest(points, Duration.ofSeconds(5)))
                        .samples())
                .extracting(Sample::value)
                .containsExactly(77.0, 77.0);
        assertThat(rig.live).extracting(Sample::value).doesNotContain(77.0);
    }

    /** The policy goes before the orders; what is held is known at both ends, and its end is reported by itself. */
    @Test
    void aCommandIsHeldAndItsEndIsReported() throws Exception {
        PointId point = new PointId(1);
        assertThat(rig.commands.commands("bacnet")).isTrue();
        var limits = new CommandPolicy.PointLimits(10.0, 30.0, Duration.ZERO, Duration.ofHours(1));
        Objects.requireNonNull(rig.commands.policyStream("bacnet"))
                .send(new CommandPolicy(1, false, Map.of(point, limits)));
        Instant now = Instant.now();
        LeaseOrder order = new LeaseOrder(
                UUID.randomUUID(),
                1,
                LeaseOrder.Action.HOLD,
                "bacnet",
                point,
                8,
                21,
                now.plusMillis(600),
                now.plusSeconds(30),
                null);
        LeaseReport held = rig.commands.order("bacnet", order);
        assertThat(held.stage()).isEqualTo(LeaseReport.Stage.HELD);
        assertThat(Objects.requireNonNull(rig.commands
                                .states("bacnet", "bacnet", List.of(point))
                                .get(point))
                        .state())
                .isNotNull();
        assertThat(rig.commands.leases("bacnet")).extracting(LeaseReport::id).contains(order.id());
        // A schedule that commands the opened point gets another week; one that commands another point too does not.
        assertThat(rig.commands.writesSchedules("bacnet")).isTrue();
        assertThat(rig.commands.writesExceptions("bacnet")).isTrue();
        ScheduleOrder opened = week("1/analog-input,1");
        ScheduleOrderResult written = rig.commands.order("bacnet", opened);
        assertThat(Objects.requireNonNull(written.after()).content()).isEqualTo(opened.content());
        assertThat(rig.commands
                        .order("bacnet", week("1/analog-input,1", "1/analog-input,2"))
                        .reason())
                .isEqualTo(Problem.of("connector.problem.command-not-opened"));
        await("the end", () -> rig.leases.stream()
                .flatMap(each -> each.reports().stream())
                .anyMatch(each -> each.stage() == LeaseReport.Stage.RELEASED));
        assertThat(controllers.at(1, 8)).isNull();
    }

    private static ScheduleOrder week(String... targets) {
        ControllerSchedule schedule = new ControllerSchedule(
                "1/schedule,1",
                "",
                "",
                Collections.nCopies(7, List.of()),
                List.of(),
                null,
                ScheduledState.RELEASED,
                ScheduledState.RELEASED,
                15,
                List.of(targets),
                false,
                true);
        List<ScheduledValue> day = List.of(new ScheduledValue(LocalTime.NOON, ScheduledState.of(21)));
        return new ScheduleOrder(
                UUID.randomUUID(),
                "bacnet",
                "1",
                schedule,
                schedule.content().withWeek(Collections.nCopies(7, day)),
                Instant.now().plusSeconds(30));
    }

    /** From what somebody wants through ledger, dispatcher, link and lease to the controller and back, also by the next server. */
    @Test
    void aCommandGoesTheWholeWayAndBack() throws Exception {
        SiteModel model = new TestPlant()
                .equipment("ahu", "Air_Handling_Unit", "room")
                .commanded(
                        "ahu",
                        "supply",
                        "Supply_Air_Temperature_Setpoint",
                        PointKind.NUMERIC,
                        new PointSource("bacnet", "1/analog-value,1"))
                .model();
        try (CommandRig server = new CommandRig(database, model, Clock.systemUTC(), rig.commands)) {
            server.bean(GrantEditor.class)
                    .add(new CommandGrant(
                            0,
                            CommandGrant.Target.POINTS,
                            "ahu/*",
                            15.0,
                            26.0,
                            Unit.DEGREE_CELSIUS,
                            Duration.ZERO,
                            Duration.ofHours(8),
                            Role.OPERATOR,
                            false,
                            "",
                            Instant.EPOCH));
            server.turn();
            server.is("kim");
            UUID first = server.order("ahu/supply", 21);
            server.turn();
            assertThat(server.state(first)).isEqualTo(OverrideState.HELD);
            assertThat(controllers.at(1, 8)).isEqualTo(21);
            UUID second = server.order("ahu/supply", 22);
            server.restart();
            server.turn();
            assertThat(server.state(second)).isEqualTo(OverrideState.HELD);
            assertThat(controllers.at(1, 8)).isEqualTo(22);
            server.service().release(List.of(second), "done");
            server.turn();
            rig.leases.forEach(each -> server.heardFrom(each.gateway(), each.reports()));
            assertThat(server.state(first)).isEqualTo(OverrideState.TAKEN);
            assertThat(server.state(second)).isEqualTo(OverrideState.RELEASED);
            assertThat(controllers.at(1, 8)).isNull();
        }
    }

    /** What controllers have recorded comes as it was asked for, and whether it can be asked for is known beforehand. */
    @Test
    void recordedValuesAreReadThroughTheGateway() throws Exception {
        Instant from = Instant.parse("2026-03-01T00:00:00Z");
        Instant to = from.plusSeconds(3600);
        List<Point> points =
                List.copyOf(rig.directory.state("bacnet").assignment().points().values());
        assertThat(rig.requests.readsHistory("bacnet")).isTrue();
        assertThat(rig.requests.readsHistory("nobody")).isFalse();
        List<PointHistory> histories =
                rig.requests.history("bacnet", "bacnet", new HistoryRequest(points, from, to, 100));
        assertThat(histories).extracting(history -> history.point().value()).containsExactlyInAnyOrder(1, 2);
        assertThat(histories).allSatisfy(history -> {
            assertThat(history.samples()).extracting(Sample::time).containsExactly(from);
            assertThat(history.recorded()).containsExactly(new RecordedSpan(from, to));
            assertThat(history.until()).isEqualTo(to);
        });
    }

    /** Beside the value of a setting nothing is needed on the way; what the device says comes back in its words. */
    @Test
    void anAlarmIsAcknowledgedThroughTheGatewayWhereTheConnectionSaysSo() throws Exception {
        Point point = rig.directory
                .state("bacnet")
                .assignment()
                .points()
                .values()
                .iterator()
                .next();
        var order =
                new AlarmOrder(point, AlarmOrder.Action.ACKNOWLEDGE, "reference", "kim", "on my way", Duration.ZERO);
        assertThat(rig.requests.acknowledges("bacnet")).isTrue();
        assertThat(rig.requests.acknowledges("nobody")).isFalse();
        assertThat(rig.requests.carryOut("bacnet", "bacnet", order))
                .isEqualTo(AlarmOrderResult.refused(Problem.of("connector.problem.order-off", "bacnet")));
        var settings = Map.of("bind", "10.0.0.1", "acknowledgeAlarms", "true");
        var connection = new Connection("bacnet", "bacnet", true, settings, Tuning.DEFAULT);
        List<Point> points = LinkRig.plan("bacnet", 1, 2).points();
        rig.plans.put("bacnet", new PushedConfiguration("other", List.of(connection), points, List.of()));
        rig.configurations.pushAll();
        await("the setting", () -> acknowledged(order));
        assertThat(orders).containsExactly(order);
    }

    private boolean acknowledged(AlarmOrder order) {
        try {
            return rig.requests.carryOut("bacnet", "bacnet", order).outcome() == AlarmOrderResult.Outcome.DONE;
        } catch (ConnectorException away) {
            return false;
        }
    }

    @Override
    public AlarmOrderResult carryOut(AlarmOrder order) {
        orders.add(order);
        return AlarmOrderResult.done();
    }

    /** The server is restarted: what was read meanwhile is there afterwards, each value once. */
    @Test
    void whatIsReadWhileTheServerIsAwayComesAfterwardsAndOnce() throws Exception {
        read(1, 0);
        await("the first", () -> !rig.live.isEmpty());
        LinkRig before = rig;
        before.close();
        for (int value = 1; value <= 50; value++) {
            read(1, value);
        }
        rig = before.restarted();
        rig.assign("bacnet", 1, 2);
        await("the rest", () -> rig.backlog.size() + rig.live.size() >= 50);
        read(2, 99);
        await("what is new", () -> rig.live.stream().anyMatch(sample -> sample.value() == 99));
        List<Double> all = java.util.stream.Stream.concat(rig.backlog.stream(), rig.live.stream())
                .filter(sample -> sample.point().value() == 1)
                .map(Sample::value)
                .sorted()
                .toList();
        assertThat(all).doesNotHaveDuplicates().hasSize(50);
        assertThat(Objects.requireNonNull(rig.of(new PointId(1))).value()).isEqualTo(50);
    }

    @Override
    public List<PointHistory> readHistory(HistoryRequest request) {
        return request.points().stream()
                .map(point -> new PointHistory(
                        point.id(),
                        List.of(new Sample(point.id(), request.from(), 20, Quality.GOOD)),
                        List.of(new RecordedSpan(request.from(), request.to())),
                        request.to(),
                        null))
                .toList();
    }

    @Override
    public String kind() {
        return "bacnet";
    }

    @Override
    public ProtocolAccess access(Path data, PasswordScope passwords) {
        return ProtocolAccess.of(this);
    }

    @Override
    public Connector create(Connection connection) throws ConnectorException {
        if (!connection.settings().containsKey("bind")) {
            throw new ConnectorException(Problem.of("connector.problem.setting-missing", "bind"));
        }
        return this;
    }

    @Override
    public void open(ConnectorContext with) {
        context = with;
    }

    @Override
    public void ping() {}

    @Override
    public void update() {}

    @Override
    public List<Discovered> discover(DiscoveryLimits limits) {
        return List.of(new Discovered(
                "1",
                "AHU 1",
                Discovered.Identity.UNKNOWN,
                new Discovered.Location("10.0.0.1:47808", null, ""),
                List.of(),
                List.of(),
                true));
    }

    @Override
    public void close() {}

    @Override
    public PresentAnswer readPresent(PresentRequest request) {
        return new PresentAnswer(
                request.points().stream()
                        .map(point -> new Sample(point.id(), Instant.now(), 77, Quality.GOOD))
                        .toList(),
                List.of());
    }

    @Override
    public CommandState readState(Point point) throws ConnectorException {
        return controllers.readState(point);
    }

    @Override
    public WriteResult write(PointWrite write) throws ConnectorException {
        return controllers.write(write);
    }

    @Override
    public ScheduleOrderResult writeSchedule(ScheduleOrder order, Permission permission) {
        Problem refusal = permission.refusal(order.expected());
        return refusal == null
                ? new ScheduleOrderResult(Outcome.DONE, order.expected().with(order.content()), null)
                : ScheduleOrderResult.refused(refusal);
    }
}
