package io.plenum.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.trend.write.TrendStore;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The inbox of a server whose twin nobody follows, and what it remembers of batches. */
public final class BenchInbox implements AutoCloseable {

    private final SamplePipeline pipeline;
    private final AcceptedBatches batches;

    public BenchInbox(DataSource database, TrendStore store, MeterRegistry meters) {
        pipeline = new SamplePipeline(new BenchValues(), store.sink(), List.of(), meters);
        batches = new AcceptedBatches(new AcceptedBatchStore(new JdbcTemplate(database)));
        batches.start();
        pipeline.start();
    }

    public GatewayInbox inbox() {
        return pipeline;
    }

    public AcceptedBatches batches() {
        return batches;
    }

    @Override
    public void close() {
        pipeline.stop();
        batches.stop();
    }
}
