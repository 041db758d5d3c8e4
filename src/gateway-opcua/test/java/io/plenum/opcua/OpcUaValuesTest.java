package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.Tuning;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.unit.Unit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.structured.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What variables of a real server say: numbers that mean something, and what is none says what it is. */
class OpcUaValuesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @SuppressWarnings("NullAway.Init")
    private OpcUaRig rig;

    private final List<Point> points = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        rig = new OpcUaRig(data, Tuning.DEFAULT);
        rig.peer.start();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void whatIsNoNumberSaysWhatItIs() throws Exception {
        OpcUaPeerNamespace space = rig.peer.namespace();
        space.addVariable("list", NodeIds.Double, new Double[] {1.0, 2.0});
        space.addVariable("text", NodeIds.String, "21.5");
        space.addVariable("date", NodeIds.DateTime, new DateTime(Instant.parse("2026-01-05T08:00:00Z")));
        space.addVariable(
                "structure",
                NodeIds.Structure,
                ExtensionObject.encode(rig.peer.server().getStaticEncodingContext(), new Range(0.0, 1.0)));
        space.addVariable("endless", NodeIds.Double, Double.POSITIVE_INFINITY);
        int list = point("list", PointKind.NUMERIC, Unit.UNITLESS);
        int text = point("text", PointKind.NUMERIC, Unit.UNITLESS);
        int date = point("date", PointKind.NUMERIC, Unit.UNITLESS);
        int structure = point("structure", PointKind.NUMERIC, Unit.UNITLESS);
        int endless = point("endless", PointKind.NUMERIC, Unit.UNITLESS);
        int missing = point("nowhere", PointKind.NUMERIC, Unit.UNITLESS);
        open();
        expectFault(list, "array");
        expectFault(text, "text");
        expectFault(date, "date");
        expectFault(structure, "structure");
        expectFault(endless, "infinite");
        expectFault(missing, "opcua-address");
    }

    /** The place of a text in EnumStrings counts from 0, the states of a point from 1: else "off" would be shown as nothing. */
    @Test
    void statesThatTheServerCountsFromZeroAreThoseOfTheModel() throws Exception {
        OpcUaPeerNamespace space = rig.peer.namespace();
        space.addStates("mode", 0, "off", "heating", "cooling");
        // This server has a text for 0 that means nothing, and counts from 1.
        space.addStates("stage", 2, "", "off", "low", "high");
        space.addStates("beyond", 3, "off", "heating", "cooling");
        int mode = point("mode", PointKind.MULTISTATE, Unit.UNITLESS, "off", "heating", "cooling");
        int stage = point("stage", PointKind.MULTISTATE, Unit.UNITLESS, "off", "low", "high");
        int beyond = point("beyond", PointKind.MULTISTATE, Unit.UNITLESS, "off", "heating", "cooling");
        open();
        expect(mode, 1);
        expect(stage, 2);
        expectFault(beyond, "no-state");
        OpcUaRig.await("declarations", () -> rig.declared.size() == points.size());
        assertThat(declared("mode").states()).isEqualTo(3);
        assertThat(declared("stage").states()).isEqualTo(3);
    }

    /** Most servers name states with the type of the variable, or give each its number: 0 is a state there as well. */
    @Test
    void statesAreNamedByNumberOrByTheTypeOfTheVariable() throws Exception {
        OpcUaPeerNamespace space = rig.peer.namespace();
        space.addNumberedStates("numbered", 0, 0, "off", "heating", "cooling");
        space.addNumberedStates("from-one", 1, 1, "off", "heating", "cooling");
        space.addStatesByType("typed", 2, "off", "heating", "cooling");
        space.addNumberedStatesByType("typed-numbered", 0, 0, "off", "heating", "cooling");
        space.addNumberedStates("code", 700, -1, "off", "heating", "cooling");
        int numbered = point("numbered", PointKind.MULTISTATE, Unit.UNITLESS, "off", "heating", "cooling");
        int fromOne = point("from-one", PointKind.MULTISTATE, Unit.UNITLESS, "off", "heating", "cooling");
        int typed = point("typed", PointKind.MULTISTATE, Unit.UNITLESS, "off", "heating", "cooling");
        int typedNumbered = point("typed-numbered", PointKind.MULTISTATE, Unit.UNITLESS, "off", "heating", "cooling");
        space.addStatesByType("switch", 1, "off", "on");
        int two = point("switch", PointKind.BINARY, Unit.UNITLESS, "off", "on");
        int code = point("code", PointKind.MULTISTATE, Unit.UNITLESS, "off", "heating", "cooling");
        open();
        expect(numbered, 1);
        expect(fromOne, 1);
        expect(typed, 3);
        expect(typedNumbered, 1);
        expectFault(code, "no-state");
        expect(two, 1);
        OpcUaRig.await("declarations", () -> rig.declared.size() == points.size());
        for (String name : List.of("numbered", "from-one", "typed", "typed-numbered")) {
            assertThat(declared(name)).as(name).returns(3, DeviceDeclaration::states);
            assertThat(declared(name).kind()).as(name).isEqualTo(PointKind.MULTISTATE);
        }
        // Two states that are 0 and 1 may well be a point that is on or off.
        assertThat(declared("switch")).returns(null, DeviceDeclaration::kind).returns(2, DeviceDeclaration::states);
    }

    @Test
    void unitsAndTypesOfTheServerAreTold() throws Exception {
        rig.peer.namespace().addQuantity("supply", 68.4, "°F");
        rig.peer.namespace().addVariable("list", NodeIds.Double, new Double[] {1.0});
        int supply = point("supply", PointKind.NUMERIC, Unit.DEGREE_CELSIUS);
        point("list", PointKind.NUMERIC, Unit.UNITLESS);
        point("binary", PointKind.BINARY, Unit.UNITLESS);
        open();
        expect(supply, 68.4);
        OpcUaRig.await("declarations", () -> rig.declared.size() == points.size());
        assertThat(declared("supply")).isEqualTo(new DeviceDeclaration("Double", true, PointKind.NUMERIC, "°F", 0));
        assertThat(declared("binary").kind()).isEqualTo(PointKind.BINARY);
    }

    private DeviceDeclaration declared(String name) {
        return Objects.requireNonNull(rig.declared.get("nsu=" + OpcUaPeer.URI + ";s=" + name));
    }

    private int point(String name, PointKind kind, Unit unit, String... states) {
        points.add(OpcUaRig.point(points.size(), name, kind, unit, states));
        return points.size() - 1;
    }

    private void open() throws Exception {
        rig.points(points);
        rig.open(rig.peer.endpoint(), Map.of());
    }

    private void expect(int point, double value) {
        OpcUaRig.await(value + " of " + points.get(point).key(), () -> {
            Sample sample = rig.last(point);
            return sample != null && sample.value() == value && sample.quality() == Quality.GOOD;
        });
    }

    private void expectFault(int point, String reason) {
        OpcUaRig.await("the fault of " + points.get(point).key(), () -> {
            Sample sample = rig.last(point);
            return sample != null && sample.quality() == Quality.FAULT;
        });
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(rig.last(point)).reason())
                        .messageKey())
                .isEqualTo("point.reason." + reason);
    }
}
