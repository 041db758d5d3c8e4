package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.ConnectorException;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.PointWrite.Hold;
import io.plenum.link.command.PointWrite.Release;
import io.plenum.link.command.WriteResult;
import io.plenum.link.command.WriteResult.Outcome;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import io.plenum.supervision.ConnectorContractTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.sdk.server.nodes.filters.AttributeFilter;
import org.eclipse.milo.opcua.sdk.server.nodes.filters.AttributeFilterContext;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A server that takes commands otherwise than it says. What stands there is looked at in the server, which is started once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpcUaCommandTest {

    private static final int PRIORITY = 8;

    /** What a server does with a value that it is given. */
    private interface Taking {
        void take(AttributeFilterContext context, DataValue value) throws UaException;
    }

    @SuppressWarnings("NullAway.Init")
    private OpcUaRig rig;

    @SuppressWarnings("NullAway.Init")
    private FrozenLink link;

    private int id;

    @BeforeAll
    void open(@TempDir Path data) throws Exception {
        rig = new OpcUaRig(data, ConnectorContractTest.FAST);
        rig.peer.start();
        connect();
    }

    private void connect() throws Exception {
        URI direct = URI.create(rig.peer.endpoint());
        link = new FrozenLink(direct.getPort());
        rig.open(rig.peer.endpoint().replace(":" + direct.getPort(), ":" + link.port()), Map.of());
    }

    @AfterAll
    void close() {
        rig.close();
        link.close();
    }

    /** A variable with 20.0. */
    private Point variable(String name, Taking taking) {
        rig.peer.namespace().addSetPoint(name, AccessLevel.READ_WRITE);
        UaVariableNode node = node(name);
        node.setValue(new DataValue(new Variant(20.0)));
        node.getFilterChain().addLast(new AttributeFilter() {
            @Override
            public void writeAttribute(AttributeFilterContext context, AttributeId attribute, @Nullable Object value)
                    throws UaException {
                taking.take(context, (DataValue) Objects.requireNonNull(value));
            }
        });
        return point(name);
    }

    private Point point(String name) {
        return OpcUaRig.point(id++, name, PointKind.NUMERIC, Unit.DEGREE_CELSIUS);
    }

    private UaVariableNode node(String name) {
        return rig.peer.namespace().variable(name);
    }

    private double held(String name) {
        return (double) Objects.requireNonNull(node(name).getValue().value().value());
    }

    private WriteResult hold(Point point, double value) throws ConnectorException {
        return rig.connector().write(new Hold(point, PRIORITY, value));
    }

    private WriteResult release(Point point, double written, @Nullable Double before) throws ConnectorException {
        return rig.connector().write(new Release(point, PRIORITY, written, before));
    }

    private static void set(AttributeFilterContext context, double value) {
        context.setAttribute(AttributeId.Value, new DataValue(new Variant(value)));
    }

    /** An override that nobody remembers is the worst: what a controller makes of ours does not stay behind. */
    @Test
    void aServerThatSaysGoodAndHasSomethingElseIsAMismatchAndKeepsNothingOfIt() throws Exception {
        WriteResult kept = hold(variable("keeps", (context, value) -> {}), 25);
        assertThat(kept.outcome()).isEqualTo(Outcome.MISMATCH);
        assertThat(Objects.requireNonNull(kept.reason()).arguments()).containsExactly("25", "20");

        Point clamps = variable(
                "clamps",
                (context, value) -> set(context, Math.min(23, (double)
                        Objects.requireNonNull(value.value().value()))));
        assertThat(hold(clamps, 25).outcome()).isEqualTo(Outcome.MISMATCH);
        assertThat(held("clamps")).as("what it had before").isEqualTo(20);
        assertThat(hold(clamps, 22).outcome()).isEqualTo(Outcome.DONE);
        assertThat(release(clamps, 22, null).outcome())
                .as("nothing to return to")
                .isEqualTo(Outcome.DONE);
        assertThat(held("clamps")).isEqualTo(22);

        // It is applied at the controller a little later; or somebody else writes just then, and that is left alone.
        Point slow = variable("slow", (context, value) -> later("slow", value));
        assertThat(hold(slow, 25).outcome()).isEqualTo(Outcome.DONE);
        Point taken = variable("taken", (context, value) -> later("taken", new DataValue(new Variant(17.0))));
        WriteResult foreign = hold(taken, 25);
        assertThat(foreign.outcome()).isEqualTo(Outcome.MISMATCH);
        assertThat(foreign.after()).as("nothing of ours").isNull();
        assertThat(held("taken")).isEqualTo(17);
    }

    private void later(String name, DataValue value) {
        Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(100_000_000);
            node(name).setValue(value);
        });
    }

    /** The answer is lost, and the value stands: the same command once more finds it there and changes nothing. */
    @Test
    void aLostAnswerIsNoEndAndTheCommandIsFoundAgain() throws Exception {
        int[] written = new int[1];
        Point point = variable("loses", (context, value) -> {
            written[0]++;
            context.setAttribute(AttributeId.Value, value);
            if (written[0] == 1) {
                link.close();
            }
        });
        assertThatThrownBy(() -> hold(point, 25)).isInstanceOf(ConnectorException.class);
        assertThat(held("loses")).isEqualTo(25);
        rig.connector().close();
        connect();
        assertThat(hold(point, 25).outcome()).isEqualTo(Outcome.ALREADY);
        assertThat(written[0]).isOne();
        assertThat(release(point, 25, 20.0).outcome()).isEqualTo(Outcome.DONE);
        assertThat(held("loses")).isEqualTo(20);
    }

    @Test
    void aRefusalForGoodIsToldFromOneThatPasses() throws Exception {
        Point denied = variable("denied", (context, value) -> refuse(StatusCodes.Bad_UserAccessDenied));
        WriteResult refused = hold(denied, 25);
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(Objects.requireNonNull(refused.reason()).messageKey()).isEqualTo("connector.problem.command-denied");
        Point busy = variable("busy", (context, value) -> refuse(StatusCodes.Bad_DeviceFailure));
        assertThatThrownBy(() -> hold(busy, 25)).isInstanceOf(ConnectorException.class);

        // A variable without a value: nobody knows whether ours stands there, so it is not given up.
        Point failed = variable("failed", (context, value) -> {});
        node("failed").setValue(new DataValue(new Variant(20.0), new StatusCode(StatusCodes.Bad_NoCommunication)));
        assertThat(rig.connector().readState(failed).present()).isNull();
        assertThatThrownBy(() -> release(failed, 20, 19.0)).isInstanceOf(ConnectorException.class);
        assertThatThrownBy(() -> release(point("nowhere"), 20, 19.0)).isInstanceOf(ConnectorException.class);

        node("failed").setValue(new DataValue(new Variant(20.0), new StatusCode(StatusCodes.Good_LocalOverride)));
        CommandState byHand = rig.connector().readState(failed);
        assertThat(byHand.present()).isEqualTo(20);
        assertThat(byHand.overridden()).isTrue();
    }

    private static void refuse(long status) throws UaException {
        throw new UaException(status);
    }

    /** Written with another one, the rest of an array would be what it was a moment ago. */
    @Test
    void anElementOfAnArrayIsNotWritten() throws Exception {
        rig.peer.namespace().addVariable("row", NodeIds.Double, new Double[] {20.0, 21.0});
        node("row").setAccessLevel(AccessLevel.toValue(Set.of(AccessLevel.CurrentRead, AccessLevel.CurrentWrite)));
        Point element = point("row[1]");
        rig.points(List.of(element));
        rig.connector().update();
        OpcUaRig.await("the element", () -> rig.last(element.id().value()) != null);
        WriteResult refused = hold(element, 25);
        assertThat(Objects.requireNonNull(refused.reason()).messageKey())
                .isEqualTo("connector.problem.command-element");
    }
}
