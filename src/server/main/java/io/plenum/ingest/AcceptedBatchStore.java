package io.plenum.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps which batches of gateways are stored. Calls throw Spring's {@code DataAccessException} while the database is away. */
@Repository
class AcceptedBatchStore {

    private static final String READ = """
            SELECT gateway, stream, epoch, lower(part), upper(part) FROM gateway_batch
            CROSS JOIN LATERAL unnest(accepted) AS part""";
    private static final String WRITE = """
            INSERT INTO gateway_batch (gateway, stream, epoch, accepted) VALUES (?, ?, ?, CAST(? AS int8multirange))
            ON CONFLICT (gateway, stream) DO UPDATE SET epoch = excluded.epoch, accepted = excluded.accepted""";

    private final JdbcTemplate jdbc;

    AcceptedBatchStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One kind of batches of one gateway. */
    record StreamOfGateway(String gateway, BatchStream stream) {}

    /** Those of one life of its buffer. */
    record AcceptedOfEpoch(String epoch, SequenceSet sequences) {}

    /** A row as it is to be: the sequences as the database reads them. */
    record AcceptedRow(StreamOfGateway stream, String epoch, String multirange) {}

    Map<StreamOfGateway, AcceptedOfEpoch> read() {
        Map<StreamOfGateway, AcceptedOfEpoch> read = new HashMap<>();
        jdbc.query(READ, row -> {
            StreamOfGateway key = new StreamOfGateway(row.getString(1), BatchStream.valueOf(row.getString(2)));
            String epoch = row.getString(3);
            read.computeIfAbsent(key, unknown -> new AcceptedOfEpoch(epoch, new SequenceSet()))
                    .sequences()
                    .add(row.getLong(4), row.getLong(5));
        });
        return read;
    }

    void write(Collection<AcceptedRow> rows) {
        jdbc.batchUpdate(WRITE, rows, 100, (statement, row) -> {
            statement.setString(1, row.stream().gateway());
            statement.setString(2, row.stream().stream().name());
            statement.setString(3, row.epoch());
            statement.setString(4, row.multirange());
        });
    }
}
