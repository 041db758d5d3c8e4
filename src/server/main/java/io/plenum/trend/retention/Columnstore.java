package io.plenum.trend.retention;

import io.plenum.trend.Sql;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** TimescaleDB's compression in columns, which its Apache-2 edition lacks. */
public final class Columnstore {

    private static final Logger log = LoggerFactory.getLogger(Columnstore.class);
    private static final String ENABLED = """
            SELECT compression_enabled FROM timescaledb_information.hypertables WHERE hypertable_name = 'sample'""";
    private static final String ENABLE = """
            ALTER TABLE sample SET (timescaledb.compress, timescaledb.compress_segmentby = 'point_id',
                                    timescaledb.compress_orderby = 'time DESC')""";
    private static final String COMPRESS = """
            SELECT compress_chunk(chunk, if_not_compressed => true)
            FROM show_chunks('sample', older_than => CAST(:before AS timestamptz)) AS chunk""";

    private Columnstore() {}

    public static boolean isOffered(JdbcClient jdbc) {
        String license =
                jdbc.sql("SHOW timescaledb.license").query(String.class).single();
        return "timescale".equals(license);
    }

    /** Moves samples from before an instant to columns; does nothing where the edition cannot. */
    public static void compress(JdbcClient jdbc, Instant before) {
        if (!isOffered(jdbc)) {
            return;
        }
        if (!jdbc.sql(ENABLED).query(Boolean.class).single()) {
            jdbc.sql(ENABLE).update();
        }
        int chunks = jdbc.sql(COMPRESS)
                .param("before", Sql.time(before))
                .query(String.class)
                .list()
                .size();
        log.info("{} chunks of samples are in the columnstore", chunks);
    }
}
