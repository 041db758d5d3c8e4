package io.plenum.gateway.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.gateway.session.BatchMemory.BatchKey;
import io.plenum.ingest.BatchStream;
import io.plenum.ingest.GatewayInbox;
import io.plenum.link.Problem;
import io.plenum.link.SampleStage;
import io.plenum.link.SampleStage.Place;
import io.plenum.link.proto.Batch;
import io.plenum.link.proto.Declarations;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.proto.Samples;
import io.plenum.link.wire.DeclarationsCodec;
import io.plenum.link.wire.ReportsCodec;
import io.plenum.link.wire.SamplesCodec;
import io.plenum.link.wire.StatusCodec;
import io.plenum.link.wire.WireFormatException;
import io.plenum.point.PointId;
import io.plenum.point.Sample;
import io.plenum.point.device.DeclaredValues;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes what gateways send to where it belongs. What is not of the gateway's own points is dropped and counted; what cannot be read is
 * refused as a whole, counted, and acknowledged, since it would come again without end.
 */
@Component
class MessageIntake {

    private static final Logger LOG = LoggerFactory.getLogger(MessageIntake.class);
    private static final int MOST_SAMPLES = 100_000;

    private final GatewayInbox inbox;
    private final BatchMemory memory;
    private final ReportIntake reports;
    private final DeclaredValues declared;
    private final Clock clock;
    private final Counter received;
    private final Counter foreign;
    private final Counter unreadable;
    private final Counter duplicates;

    MessageIntake(
            GatewayInbox inbox,
            BatchMemory memory,
            ReportIntake reports,
            DeclaredValues declared,
            Clock clock,
            MeterRegistry meters) {
        this.inbox = inbox;
        this.memory = memory;
        this.reports = reports;
        this.declared = declared;
        this.clock = clock;
        received = meters.counter("plenum.link.batches");
        foreign = meters.counter("plenum.link.samples.foreign");
        unreadable = meters.counter("plenum.link.messages.unreadable");
        duplicates = meters.counter("plenum.link.batches.duplicate");
    }

    /** Takes one message; returns at once. A batch is acknowledged to the gateway's present stream once it is stored, or was before. */
    void take(GatewayState state, String epoch, InboundWindow window, FromGateway message) {
        try {
            switch (message.getMessageCase()) {
                case BATCH -> batch(state, epoch, window, message.getBatch());
                case CURRENT -> {
                    List<Sample> own = own(state, message.getCurrent(), state.assignment()::has);
                    if (!own.isEmpty()) {
                        inbox.current(own);
                    }
                }
                case STATUS ->
                    state.reported().take(StatusCodec.read(message.getStatus()), state.assignment(), clock.instant());
                case WARNINGS -> {
                    String connection = message.getWarnings().getConnection();
                    if (state.assignment().has(connection)) {
                        state.reported().take(connection, StatusCodec.read(message.getWarnings()), state.assignment());
                    }
                }
                case DECLARATIONS -> declarations(state, message.getDeclarations());
                case HELLO, RESPONSE, MESSAGE_NOT_SET -> {
                    // Hello once more says nothing; answers are taken by the stream; the rest is of a newer side.
                }
            }
        } catch (WireFormatException e) {
            refused(state, e);
        }
    }

    private void batch(GatewayState state, String epoch, InboundWindow window, Batch batch) {
        BatchStream stream = batch.hasReports() ? BatchStream.REPORTS : BatchStream.SAMPLES;
        BatchKey key = new BatchKey(epoch, stream, batch.getSequence());
        received.increment();
        if (batch.getSamples().getTimeCount() > 0) {
            SampleStage.passed(Place.RECEIVED, batch.getSamples().getTime(0));
        }
        if (!memory.isNew(state.name(), key)) {
            duplicates.increment();
            state.acknowledge(key);
            return;
        }
        int weight = weight(batch);
        window.begin(weight);
        Runnable stored = once(() -> {
            state.acknowledge(key);
            window.end(weight);
        });
        try {
            hand(state, batch, stored);
        } catch (WireFormatException e) {
            refused(state, e);
            stored.run();
        }
    }

    private static Runnable once(Runnable stored) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            if (done.compareAndSet(false, true)) {
                stored.run();
            }
        };
    }

    /** In samples; a report counts with its points. */
    static int weight(Batch batch) {
        return batch.getSamples().getPointCount()
                + batch.getReports().getReportList().stream()
                        .mapToInt(report -> 1
                                + report.getAvailability().getPoints().getPointCount()
                                + report.getPresent().getPointCount()
                                + report.getPresent().getActiveCount())
                        .sum();
    }

    private void hand(GatewayState state, Batch batch, Runnable stored) throws WireFormatException {
        if (batch.hasReports()) {
            reports.take(state, ReportsCodec.read(batch.getReports()), stored);
            return;
        }
        Predicate<PointId> readable = batch.getBacklog() ? state::mayHaveRead : state.assignment()::has;
        List<Sample> own = own(state, batch.getSamples(), readable);
        if (own.isEmpty()) {
            stored.run();
        } else if (batch.getBacklog()) {
            inbox.backlog(own, stored);
        } else {
            inbox.live(own, stored);
        }
    }

    private List<Sample> own(GatewayState state, Samples samples, Predicate<PointId> readable)
            throws WireFormatException {
        if (samples.getPointCount() > MOST_SAMPLES) {
            throw new WireFormatException("More than " + MOST_SAMPLES + " samples in one message");
        }
        List<Sample> all = SamplesCodec.read(samples);
        List<Sample> own =
                all.stream().filter(sample -> readable.test(sample.point())).toList();
        foreign(state, all.size() - own.size());
        return own;
    }

    private void foreign(GatewayState state, int count) {
        if (count > 0) {
            foreign.increment(count);
            state.refused(count);
        }
    }

    private void declarations(GatewayState state, Declarations message) {
        String connection = message.getConnection();
        if (!state.assignment().has(connection)) {
            return;
        }
        if (message.getFirst()) {
            declared.forget(connection);
        }
        declared.of(connection).put(DeclarationsCodec.read(message));
    }

    private void refused(GatewayState state, WireFormatException e) {
        unreadable.increment();
        state.error(Problem.of("connector.problem.gateway-unreadable", String.valueOf(e.getMessage())));
        LOG.warn("A message of the gateway {} cannot be read: {}", state.name(), e.getMessage());
    }
}
