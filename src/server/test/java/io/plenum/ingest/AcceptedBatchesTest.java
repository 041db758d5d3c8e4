package io.plenum.ingest;

import static io.plenum.ingest.BatchStream.REPORTS;
import static io.plenum.ingest.BatchStream.SAMPLES;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A gateway that never heard that a batch is stored sends it again, perhaps to a server that has been started anew. */
class AcceptedBatchesTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private final AtomicBoolean away = new AtomicBoolean();
    private AcceptedBatches batches = started();

    /** As after a restart, in which the one before had no time for anything. */
    private AcceptedBatches started() {
        AcceptedBatches started =
                new AcceptedBatches(new AcceptedBatchStore(new JdbcTemplate(new DelegatingDataSource() {
                    @Override
                    public Connection getConnection() throws SQLException {
                        if (away.get()) {
                            throw new SQLException("away", "08001");
                        }
                        return database.dataSource().getConnection();
                    }
                })));
        started.start();
        return started;
    }

    @BeforeEach
    void empty() {
        batches.stop();
        database.jdbc().sql("TRUNCATE gateway_batch").update();
        batches = started();
    }

    @AfterEach
    void stop() {
        batches.stop();
    }

    private void accept(String epoch, long... sequences) {
        for (long sequence : sequences) {
            batches.isNew("bacnet", epoch, SAMPLES, sequence);
        }
        batches.accepted(
                "bacnet", epoch, SAMPLES, LongStream.of(sequences).boxed().toList());
    }

    private boolean isNew(String epoch, long sequence) {
        return batches.isNew("bacnet", epoch, SAMPLES, sequence);
    }

    private static String stored() {
        return database.jdbc()
                .sql("SELECT coalesce(string_agg(epoch || CAST(accepted AS text), ' '), '') FROM gateway_batch")
                .query(String.class)
                .single();
    }

    @Test
    void rememberedAreThoseThatWereAccepted() {
        accept("a", 1, 2, 3, 7);
        assertThat(LongStream.rangeClosed(0, 8).filter(sequence -> isNew("a", sequence)))
                .containsExactly(0L, 4L, 5L, 6L, 8L);
    }

    /** When it returns, the database knows: a server that is killed after the acknowledgement finds it again. */
    @Test
    void rememberedAcrossARestart() {
        accept("a", 1, 2, 3, 7);
        assertThat(stored()).isEqualTo("a{[1,4),[7,8)}");
        AcceptedBatches next = started();
        assertThat(next.isNew("bacnet", "a", SAMPLES, 2)).isFalse();
        assertThat(next.isNew("bacnet", "a", SAMPLES, 4)).isTrue();
        next.stop();
    }

    @Test
    void gatewaysAndKindsHaveSequencesOfTheirOwn() {
        accept("a", 1);
        assertThat(batches.isNew("bacnet", "a", REPORTS, 1)).isTrue();
        assertThat(batches.isNew("opcua", "a", SAMPLES, 1)).isTrue();
    }

    /** A buffer that was begun anew counts from one again: nothing of it may be taken for what the old one sent. */
    @Test
    void aNewLifeOfTheBufferForgetsTheOld() {
        accept("a", 1, 2);
        assertThat(isNew("b", 1)).isTrue();
        // The old stream was still being stored.
        batches.accepted("bacnet", "a", SAMPLES, List.of(5L));
        assertThat(isNew("b", 5)).isTrue();
        accept("b", 1);
        assertThat(stored()).isEqualTo("b{[1,2)}");
        AcceptedBatches next = started();
        assertThat(next.isNew("bacnet", "b", SAMPLES, 1)).isFalse();
        assertThat(next.isNew("bacnet", "b", SAMPLES, 2)).isTrue();
        next.stop();
    }

    /** Acknowledgements do not wait for a database that is away; when it is back it learns what it missed by itself. */
    @Test
    void inMemoryWhileTheDatabaseIsAway() {
        accept("a", 1);
        away.set(true);
        long begin = System.nanoTime();
        for (long sequence = 2; sequence <= 100; sequence++) {
            accept("a", sequence);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(isNew("a", 100)).isFalse();
        assertThat(stored()).isEqualTo("a{[1,2)}");
        away.set(false);
        Instant deadline = Instant.now().plusSeconds(20);
        while (!stored().equals("a{[1,101)}") && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(stored()).isEqualTo("a{[1,101)}");
    }

    /** A server that started without a database adds what it finds later to what it has learnt meanwhile. */
    @Test
    void whatWasStoredIsFoundWhenTheDatabaseComesLater() {
        accept("a", 1, 2);
        away.set(true);
        AcceptedBatches next = started();
        assertThat(next.isNew("bacnet", "a", SAMPLES, 3)).isTrue();
        next.accepted("bacnet", "a", SAMPLES, List.of(3L));
        away.set(false);
        Instant deadline = Instant.now().plusSeconds(20);
        while (next.isNew("bacnet", "a", SAMPLES, 1) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(next.isNew("bacnet", "a", SAMPLES, 1)).isFalse();
        next.stop();
        assertThat(stored()).isEqualTo("a{[1,4)}");
    }

    /** A gateway that skips numbers on purpose must not fill the memory. */
    @Test
    void aSetIsBounded() {
        SequenceSet set = new SequenceSet();
        for (long number = 1; number < 100_000; number += 2) {
            set.add(number);
        }
        assertThat(set.contains(99_999)).isTrue();
        assertThat(set.contains(1)).isFalse();
        assertThat(set.multirange().chars().filter(c -> c == '[').count()).isEqualTo(10_000);
    }

    /** Touching and overlapping ranges are one, in whatever order they come. */
    @Test
    void rangesThatTouchAreOne() {
        SequenceSet set = new SequenceSet();
        set.add(5);
        set.add(3);
        set.add(4);
        set.add(1, 4);
        set.add(8, 10);
        set.add(9);
        assertThat(set.multirange()).isEqualTo("{[1,6),[8,10)}");
        set.add(0, 20);
        assertThat(set.multirange()).isEqualTo("{[0,20)}");
    }
}
