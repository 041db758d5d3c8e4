package io.plenum.opcua.history;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.plenum.link.Problem;
import io.plenum.link.history.HistoryRequest;
import io.plenum.link.history.PointHistory;
import io.plenum.opcua.read.NodeReading;
import io.plenum.opcua.read.NodeReads;
import io.plenum.point.PointId;
import io.plenum.point.Sample;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.UaStructuredType;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UByte;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryData;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadResult;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadRawModifiedDetails;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.jspecify.annotations.Nullable;

/**
 * Reads raw values that a server has recorded, one variable after the other and page after page (OPC 10000-4, 5.10.3). Between two pages
 * the server rests as long as the page took.
 */
public final class ServerHistory {

    private static final int VALUES_OF_PAGE = 2_000;
    private static final int MOST_PAGES = 5_000;
    /** Bit 2 of an access level (OPC 10000-3, 8.57). */
    private static final int HISTORY_READ = 1 << 2;

    private static final Duration LONGEST_REST = Duration.ofSeconds(2);

    private final OpcUaClient client;
    private final Duration patience;
    private final Runnable answered;
    private final Clock now;

    /**
     * A variable whose history is wanted.
     *
     * @param maker of samples, as of live values
     */
    public record HistoricVariable(PointId point, NodeId node, SampleMaker maker) {}

    /** Makes of a recorded value what would have been made of it then. */
    @FunctionalInterface
    public interface SampleMaker {

        Sample sample(DataValue value, Instant time);
    }

    /** @param answered called at each sign of life */
    public ServerHistory(OpcUaClient client, Duration patience, Runnable answered, Clock now) {
        this.client = client;
        this.patience = patience;
        this.answered = answered;
        this.now = now;
    }

    /**
     * The server's own clock.
     *
     * @param started when the server was started, by the true time
     * @param ahead of the true time; zero where live values are stored by its time, too
     */
    private record ServerClock(Instant started, Duration ahead) {}

    /** What a server says of its record of a variable. */
    private record Recording(boolean readable, boolean goesOn) {}

    /**
     * An answer for each variable, in their order.
     *
     * @param request of which the time and the number of samples count
     * @throws UaException where the server does not answer
     */
    public List<PointHistory> read(List<HistoricVariable> variables, HistoryRequest request)
            throws UaException, InterruptedException {
        ServerClock clock = clock();
        List<PointHistory> all = new ArrayList<>();
        int left = request.most();
        for (HistoricVariable variable : variables) {
            PointHistory history = read(variable, request, Math.max(1, left), clock);
            left -= history.samples().size();
            all.add(history);
        }
        return all;
    }

    private ServerClock clock() throws UaException, InterruptedException {
        List<DataValue> told = values(List.of(
                NodeReads.attribute(NodeIds.Server_ServerStatus_StartTime, AttributeId.Value),
                NodeReads.attribute(NodeIds.Server_ServerStatus_CurrentTime, AttributeId.Value)));
        Instant present = now.instant();
        Duration ahead = Duration.between(present, instant(told.get(1), present));
        ahead = ahead.abs().compareTo(NodeReading.PLAUSIBLE) < 0 ? Duration.ZERO : ahead;
        return new ServerClock(instant(told.get(0), Instant.EPOCH).minus(ahead), ahead);
    }

    private static Instant instant(DataValue value, Instant otherwise) {
        return value.value().value() instanceof DateTime time ? time.getJavaInstant() : otherwise;
    }

