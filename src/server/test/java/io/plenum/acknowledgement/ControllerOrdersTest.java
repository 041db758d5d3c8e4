package io.plenum.acknowledgement;

import static io.plenum.alarm.AlarmRig.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmQuery;
import io.plenum.alarm.AlarmRig;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Alarms;
import io.plenum.alarm.AlarmsChanged;
import io.plenum.alarm.ControllerAcknowledged;
import io.plenum.alarm.ControllerAlarms;
import io.plenum.alarm.TestRules;
import io.plenum.alarm.rule.Condition;
import io.plenum.audit.Audit;
import io.plenum.connector.AssignedConnection;
import io.plenum.connector.ConnectionRegistry;
import io.plenum.database.TestDatabase;
import io.plenum.gateway.GatewayRequests;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.Gateways;
import io.plenum.link.Connection;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.link.alarm.AlarmOrder;
import io.plenum.link.alarm.AlarmOrderResult;
import io.plenum.point.ControllerEvent;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointSource;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From an alarm that somebody acknowledges to what the gateway is asked, and back; the controller is played here. */
class ControllerOrdersTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final String PUMP = "ahu/pump";
    private static final String REFERENCE = "1205/binary-input,3 2@2ea4";

    private final SiteModel model = new TestPlant()
            .equipment("ahu", "Air_Handling_Unit", "room")
            .binary("ahu", "pump", "Pump_Fault_Status")
            .model();
    private final AlarmRig rig = new AlarmRig(database.dataSource(), model);
    private final Audit audit = mock();
    private final Gateways gateways = mock();
    private final GatewayRequests requests = mock();
    private final ConnectionRegistry connections = mock();
    private final PointCatalog catalog = mock();
    private final List<AlarmOrder> asked = new CopyOnWriteArrayList<>();
    /** What the controller answers, in turn; an exception where it is silent. */
    private final Deque<Object> answers = new ArrayDeque<>();

    private final Alarms alarms = rig.alarms(audit);
    private final ControllerAlarms controllerAlarms = rig.controllerAlarms();
    private ControllerOrderJob job = job();

    @BeforeEach
    void prepare() throws Exception {
        AlarmRig.storePoints(database, model);
        rig.rules.add(TestRules.pattern("Point", new Condition.Reported()).rule());
        Point pump = Objects.requireNonNull(model.point(PUMP));
        when(catalog.byId(any()))
                .thenReturn(new Point(
                        pump.id(),
                        pump.key(),
                        pump.name(),
                        pump.brickClass(),
                        pump.kind(),
                        pump.unit(),
                        pump.stateTexts(),
                        false,
                        new PointSource("plant", "1205/binary-input,3")));
        settings(Map.of("acknowledgeAlarms", "true"));
        GatewayStatus here = mock();
        when(here.connected()).thenReturn(true);
        when(gateways.of("bacnet")).thenReturn(here);
        when(requests.acknowledges("bacnet")).thenReturn(true);
        when(requests.carryOut(eq("bacnet"), eq("plant"), any())).thenAnswer(call -> {
            asked.add(call.getArgument(2));
            Object answer = answers.isEmpty() ? AlarmOrderResult.done() : answers.removeFirst();
            if (answer instanceof Problem silent) {
                throw new ConnectorException(silent);
            }
            return answer;
        });
        rig.listener = this::hear;
        rig.start();
    }

    @AfterEach
    void forget() throws InterruptedException {
        await(() -> !job.isBusy());
        rig.stop();
        database.jdbc()
                .sql("ALTER TABLE alarm_event DISABLE TRIGGER USER; DELETE FROM alarm_event; DELETE FROM alarm;"
                        + " DELETE FROM alarm_pending; DELETE FROM alarm_rule; DELETE FROM controller_event;"
                        + " DELETE FROM controller_order; ALTER TABLE alarm_event ENABLE TRIGGER USER")
                .update();
    }

    private void settings(Map<String, String> settings) {
        Connection plant = new Connection("plant", "bacnet", true, settings, Tuning.DEFAULT);
        when(connections.assigned()).thenReturn(List.of(new AssignedConnection(plant, null)));
    }

    private ControllerOrderStore store() {
        return new ControllerOrderStore(JdbcClient.create(database.dataSource()));
    }

    /** With nothing of what an earlier one knew: as after a restart. */
    private ControllerOrderJob job() {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        var meters = new SimpleMeterRegistry();
        var outcomes = new OrderOutcomes(store(), controllerAlarms, audit, transaction, meters);
        return new ControllerOrderJob(store(), outcomes, connections, catalog, requests, gateways, rig.clock(), meters);
    }

    private void hear(Object event) {
        if (event instanceof AlarmsChanged changed) {
            new OrderIntake(
                            store(),
                            controllerAlarms,
                            connections,
                            catalog,
                            requests,
                            gateways,
                            rig.clock(),
                            new SimpleMeterRegistry())
                    .changed(changed);
        } else if (event instanceof ControllerAcknowledged told) {
            new ControllerAcknowledgements(controllerAlarms, alarms, connections, catalog).acknowledged(told);
        }
    }

    private void says(boolean active, boolean acknowledged, String reference) {
        rig.accept(new ControllerEvent(
                Objects.requireNonNull(model.point(PUMP)).id(),
                "binary-input 3",
                "Motor protection",
                active,
                acknowledged,
                600,
                rig.now(),
                reference));
    }

    private Alarm raised() throws InterruptedException {
        says(true, false, REFERENCE);
        await(() -> !rig.active().isEmpty());
        rig.move(Duration.ofMinutes(1));
        return rig.active().iterator().next().alarm();
    }

    private void send() throws InterruptedException {
        job.send();
        await(() -> !job.isBusy());
    }

    /** Alarms in the list of those of which something did not reach the controller. */
    private List<Long> notPassedOn() {
        return rig
                .history
                .raised(new AlarmQuery(
                        AlarmRig.START.minusSeconds(1),
                        rig.now().plusSeconds(1),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        10,
                        null,
                        true))
                .stream()
                .map(Alarm::id)
                .toList();
    }

    private String detail(long alarm, String kind) {
        return rig.history.events(alarm).stream()
                .filter(event -> event.kind().name().equals(kind))
                .findFirst()
                .orElseThrow()
                .detail();
    }

    /** The whole way; what the controller then says of it is no news, and orders nothing. */
    @Test
    void whatSomebodyAcknowledgesIsAcknowledgedAtTheController() throws Exception {
        Alarm alarm = raised();
        alarms.acknowledge(alarm.id(), "kim", "on my way");
        assertThat(store().waiting()).isEqualTo(1);
        send();
        assertThat(asked).singleElement().satisfies(order -> {
            assertThat(order.action()).isEqualTo(AlarmOrder.Action.ACKNOWLEDGE);
            assertThat(order.reference()).isEqualTo(REFERENCE);
            assertThat(order.signature()).isEqualTo("kim: on my way");
        });
        says(true, true, "1205/binary-input,3");
        rig.move(Duration.ofSeconds(1));
        says(false, true, "1205/binary-input,3");
        await(() -> rig.active().isEmpty());
        assertThat(rig.story(alarm.id()))
                .containsExactly("RAISED", "ACKNOWLEDGED", "ACKNOWLEDGED_AT_CONTROLLER", "RETURNED", "CLOSED");
        assertThat(notPassedOn()).isEmpty();
        assertThat(store().waiting()).isZero();
        verify(audit).recordFor(eq("kim"), eq("alarm acknowledged at the controller"), contains("plant"));
    }

    /** The server is killed while the controller is away: what was ordered is in the database, and is done by the next server. */
    @Test
    void anOrderOutlivesTheServerAndTheAbsenceOfItsController() throws Exception {
        Alarm alarm = raised();
        alarms.acknowledge(alarm.id(), "kim", "");
        answers.add(Problem.of("connector.problem.bacnet-silent"));
        send();
        assertThat(detail(alarm.id(), "WAITS_FOR_CONTROLLER")).isEqualTo("connector.problem.bacnet-silent");
        job = job();
        send();
        assertThat(asked).hasSize(1);
        rig.move(Duration.ofSeconds(6));
        answers.add(AlarmOrderResult.already());
        send();
        assertThat(rig.story(alarm.id()))
                .containsExactly("RAISED", "ACKNOWLEDGED", "WAITS_FOR_CONTROLLER", "ACKNOWLEDGED_AT_CONTROLLER");
        assertThat(store().waiting()).isZero();
    }

    @Test
    void whatTheControllerRefusesIsInTheHistoryInItsWordsAndIsNotTriedAgain() throws Exception {
        Alarm alarm = raised();
        answers.add(AlarmOrderResult.refused(Problem.of("connector.problem.order-refused", "services: x")));
        alarms.acknowledge(alarm.id(), "kim", "");
        send();
        rig.move(Duration.ofHours(1));
        send();
        assertThat(asked).hasSize(1);
        assertThat(detail(alarm.id(), "NOT_AT_CONTROLLER")).isEqualTo("connector.problem.order-refused\tservices: x");
        assertThat(notPassedOn()).containsExactly(alarm.id());
    }

    /** Nobody expects today what somebody acknowledged the day before yesterday. */
    @Test
    void anOrderThatHasWaitedForADayIsGivenUp() throws Exception {
        Alarm alarm = raised();
        when(gateways.of("bacnet")).thenReturn(null);
        alarms.acknowledge(alarm.id(), "kim", "");
        send();
        rig.move(Duration.ofHours(25));
        send();
        assertThat(asked).isEmpty();
        assertThat(rig.story(alarm.id()))
                .containsExactly("RAISED", "ACKNOWLEDGED", "WAITS_FOR_CONTROLLER", "NOT_AT_CONTROLLER");
        assertThat(notPassedOn()).containsExactly(alarm.id());
    }

    @Test
    void aGatewayThatIsOlderIsSaidToBeSo() throws Exception {
        Alarm alarm = raised();
        when(requests.acknowledges(anyString())).thenReturn(false);
        alarms.acknowledge(alarm.id(), "kim", "");
        assertThat(detail(alarm.id(), "NOT_AT_CONTROLLER")).isEqualTo("connector.problem.order-old-gateway\tbacnet");
        assertThat(store().waiting()).isZero();
    }

    /** It is a write in the building: nothing of it happens unless somebody has set so, and nothing that the server does by itself. */
    @Test
    void nothingIsOrderedUnlessSetOrBySomebody() throws Exception {
        Alarm alarm = raised();
        settings(Map.of());
        alarms.acknowledge(alarm.id(), "kim", "");
        assertThat(store().waiting()).isZero();
        assertThat(rig.story(alarm.id())).containsExactly("RAISED", "ACKNOWLEDGED");
    }

    /** Somebody stands at the controller; where the connection says so that is enough, and comes back to the controller as no order. */
    @Test
    void whatIsAcknowledgedAtTheControllerShowsAndAcknowledgesHereWhereSet() throws Exception {
        Alarm alarm = raised();
        says(true, true, "1205/binary-input,3");
        await(() -> rig.story(alarm.id()).contains("ACKNOWLEDGED_BY_CONTROLLER"));
        assertThat(Objects.requireNonNull(alarms.find(alarm.id())).state()).isEqualTo(AlarmState.UNACKNOWLEDGED);
        settings(Map.of("acknowledgeAlarms", "true", "takeAcknowledgements", "true"));
        rig.move(Duration.ofMinutes(1));
        says(true, false, "1205/binary-input,3 3@2ea5");
        rig.move(Duration.ofMinutes(1));
        says(true, true, "1205/binary-input,3");
        await(() -> rig.story(alarm.id()).contains("ACKNOWLEDGED"));
        assertThat(store().waiting()).isZero();
    }

    /** Once is enough, however often the controller repeats itself and whatever it forgets to say. */
    @Test
    void anEventOfAnOlderServiceKeepsItsReference() throws Exception {
        Alarm alarm = raised();
        says(true, false, "");
        says(true, false, REFERENCE);
        alarms.acknowledge(alarm.id(), "kim", "");
        alarms.acknowledge(alarm.id(), "kim", "again");
        send();
        assertThat(asked).hasSize(1);
    }
}
