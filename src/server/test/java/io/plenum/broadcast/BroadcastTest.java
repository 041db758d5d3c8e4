package io.plenum.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.point.PointsChanged;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class BroadcastTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AnnotationConfigApplicationContext server = new AnnotationConfigApplicationContext();
    private final Listeners listeners = new Listeners();
    private final TransactionTemplate transaction = new TransactionTemplate(new Nowhere());

    /** Two who are told, the first of whom cannot bear it. */
    static class Listeners {

        final List<Object> told = new ArrayList<>();

        @Order(1)
        @EventListener
        void fails(PointsChanged event) {
            throw new IllegalStateException("intended");
        }

        @Order(2)
        @EventListener
        void hears(PointsChanged event) {
            told.add(event);
        }

        @EventListener
        void ordinary(String event) {
            told.add(event);
            throw new IllegalStateException("intended");
        }
    }

    /** Begins and ends transactions of nothing. */
    private static final class Nowhere extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object of, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }

    @BeforeEach
    void start() {
        server.registerBean(MeterRegistry.class, () -> meters);
        server.registerBean(Listeners.class, () -> listeners);
        server.register(BroadcastMulticaster.class);
        server.refresh();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** An import has happened, whoever cannot cope with it; the others must go on with the new model. */
    @Test
    void oneListenersMistakeCostsNeitherTheOthersNorThePublisher() {
        server.publishEvent(new PointsChanged());
        assertThat(listeners.told).containsExactly(new PointsChanged());
        assertThat(meters.get("plenum.follower.failures").counter().count()).isEqualTo(1);
    }

    /** Whoever reads the database on hearing of a change must find it there. */
    @Test
    void itIsToldAfterTheCommitAndNotBefore() {
        transaction.executeWithoutResult(status -> {
            server.publishEvent(new PointsChanged());
            assertThat(listeners.told).isEmpty();
        });
        assertThat(listeners.told).hasSize(1);
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    server.publishEvent(new PointsChanged());
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        assertThat(listeners.told).isEmpty();
    }

    /** Alarms are stored along with what their listeners write, so a listener that fails must fail the rest. */
    @Test
    void otherEventsStayWithinTheirTransaction() {
        assertThatThrownBy(() -> server.publishEvent("alarm")).hasMessage("intended");
        assertThat(listeners.told).containsExactly("alarm");
    }
}