    private PointHistory read(HistoricVariable variable, HistoryRequest request, int most, ServerClock clock)
            throws UaException, InterruptedException {
        Recording recording = recording(variable.node());
        if (!recording.readable()) {
            return none(variable, request, Problem.of("connector.problem.opcua-no-history"));
        }
        ValueTimeline timeline = new ValueTimeline(
                request.from(), request.to(), clock.started(), clock.ahead(), variable.maker()::sample);
        ReadRawModifiedDetails asked = details(request, clock, true);
        HistoryReadResult page = page(variable.node(), asked, ByteString.NULL_VALUE);
        if (is(page.getStatusCode(), StatusCodes.Bad_BoundNotSupported)) {
            asked = details(request, clock, false);
            page = page(variable.node(), asked, ByteString.NULL_VALUE);
        }
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            if (page.getStatusCode().isBad()) {
                return none(variable, request, refused(page.getStatusCode()));
            }
            data(page).forEach(timeline::take);
            ByteString more = page.getContinuationPoint();
            if (more == null || more.isNullOrEmpty()) {
                timeline.complete(recording.goesOn());
                return history(variable, timeline, request.to());
            }
            if (timeline.size() >= most) {
                release(variable.node(), asked, more);
                return history(variable, timeline, timeline.cut());
            }
            page = page(variable.node(), asked, more);
        }
        return history(variable, timeline, timeline.cut());
    }

    private static PointHistory history(HistoricVariable variable, ValueTimeline timeline, Instant until) {
        return new PointHistory(variable.point(), timeline.samples(), timeline.spans(), until, null);
    }

    private static PointHistory none(HistoricVariable variable, HistoryRequest request, Problem problem) {
        return PointHistory.none(variable.point(), request.to(), problem);
    }

    private static Problem refused(StatusCode status) {
        return is(status, StatusCodes.Bad_HistoryOperationUnsupported)
                        || is(status, StatusCodes.Bad_HistoryOperationInvalid)
                        || is(status, StatusCodes.Bad_ServiceUnsupported)
                ? Problem.of("connector.problem.opcua-no-history")
                : Problem.of("connector.problem.opcua-history-refused", NodeReading.name(status));
    }

    private static boolean is(StatusCode status, long code) {
        return (status.value() & 0xFFFF0000L) == code;
    }

    private Recording recording(NodeId node) throws UaException, InterruptedException {
        List<DataValue> told = values(List.of(
                NodeReads.attribute(node, AttributeId.AccessLevel),
                NodeReads.attribute(node, AttributeId.UserAccessLevel),
                NodeReads.attribute(node, AttributeId.Historizing)));
        boolean readable = mayReadHistory(told.get(0)) && mayReadHistory(told.get(1));
        return new Recording(readable, Boolean.TRUE.equals(told.get(2).value().value()));
    }

    private static boolean mayReadHistory(DataValue level) {
        return level.value().value() instanceof UByte bits && (bits.intValue() & HISTORY_READ) != 0;
    }

    private List<DataValue> values(List<ReadValueId> wanted) throws UaException, InterruptedException {
        @Nullable
        DataValue[] told =
                answer(client.readAsync(0, TimestampsToReturn.Neither, wanted)).getResults();
        List<DataValue> values = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            DataValue value = told == null || i >= told.length ? null : told[i];
            values.add(value == null ? new DataValue(StatusCodes.Bad_NoData) : value);
        }
        return values;
    }

    private HistoryReadResult page(NodeId node, ReadRawModifiedDetails asked, ByteString from)
            throws UaException, InterruptedException {
        long begin = System.nanoTime();
        HistoryReadResponse answer =
                answer(client.historyReadAsync(asked, TimestampsToReturn.Both, false, List.of(wanted(node, from))));
        answered.run();
        LockSupport.parkNanos(Math.min(System.nanoTime() - begin, LONGEST_REST.toNanos()));
        HistoryReadResult[] results = answer.getResults();
        return results == null || results.length == 0
                ? new HistoryReadResult(new StatusCode(StatusCodes.Bad_NoData), ByteString.NULL_VALUE, null)
                : results[0];
    }

    private static ReadRawModifiedDetails details(HistoryRequest request, ServerClock clock, boolean bounds) {
        return new ReadRawModifiedDetails(
                false,
                new DateTime(request.from().plus(clock.ahead())),
                new DateTime(request.to().plus(clock.ahead())),
                uint(Math.min(VALUES_OF_PAGE, request.most())),
                bounds);
    }

    private static HistoryReadValueId wanted(NodeId node, ByteString from) {
        return new HistoryReadValueId(node, null, QualifiedName.NULL_VALUE, from);
    }

    private List<DataValue> data(HistoryReadResult page) {
        ExtensionObject data = page.getHistoryData();
        UaStructuredType decoded = data == null ? null : data.decode(client.getStaticEncodingContext());
        DataValue[] values = decoded instanceof HistoryData history ? history.getDataValues() : null;
        return values == null ? List.of() : List.of(values);
    }

    /** Servers have few of them. */
    private void release(NodeId node, ReadRawModifiedDetails asked, ByteString point)
            throws UaException, InterruptedException {
        var unused =
                answer(client.historyReadAsync(asked, TimestampsToReturn.Both, true, List.of(wanted(node, point))));
    }

    private <T> T answer(CompletableFuture<T> asked) throws UaException, InterruptedException {
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UaException known ? known : new UaException(e);
        } catch (TimeoutException e) {
            throw new UaException(StatusCodes.Bad_Timeout, e);
        }
    }
}
