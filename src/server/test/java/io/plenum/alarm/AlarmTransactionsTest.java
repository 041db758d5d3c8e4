package io.plenum.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.plenum.alarm.rule.Condition;
import io.plenum.alarm.state.OperatorActions;
import io.plenum.database.TestDatabase;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of alarms within a larger transaction, such as a link of a mail that is used up along with what it does. */
class AlarmTransactionsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded().unpooled();

    private static final String HOT = "vav/temperature";

    private final SiteModel model = new TestPlant()
            .room("room")
            .equipment("vav", "Variable_Air_Volume_Box_With_Reheat", "room")
            .number("vav", "temperature", "Zone_Air_Temperature_Sensor")
            .model();

    private final AtomicBoolean dying = new AtomicBoolean();
    private final DataSource source = new AbstractDataSource() {
        @Override
        public Connection getConnection() throws SQLException {
            return mortal(database.dataSource().getConnection(), dying);
        }

        @Override
        public Connection getConnection(String user, String password) {
            throw new UnsupportedOperationException();
        }
    };
    private final TransactionTemplate larger = new TransactionTemplate(new JdbcTransactionManager(source));
    private final AlarmRig rig = new AlarmRig(source, model);
    private long alarm;

    @BeforeEach
    void raise() throws InterruptedException {
        AlarmRig.storePoints(database, model);
        rig.rules.add(TestRules.pattern("Zone_Air_Temperature_Sensor", new Condition.Limit(null, 26.0))
                .delays(Duration.ZERO, Duration.ZERO)
                .rule());
        rig.start();
        AlarmRig.await(() -> rig.meters.get("plenum.alarm.rules").gauge().value() == 1);
        rig.sample(HOT, 30);
        AlarmRig.await(() -> rig.alarm(HOT) != null);
        alarm = Objects.requireNonNull(rig.alarm(HOT)).id();
    }

    @AfterEach
    void forget() {
        rig.stop();
        database.jdbc()
                .sql("ALTER TABLE alarm_event DISABLE TRIGGER USER; DELETE FROM alarm_event; DELETE FROM alarm;"
                        + " DELETE FROM alarm_pending; DELETE FROM alarm_rule;"
                        + " ALTER TABLE alarm_event ENABLE TRIGGER USER")
                .update();
    }

    private void acknowledge(String who) {
        rig.commands.change(List.of(), draft -> new OperatorActions(draft, rig.now())
                .acknowledge(Objects.requireNonNull(draft.find(alarm)), who, ""));
    }

    private void assign(String who) {
        rig.commands.change(List.of(), draft -> new OperatorActions(draft, rig.now())
                .assign(Objects.requireNonNull(draft.find(alarm)), who, who));
    }

    private void comment(String who) {
        rig.commands.change(List.of(), draft -> new OperatorActions(draft, rig.now())
                .comment(Objects.requireNonNull(draft.find(alarm)), who, "seen"));
    }

    private Alarm inMemory() {
        return Objects.requireNonNull(rig.alarm(HOT));
    }

    private Alarm stored() {
        return Objects.requireNonNull(rig.history.find(alarm));
    }

    /** Nobody is told of what the database may still take back. */
    @Test
    void whatIsNotCommittedYetIsSeenByTheTransactionOnly() {
        larger.executeWithoutResult(status -> {
            acknowledge("mara");
            assertThat(CompletableFuture.supplyAsync(this::inMemory).join().state())
                    .isEqualTo(AlarmState.UNACKNOWLEDGED);
            assign("mara");
        });
        assertThat(inMemory().state()).isEqualTo(AlarmState.ACKNOWLEDGED);
        assertThat(inMemory().assignee()).isEqualTo("mara");
        assertThat(inMemory()).isEqualTo(stored());
        assertThat(rig.story(alarm)).containsExactly("RAISED", "ACKNOWLEDGED", "ASSIGNED");
    }

    @Test
    void whatIsRolledBackNeverWasInMemoryEither() {
        assertThatThrownBy(() -> larger.executeWithoutResult(status -> {
                    acknowledge("mara");
                    throw new IllegalStateException("the link was used before");
                }))
                .hasMessageContaining("used before");
        assertThat(inMemory().state()).isEqualTo(AlarmState.UNACKNOWLEDGED);
        assertThat(inMemory()).isEqualTo(stored());
        // and the next change builds on what is true
        acknowledge("tom");
        assertThat(inMemory().acknowledgedBy()).isEqualTo("tom");
        assertThat(inMemory()).isEqualTo(stored());
    }

    /** One holds the alarm's row and comes back for a second change while another waits for the row: nobody may wait for ever. */
    @Test
    void twoChangesInATransactionAndOneBesidesDoNotBlockEachOther() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        CompletableFuture<Void> link = CompletableFuture.runAsync(() -> larger.executeWithoutResult(status -> {
            acknowledge("mara");
            first.countDown();
            await().atMost(Duration.ofSeconds(20)).until(() -> second.getCount() == 0);
            assign("mara");
        }));
        assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
        Thread beside = Thread.ofPlatform().start(() -> comment("tom"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> beside.getState() != Thread.State.NEW && (waits(beside) || rowLocks() > 0));
        second.countDown();

        link.get(20, TimeUnit.SECONDS);
        beside.join(Duration.ofSeconds(20));
        assertThat(beside.isAlive()).isFalse();
        assertThat(rig.story(alarm)).containsExactlyInAnyOrder("RAISED", "ACKNOWLEDGED", "ASSIGNED", "COMMENTED");
        assertThat(inMemory()).isEqualTo(stored());
    }

    /** The connection dies with the answer to the commit: the change is stored, and whoever made it cannot know. */
    @Test
    void afterACommitOfUnknownEndMemoryIsReadAnew() {
        dying.set(true);
        assertThatThrownBy(() -> acknowledge("mara")).isInstanceOf(DataAccessException.class);
        dying.set(false);
        assertThat(stored().state()).isEqualTo(AlarmState.ACKNOWLEDGED);

        comment("tom");
        assertThat(inMemory().state()).isEqualTo(AlarmState.ACKNOWLEDGED);
        assertThat(inMemory()).isEqualTo(stored());
    }

    /** A connection that, where wanted, commits and then is gone before it can say so. */
    private static Connection mortal(Connection real, AtomicBoolean dying) {
        return (Connection) Proxy.newProxyInstance(
                AlarmTransactionsTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(real, arguments);
                        if (method.getName().equals("commit") && dying.get()) {
                            real.close();
                            throw new SQLException("The connection is lost", "08006");
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private static boolean waits(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING, BLOCKED -> true;
            default -> false;
        };
    }

    private int rowLocks() {
        return database.jdbc()
                .sql("SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype IN ('transactionid', 'tuple')")
                .query(Integer.class)
                .single();
    }
}
