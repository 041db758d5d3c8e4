package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.ConnectorException;
import io.plenum.link.Discovered;
import io.plenum.link.Discovered.DiscoveredObject;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.link.present.PresentRequest;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.device.ValueRange;
import io.plenum.point.unit.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.structured.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that shows BACnet devices by the companion model (OPC 30030), under names in which nothing can be recognized. */
class OpcUaBacnetTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    /** Gateways to BACnet name nodes as they like and in any language: type and member decide, and the identifier says which object it is. */
    @Test
    void bacnetObjectsAreFoundByTypeAsDevicesAndAreRead() throws Exception {
        try (var rig = new OpcUaRig(data, Tuning.DEFAULT)) {
            rig.peer.start();
            show(rig);
            List<Discovered> found = rig.open(rig.peer.endpoint(), Map.of()).discover(DiscoveryLimits.DEFAULT);

            assertThat(found).hasSize(2);
            assertThat(found.getFirst().problems()).containsExactly(Problem.of("connector.discovery.states-from", 1));
            assertThat(found.getFirst().items())
                    .extracting(DiscoveredObject::name)
                    .contains("numeric", "Zusatz")
                    .allMatch(name -> !name.startsWith("Wert"));
            Discovered device = found.getLast();
            assertThat(device.name()).isEqualTo("Automat 7");
            assertThat(device.identity()).isEqualTo(new Discovered.Identity("Sauter", "EY6", "4.2"));
            assertThat(device.items()).hasSize(3);
            DiscoveredObject analog = named(device, "B07'AHU'T01");
            assertThat(analog.identity()).isEqualTo("1205/analog-input,3");
            assertThat(analog.description()).isEqualTo("Zulufttemperatur");
            assertThat(analog.declared().type()).isEqualTo("analog-input");
            assertThat(analog.declared().kind()).isEqualTo(PointKind.NUMERIC);
            assertThat(analog.unit()).isEqualTo("°C");
            // Min_Pres_Value and Max_Pres_Value, which the model has as the EURange of the value.
            assertThat(analog.declared().range()).isEqualTo(new ValueRange(-20, 60));
            DiscoveredObject binary = named(device, "B07'AHU'Y01");
            assertThat(binary.identity()).isEqualTo("1205/binary-output,9");
            assertThat(binary.declared().kind()).isEqualTo(PointKind.BINARY);
            assertThat(binary.declared().stateTexts()).containsExactly("Zu", "Auf");
            DiscoveredObject mode = named(device, "B07'AHU'M01");
            assertThat(mode.identity()).isEqualTo("1205/multi-state-value,1");
            assertThat(mode.declared().kind()).isEqualTo(PointKind.MULTISTATE);
            assertThat(mode.declared().states()).isEqualTo(3);
            assertThat(mode.declared().stateTexts()).containsExactly("Aus", "Auto", "Hand");

            rig.points(List.of(point(1, analog, PointKind.NUMERIC), point(3, mode, PointKind.MULTISTATE)));
            rig.connector().update();
            await(rig, 1, 18.5);
            rig.connector().close();
            rig.open(rig.peer.endpoint(), Map.of("statesFrom", "0"));
            await(rig, 3, 2);
            rig.connector().close();
            rig.open(rig.peer.endpoint(), Map.of("statesFrom", "1"));
            await(rig, 3, 1);
            assertThat(rig.connector()
                            .discover(DiscoveryLimits.DEFAULT)
                            .getFirst()
                            .problems())
                    .isEmpty();
        }
    }

    /**
     * The model's text fits both ways of counting, so each is found: what is state 1 of a server may be state 2 of another. Until a value
     * shows which it is, a number is told that nobody takes for a state; and one that shows the opposite takes it back.
     */
    @Test
    void aStateIsShownOnceTheServerHasShownHowItCounts() throws Exception {
        try (var rig = new OpcUaRig(data, Tuning.DEFAULT)) {
            rig.peer.start();
            var model = new BacnetPeerModel(rig.peer.server(), rig.peer.namespace());
            model.startup();
            var fromZero = states(rig, model, "zero", 1);
            var fromOne = states(rig, model, "one", 2);
            states(rig, model, "unused", 1, "", "Aus", "Auto", "Hand");
            rig.open(rig.peer.endpoint(), Map.of());
            List<Discovered> found = rig.connector().discover(DiscoveryLimits.DEFAULT);
            assertThat(found.getFirst().problems()).containsExactly(Problem.of("connector.discovery.states-from", 2));
            rig.points(List.of(
                    point(1, named(found.getFirst(), "zero"), PointKind.MULTISTATE),
                    point(2, named(found.getFirst(), "one"), PointKind.MULTISTATE),
                    point(3, named(found.getFirst(), "unused"), PointKind.MULTISTATE)));
            rig.connector().update();
            awaitOpen(rig, 1, "1");
            awaitOpen(rig, 2, "2");
            await(rig, 3, 1);
            awaitProblems(rig, Problem.of("connector.problem.opcua-states-from", 2));

            fromZero.setValue(value(0));
            await(rig, 1, 1);
            fromZero.setValue(value(2));
            await(rig, 1, 3);
            fromOne.setValue(value(3));
            await(rig, 2, 3);
            fromOne.setValue(value(1));
            await(rig, 2, 1);
            assertThat(present(rig, found, "zero").reason()).isEqualTo(QualityReason.of("point.reason.states-from", 2));

            fromOne.setValue(value(0));
            awaitOpen(rig, 2, "0");
            awaitProblems(rig, Problem.of("connector.problem.opcua-states-from", 1));
        }
    }

    private static UaVariableNode states(OpcUaRig rig, BacnetPeerModel model, String name, int value, String... texts) {
        UaObjectNode object = model.numbered(model.object(null, name, model.id(1021), ""), 19, 1);
        UaVariableNode node = model.member(object, "Present_Value", NodeIds.UInt32, Unsigned.uint(value));
        rig.peer.namespace().setStates(node, texts.length == 0 ? new String[] {"Aus", "Auto", "Hand"} : texts);
        return node;
    }

    private static DataValue value(int number) {
        return new DataValue(new Variant(Unsigned.uint(number)));
    }

    private static Sample present(OpcUaRig rig, List<Discovered> found, String name) throws Exception {
        Point asked = point(9, named(found.getFirst(), name), PointKind.MULTISTATE);
        return rig.connector()
                .readPresent(new PresentRequest(List.of(asked), Duration.ofSeconds(5)))
                .samples()
                .getFirst();
    }

    private static void awaitProblems(OpcUaRig rig, Problem problem) {
        OpcUaRig.await(problem.toString(), () -> {
            try {
                rig.connector().ping();
            } catch (ConnectorException e) {
                throw new AssertionError(e);
            }
            return rig.status().problems().contains(problem);
        });
    }

    private static void awaitOpen(OpcUaRig rig, int id, String number) {
        OpcUaRig.await("the number of " + id, () -> {
            var sample = rig.last(id);
            return sample != null
                    && Double.isNaN(sample.value())
                    && QualityReason.of("point.reason.states-from", number).equals(sample.reason());
        });
    }

    private static void show(OpcUaRig rig) {
        var model = new BacnetPeerModel(rig.peer.server(), rig.peer.namespace());
        model.startup();
        UaObjectNode device = model.device(
                "Automat 7", 1205, Map.of("Vendor_Name", "Sauter", "Model_Name", "EY6", "Firmware_Revision", "4.2"));
        UaObjectNode list = model.object(device, "Objekte", NodeIds.BaseObjectType, "");
        UaObjectNode analog = model.numbered(
                model.object(list, "B07'AHU'T01", model.vendorType("Fühler", 1005), "Zulufttemperatur"), 0, 3);
        var value = model.member(analog, "Present_Value", NodeIds.Float, 18.5f);
        rig.peer.namespace().setUnit(value, "°C");
        rig.peer.namespace().setRange(value, "EURange", new Range(-20.0, 60.0));
        model.member(analog, "COV_Increment", NodeIds.Float, 0.5f);
        UaObjectNode binary = model.numbered(model.object(list, "B07'AHU'Y01", model.id(1014), ""), 4, 9);
        var state = model.member(binary, "Present_Value", NodeIds.Boolean, true);
        rig.peer.namespace().setText(state, "FalseState", new LocalizedText("de", "Zu"));
        rig.peer.namespace().setText(state, "TrueState", new LocalizedText("de", "Auf"));
        UaObjectNode mode = model.numbered(model.object(list, "B07'AHU'M01", model.id(1021), ""), 19, 1);
        rig.peer
                .namespace()
                .setStates(
                        model.member(mode, "Present_Value", NodeIds.UInt32, Unsigned.uint(1)), "Aus", "Auto", "Hand");
        // No point, and what a vendor adds outside of BACnet is a variable like any other.
        model.numbered(model.object(list, "Zeitplan", model.id(1022), ""), 17, 1);
        rig.peer.namespace().addVariable("Zusatz", NodeIds.Double, 1.0);
    }

    private static DiscoveredObject named(Discovered device, String name) {
        return device.items().stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Point point(int id, DiscoveredObject object, PointKind kind) {
        var source = new PointSource("peer", object.address());
        return new Point(
                new PointId(id),
                object.name(),
                object.name(),
                "Point",
                kind,
                Unit.UNITLESS,
                object.declared().stateTexts(),
                false,
                source);
    }

    private static void await(OpcUaRig rig, int id, double value) {
        OpcUaRig.await(value + " of " + id, () -> {
            var sample = rig.last(id);
            return sample != null && sample.quality() == Quality.GOOD && sample.value() == value;
        });
        assertThat(Objects.requireNonNull(rig.last(id)).value()).isEqualTo(value);
    }
}
