package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.Discovered.DiscoveredObject;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Tuning;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.unit.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredDataItem;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Elements of arrays and fields of structures are points: with the right number, or with none and a sentence. */
class OpcUaElementsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @SuppressWarnings("NullAway.Init")
    private OpcUaRig rig;

    @SuppressWarnings("NullAway.Init")
    private OpcUaPeerTypes types;

    private final List<Point> points = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        rig = new OpcUaRig(data, Tuning.DEFAULT);
        rig.peer.start();
        types = new OpcUaPeerTypes(rig.peer.namespace());
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    /** A server counts what is subscribed to: four points of a list are one item. */
    @Test
    void elementsOfAListShareOneItem() throws Exception {
        UaVariableNode tank = types.addList("Tank", false, 1.5, 2.5, 3.5, 4.5);
        int first = point("Tank[0]");
        int last = point("Tank[3]");
        open();
        expect(first, 1.5);
        expect(last, 4.5);
        assertThat(ranges("Tank")).containsExactly("");
        OpcUaPeerTypes.show(tank, OpcUaPeerTypes.boxed(1.5, 2.5, 3.5, 7));
        expect(last, 7);
        // One that comes later joins, and gets the value of now.
        int later = point("Tank[1]");
        rig.points(List.copyOf(points));
        rig.connector().update();
        expect(later, 2.5);
        assertThat(ranges("Tank")).containsExactly("");
        assertThat(rig.status().faultyPoints()).isZero();
    }

    /** The state 0 of the server is the first of the point, in a structure as elsewhere. */
    @Test
    void fieldsOfAStructureAreDecodedByTheTypesOfTheServer() throws Exception {
        UaVariableNode pump = types.addPump("Status", 48.5, 2);
        int speed = point("Status.Speed");
        int running = point("Status.Running", PointKind.BINARY);
        int mode = point("Status.Mode", PointKind.MULTISTATE, "off", "low", "high");
        int level = point("Status.Levels[1]");
        int hours = point("Status.Motor.Hours");
        open();
        expect(speed, 48.5);
        expect(running, 1);
        expect(mode, 3);
        expect(level, 20);
        expect(hours, 1234);
        OpcUaPeerTypes.show(pump, types.pump(12, 0, 10, 21));
        expect(speed, 12);
        expect(mode, 1);
        expect(level, 21);
        assertThat(ranges("Status")).containsExactly("");
        OpcUaRig.await("declarations", () -> rig.declared.size() == points.size());
        assertThat(declared("Status.Mode"))
                .returns(PointKind.MULTISTATE, DeviceDeclaration::kind)
                .returns(3, DeviceDeclaration::states);
        assertThat(declared("Status.Speed"))
                .returns("Double", DeviceDeclaration::type)
                .returns(true, DeviceDeclaration::number);
    }

    /** Nobody knows which of five elements was the fourth of four. */
    @Test
    void whatCannotBeMeantIsRefusedWithASentence() throws Exception {
        UaVariableNode tank = types.addList("Tank", false, 1, 2, 3, 4);
        types.addPump("Status", 1, 0);
        types.addSecret("Hidden");
        int fourth = point("Tank[3]");
        int beyond = point("Tank[4]");
        int field = point("Status.Sped");
        int secret = point("Hidden.Value");
        int nowhere = point("Boiler[1].Speed");
        int structure = point("Status.Motor");
        open();
        expect(fourth, 4);
        expectFault(beyond, "opcua-element");
        expectFault(field, "opcua-element");
        expectFault(secret, "opcua-structure");
        expectFault(nowhere, "opcua-address");
        expectFault(structure, "structure");
        OpcUaPeerTypes.show(tank, OpcUaPeerTypes.boxed(9, 1, 2, 3, 4));
        expectFault(fourth, "opcua-length");
        OpcUaPeerTypes.show(tank, OpcUaPeerTypes.boxed(1, 2, 3, 5));
        expect(fourth, 5);
    }

    /** A node that is called so comes first, as every server with dots in its identifiers means it. */
    @Test
    void aNodeOfThisNameComesBeforeAnElement() throws Exception {
        types.addList("Tank", false, 1, 2);
        rig.peer.namespace().addVariable("Tank[1]", NodeIds.Double, 77.0);
        int named = point("Tank[1]");
        open();
        expect(named, 77);
    }

    /** Of a thousand values that change each second two are wanted. */
    @Test
    void ofALongListOnlyThePartIsAskedFor() throws Exception {
        UaVariableNode curve = types.addList(
                "Curve", true, IntStream.range(0, 1_000).asDoubleStream().toArray());
        int one = point("Curve[500]");
        int other = point("Curve[502]");
        open();
        expect(one, 500);
        expect(other, 502);
        assertThat(ranges("Curve")).containsExactly("500:502");
        OpcUaPeerTypes.show(
                curve,
                OpcUaPeerTypes.boxed(IntStream.range(1, 1_001).asDoubleStream().toArray()));
        expect(other, 503);
    }

    @Test
    void discoveryOffersWhatCanBeTakenOutOfAVariable() throws Exception {
        types.addList("Tank", false, 1, 2);
        types.addList("Curve", true, IntStream.range(0, 1_000).asDoubleStream().toArray());
        types.addPump("Status", 1, 0);
        rig.points(points);
        List<DiscoveredObject> found = rig.open(rig.peer.endpoint(), Map.of())
                .discover(DiscoveryLimits.DEFAULT)
                .getFirst()
                .items();
        assertThat(found)
                .extracting(DiscoveredObject::name)
                .contains(
                        "Tank",
                        "Tank[0]",
                        "Tank[1]",
                        "Curve[199]",
                        "Status.Speed",
                        "Status.Levels[1]",
                        "Status.Motor.Hours")
                .doesNotContain("Curve[200]", "Tank[2]");
        assertThat(named(found, "Status.Mode").declared().states()).isEqualTo(3);
        assertThat(named(found, "Tank[0]").declared().kind()).isEqualTo(PointKind.NUMERIC);
        assertThat(named(found, "Tank[0]").address()).isEqualTo("nsu=" + OpcUaPeer.URI + ";s=Tank[0]");
    }

    private static DiscoveredObject named(List<DiscoveredObject> items, String name) {
        return items.stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What the server was asked for of a variable, for each monitored item; empty for all of it. */
    private List<String> ranges(String variable) {
        return rig.peer.server().getSubscriptions().values().stream()
                .map(subscription -> subscription.getMonitoredItems().values())
                .flatMap(Collection::stream)
                .filter(MonitoredDataItem.class::isInstance)
                .map(item -> ((MonitoredDataItem) item).getReadValueId())
                .filter(id -> id.getNodeId().getIdentifier().equals(variable))
                .map(id -> Objects.toString(id.getIndexRange(), ""))
                .toList();
    }

    private DeviceDeclaration declared(String name) {
        return Objects.requireNonNull(rig.declared.get("nsu=" + OpcUaPeer.URI + ";s=" + name));
    }

    private int point(String name) {
        return point(name, PointKind.NUMERIC);
    }

    private int point(String name, PointKind kind, String... states) {
        points.add(OpcUaRig.point(points.size(), name, kind, Unit.UNITLESS, states));
        return points.size() - 1;
    }

    private void open() throws Exception {
        rig.points(List.copyOf(points));
        rig.open(rig.peer.endpoint(), Map.of("samplingMillis", "100"));
    }

    private void expect(int point, double value) {
        OpcUaRig.await(value + " of " + points.get(point).key(), () -> {
            Sample sample = rig.last(point);
            return sample != null && sample.value() == value && sample.quality() == Quality.GOOD;
        });
    }

    private void expectFault(int point, String reason) {
        OpcUaRig.await(reason + " of " + points.get(point).key(), () -> {
            Sample sample = rig.last(point);
            return sample != null
                    && sample.quality() == Quality.FAULT
                    && Objects.requireNonNull(sample.reason()).messageKey().equals("point.reason." + reason);
        });
    }
}
