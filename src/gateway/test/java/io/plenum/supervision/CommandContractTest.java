package io.plenum.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.ConnectorException;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.command.PointWrite.Hold;
import io.plenum.link.command.PointWrite.Release;
import io.plenum.link.command.WriteResult;
import io.plenum.link.command.WriteResult.Outcome;
import io.plenum.point.Point;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every connector that writes must do, tried against a real peer of its protocol. What stands at the peer is asked of the peer itself,
 * or read by a stack that is not the connector's: a connector that believes itself would pass its own reading back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class CommandContractTest {

    /** A peer with two points that take commands, started once for all cases. */
    protected interface CommandBench extends AutoCloseable {

        /** A connection that is open, the same for as long as it is. */
        CommandWriter open() throws Exception;

        /** Closes it. */
        void disconnect();

        /** A numeric point, which takes 21.5, 23 and 17. */
        Point setPoint();

        /** A binary point. */
        Point command();

        /** A point that does not exist at the peer. */
        Point nowhere();

        /** Whether the peer has a priority array, and then what is held and given here is of {@link #PRIORITY}. */
        boolean prioritised();

        /** What stands at the peer, by another way than the connector's; null for a slot that is free. */
        @Nullable
        Double held(Point point) throws Exception;

        /** Somebody else writes there; null frees the slot. */
        void give(Point point, @Nullable Double value) throws Exception;

        @Override
        void close() throws Exception;
    }

    protected static final int PRIORITY = 8;

    private static final double BEFORE = 20;

    private @Nullable CommandBench started;

    @SuppressWarnings("NullAway.Init")
    private CommandWriter writer;

    protected abstract CommandBench startCommands() throws Exception;

    @BeforeAll
    void startPeer() throws Exception {
        started = startCommands();
    }

    @BeforeEach
    void connect() throws Exception {
        bench().give(bench().setPoint(), rest());
        writer = bench().open();
    }

    @AfterAll
    void stopPeer() throws Exception {
        bench().close();
    }

    /** Of the connection that was opened for this case. */
    protected final CommandWriter writer() {
        return writer;
    }

    private CommandBench bench() {
        return Objects.requireNonNull(started);
    }

    /** What stands there while nobody commands. */
    private @Nullable Double rest() {
        return bench().prioritised() ? null : (Double) BEFORE;
    }

    private WriteResult hold(double value) throws ConnectorException {
        return writer.write(new Hold(bench().setPoint(), PRIORITY, value));
    }

    private WriteResult release(double written) throws ConnectorException {
        return writer.write(new Release(bench().setPoint(), PRIORITY, written, rest()));
    }

    private @Nullable Double held() throws Exception {
        return bench().held(bench().setPoint());
    }

    @Test
    void aCommandStandsAtThePeerIsTakenOnceAndEndsWithWhatWasThereBefore() throws Exception {
        CommandState before = writer.readState(bench().setPoint());
        assertThat(before.prioritised()).isEqualTo(bench().prioritised());
        assertThat(held()).as("after reading alone").isEqualTo(rest());

        WriteResult done = hold(21.5);
        assertThat(done.outcome()).as("%s", done).isEqualTo(Outcome.DONE);
        assertThat(held()).isEqualTo(21.5);
        assertThat(Objects.requireNonNull(done.after()).present()).isEqualTo(21.5);
        assertThat(Objects.requireNonNull(done.after()).at(PRIORITY)).isEqualTo(bench().prioritised() ? 21.5 : null);
        assertThat(hold(21.5).outcome()).isEqualTo(Outcome.ALREADY);
        assertThat(hold(23).outcome()).isEqualTo(Outcome.DONE);
        assertThat(held()).isEqualTo(23);

        WriteResult released = release(23);
        assertThat(released.outcome()).as("%s", released).isEqualTo(Outcome.DONE);
        assertThat(held()).isEqualTo(rest());
        assertThat(release(23).outcome()).as("once more").isEqualTo(Outcome.ALREADY);
        assertThat(held()).isEqualTo(rest());
    }

    /** The worst that a release could do: somebody at the plant has taken over, and we pull it out of his hands. */
    @Test
    void whatSomebodyElseHasWrittenSinceIsLeftAlone() throws Exception {
        assertThat(hold(21.5).outcome()).isEqualTo(Outcome.DONE);
        bench().give(bench().setPoint(), 17.0);
        assertThat(release(21.5).outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(held()).isEqualTo(17);
    }

    @Test
    void aBinaryPointIsCommandedAndTakesNothingButItsStates() throws Exception {
        Point command = bench().command();
        Double rest = bench().prioritised() ? null : (Double) 0.0;
        bench().give(command, rest);
        assertThat(writer.write(new Hold(command, PRIORITY, 2)).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(bench().held(command)).isEqualTo(rest);
        assertThat(writer.write(new Hold(command, PRIORITY, 1)).outcome()).isEqualTo(Outcome.DONE);
        assertThat(bench().held(command)).isEqualTo(1);
        assertThat(writer.write(new Release(command, PRIORITY, 1, rest)).outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(bench().held(command)).isEqualTo(rest);
    }

    @Test
    void aPointThatIsNotThereIsRefusedInWords() throws Exception {
        WriteResult refused = writer.write(new Hold(bench().nowhere(), PRIORITY, 1));
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.reason()).isNotNull();
        assertThatThrownBy(() -> writer.readState(bench().nowhere())).isInstanceOf(ConnectorException.class);
    }

    /** Nobody knows then what stands there: to be tried again, and never taken for an end. */
    @Test
    void aConnectionThatIsClosedIsNoAnswer() throws Exception {
        assertThat(hold(21.5).outcome()).isEqualTo(Outcome.DONE);
        bench().disconnect();
        assertThatThrownBy(() -> hold(23)).isInstanceOf(ConnectorException.class);
        assertThatThrownBy(() -> release(21.5)).isInstanceOf(ConnectorException.class);
        assertThatThrownBy(() -> writer.readState(bench().setPoint())).isInstanceOf(ConnectorException.class);
        assertThat(held()).isEqualTo(21.5);
    }
}
