package io.plenum.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.MovableClock;
import io.plenum.alarm.Alarms;
import io.plenum.audit.Audit;
import io.plenum.connector.AssignedConnection;
import io.plenum.connector.ConnectionRegistry;
import io.plenum.connector.GatewayConnections;
import io.plenum.database.TestDatabase;
import io.plenum.energy.ExpectedElectricity;
import io.plenum.energy.ExpectedElectricity.ElectricityOfToday;
import io.plenum.gateway.GatewayServing;
import io.plenum.gateway.GatewayServing.ServingStream;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.Gateways;
import io.plenum.link.Connection;
import io.plenum.link.Tuning;
import io.plenum.link.serving.ServedId;
import io.plenum.link.serving.ServedList;
import io.plenum.link.serving.ServedObject;
import io.plenum.link.serving.ServedValue;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.unit.Unit;
import io.plenum.serving.SiteFigureValues.FigureValue;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is chosen to be served, in a real database, and what gateways are given of it. */
class ServingTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Site SITE = new Site("aula", "Aula", ZoneOffset.UTC, 100);
    private static final Connection PLANT = new Connection(
            "plant", "bacnet", true, Map.of("bind", "127.0.0.1", "localDeviceInstance", "4711"), Tuning.DEFAULT);

    private final MovableClock clock = new MovableClock(NOW);
    private final Map<Integer, Point> points = new HashMap<>();
    private final Map<PointId, CurrentValue> values = new HashMap<>();
    private final PointCatalog catalog = mock(PointCatalog.class);
    private final SiteModels models = mock(SiteModels.class);
    private final Alarms alarms = mock(Alarms.class);
    private final CurrentValues twin = mock(CurrentValues.class);
    private final Audit audit = mock(Audit.class);
    private final GatewayConnections connections = mock(GatewayConnections.class);
    private final ConnectionRegistry registry = mock(ConnectionRegistry.class);
    private final Gateways gateways = mock(Gateways.class);
    private final DataSource source = database.dataSource();
    private final ServedEntryStore store = new ServedEntryStore(JdbcClient.create(source));
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    private @Nullable ElectricityOfToday electricity = new ElectricityOfToday(30, 40, true);
    private Taken stream = new Taken();
    private final GatewayServing serving = gateway -> gateway.equals("bacnet") ? stream : null;
    private final ExpectedElectricity expected = site -> electricity;
    private final SiteFigureValues figures = new SiteFigureValues(alarms, expected, models, store, clock);
    private final ServedContent content = new ServedContent(catalog, twin, figures);

    /** A gateway that takes what it is given. */
    private static final class Taken implements ServingStream {

        private final List<ServedList> lists = new ArrayList<>();
        private final List<List<ServedValue>> values = new ArrayList<>();
        private boolean ready = true;

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void send(ServedList list) {
            lists.add(list);
        }

        @Override
        public void send(List<ServedValue> said) {
            values.add(said);
        }
    }

    private final ServingEditor editor =
            new ServingEditor(store, catalog, models, registry, connections, serving, audit, event -> changed());
    private ServingPush push = new ServingPush(store, content, connections, gateways, serving, clock);

    private void changed() {
        push.on(new ServingChanged());
    }

    @BeforeEach
    void aConnectionAndFourPoints() {
        database.jdbc().sql("TRUNCATE served_object").update();
        database.jdbc().sql("DELETE FROM connection").update();
        database.jdbc()
                .sql("INSERT INTO connection (name, kind, tuning) VALUES ('plant', 'bacnet', '{}')")
                .update();
        IntStream.rangeClosed(1, 4).forEach(number -> point(number, PointKind.NUMERIC, "1205/analog-input," + number));
        when(catalog.byId(any()))
                .thenAnswer(asked -> points.get(asked.<PointId>getArgument(0).value()));
        when(catalog.byKey(any())).thenAnswer(asked -> points.values().stream()
                .filter(point -> point.key().equals(asked.getArgument(0)))
                .findFirst()
                .orElse(null));
        when(twin.of(any())).thenAnswer(asked -> values.get(asked.<PointId>getArgument(0)));
        SiteModel model = mock(SiteModel.class);
        when(model.site("aula")).thenReturn(SITE);
        when(models.current()).thenReturn(model);
        when(registry.list()).thenReturn(List.of(PLANT));
        when(registry.assigned()).thenReturn(List.of(new AssignedConnection(PLANT, null)));
        when(connections.ownDevices()).thenReturn(Set.of("4711"));
        when(connections.gateway("plant")).thenReturn("bacnet");
        GatewayStatus status = mock(GatewayStatus.class);
        when(status.name()).thenReturn("bacnet");
        when(gateways.all()).thenReturn(List.of(status));
    }

    private Point point(int number, PointKind kind, String address) {
        Point made = new Point(
                new PointId(number),
                "p" + number,
                "Point " + number,
                "Sensor",
                kind,
                Unit.KILOWATT,
                List.of(),
                false,
                new PointSource("plant", address));
        points.put(number, made);
        return made;
    }

    private <T> T within(Supplier<T> change) {
        return Objects.requireNonNull(transaction.execute(status -> change.get()));
    }

    private int add(String... keys) {
        return within(() -> editor.add(List.of(keys), "", Map.of()));
    }

    private List<String> served() {
        return editor.served().stream()
                .map(entry -> ObjectNames.of(entry.id()) + " " + entry.subject().point())
                .toList();
    }

    private PointId id(int number) {
        return Objects.requireNonNull(points.get(number)).id();
    }

    private void serve(boolean serves) {
        transaction.executeWithoutResult(status -> editor.serve("plant", serves));
    }

    private static ServedId number(int number) {
        return new ServedId(PointKind.NUMERIC, number);
    }

    /** A workstation that has been told analog-input 1 must never read another point there. */
    @Test
    void aNumberStaysWithItsPointForEver() {
        assertThat(add("p1", "p2", "p3")).isEqualTo(3);
        assertThat(add("p2")).isZero();
        assertThat(within(() -> editor.remove(Set.of(number(1), number(2))))).isEqualTo(2);
        assertThat(add("p4")).isEqualTo(1);
        assertThat(served()).containsExactly("analog-input,0 " + id(1), "analog-input,3 " + id(4));
        assertThat(add("p2")).isEqualTo(1);
        assertThat(served().get(1)).startsWith("analog-input,1 ").endsWith(id(2).toString());
        // One that has become of another kind is another object.
        point(1, PointKind.BINARY, "1205/binary-input,1");
        assertThat(add("p1")).isEqualTo(1);
        assertThat(served()).contains("binary-input,0 " + id(1));
        serve(true);
        push.push();
        assertThat(stream.lists.getLast().objects())
                .extracting(object -> ObjectNames.of(object.id()))
                .containsExactlyInAnyOrder("analog-input,1", "analog-input,3", "binary-input,0");
        verify(audit).changed(eq("objects no longer served"), anyString(), anyString(), any(), eq(null));
    }

    @Test
    void whatCannotBeServedChangesNothing() {
        point(5, PointKind.NUMERIC, "4711/analog-input,1");
        assertThatThrownBy(() -> add("p1", "p5")).isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> add("p1", "unknown")).isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> within(
                        () -> editor.add(List.of("p1"), "elsewhere", Map.of(SiteFigure.ALARMS_ACTIVE, "Alarms"))))
                .isInstanceOf(RequestProblem.class);
        List<Point> many = IntStream.range(10, 10 + ServedList.MOST + 1)
                .mapToObj(number -> point(number, PointKind.NUMERIC, "9/analog-value," + number))
                .toList();
        assertThatThrownBy(() -> within(() -> editor.addPoints(many))).isInstanceOf(RequestProblem.class);
        when(registry.list()).thenReturn(List.of(new Connection("plant", "bacnet", true, Map.of(), Tuning.DEFAULT)));
        assertThatThrownBy(() -> serve(true)).isInstanceOf(RequestProblem.class);
        assertThat(served()).isEmpty();
        assertThat(store.connections()).isEmpty();
        verify(audit, never()).changed(eq("serving begun"), any(), any(), any(), any());
    }

    /** Nothing before somebody says so; then the list and all values, then what changes, then at least that the server is there. */
    @Test
    void aGatewayIsGivenTheListThenWhatChanges() {
        add("p1", "p2");
        values.put(new PointId(1), new CurrentValue(20.5, NOW, Quality.GOOD));
        push.push();
        assertThat(stream.lists).containsExactly(ServedList.NONE);
        serve(true);
        push.push();
        ServedObject first = stream.lists.getLast().objects().getFirst();
        assertThat(first).isEqualTo(new ServedObject(number(0), "p1", "Point 1", Unit.KILOWATT, List.of()));
        assertThat(stream.values.getLast())
                .containsExactlyInAnyOrder(
                        new ServedValue(number(0), 20.5, Quality.GOOD),
                        new ServedValue(number(1), Double.NaN, Quality.FAULT));
        int before = stream.values.size();
        push.push();
        assertThat(stream.values).hasSize(before);
        values.put(new PointId(1), new CurrentValue(20.5, NOW, Quality.STALE));
        push.push();
        assertThat(stream.values.getLast()).containsExactly(new ServedValue(number(0), 20.5, Quality.STALE));
        clock.forward(ServingPush.HEARTBEAT);
        push.push();
        assertThat(stream.values.getLast()).isEmpty();
        ServedList list = stream.lists.getLast();
        // The same once more to one that has connected anew, also after the server was restarted.
        stream = new Taken();
        push = new ServingPush(store, content, connections, gateways, serving, clock);
        push.push();
        assertThat(stream.lists).containsExactly(list);
        assertThat(stream.values.getLast()).hasSize(2);
        serve(false);
        push.push();
        assertThat(stream.lists.getLast().objects()).isEmpty();
        assertThat(stream.values.getLast()).isEmpty();
    }

    /** While a gateway takes nothing no values are piled up for it: it gets the youngest. */
    @Test
    void aGatewayThatTakesNothingGetsTheYoungestValues() {
        add("p1");
        serve(true);
        push.push();
        int before = stream.values.size();
        stream.ready = false;
        for (int i = 0; i < 5; i++) {
            values.put(new PointId(1), new CurrentValue(i, NOW, Quality.GOOD));
            push.push();
        }
        stream.ready = true;
        push.push();
        assertThat(stream.values).hasSize(before + 1);
        assertThat(stream.values.getLast()).containsExactly(new ServedValue(number(0), 4, Quality.GOOD));
    }

    /** No alarms known is not none, and a day with hours missing is no figure of the day. */
    @Test
    void figuresThatAreNotKnownSaySo() {
        within(() -> editor.add(
                List.of(),
                "aula",
                Map.of(SiteFigure.ELECTRICITY_EXPECTED_TODAY, "kWh", SiteFigure.ALARMS_ACTIVE, "A")));
        assertThat(figures.of("aula", SiteFigure.ALARMS_ACTIVE).quality()).isEqualTo(Quality.FAULT);
        when(alarms.known()).thenReturn(true);
        assertThat(figures.of("aula", SiteFigure.ALARMS_ACTIVE)).isEqualTo(new FigureValue(0, Quality.GOOD));
        assertThat(figures.of("elsewhere", SiteFigure.ALARMS_ACTIVE).quality()).isEqualTo(Quality.FAULT);
        assertThat(energy().quality()).isEqualTo(Quality.FAULT);
        figures.readElectricity();
        assertThat(energy()).isEqualTo(new FigureValue(40, Quality.GOOD));
        clock.forward(Duration.ofMinutes(21));
        assertThat(energy().quality()).isEqualTo(Quality.STALE);
        electricity = new ElectricityOfToday(30, 40, false);
        figures.readElectricity();
        assertThat(energy().quality()).isEqualTo(Quality.UNCERTAIN);
        electricity = null;
        figures.readElectricity();
        assertThat(energy().quality()).isEqualTo(Quality.FAULT);
    }

    private FigureValue energy() {
        return figures.of("aula", SiteFigure.ELECTRICITY_EXPECTED_TODAY);
    }
}
