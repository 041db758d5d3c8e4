package io.plenum.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that deliveries go out: each lane on a thread of its own, so that a receiver which does not answer delays no other. A
 * lane begins when something is put into it, when a retry is due, and by the poll, which finds what was left by a process that died.
 */
@Component
public class DeliveryDispatcher implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DeliveryDispatcher.class);

    private final Map<String, DeliveryLane> lanes = new ConcurrentHashMap<>();
    private final List<DeliveryChannel> channels;
    private final DeliveryOutbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public DeliveryDispatcher(
            List<DeliveryChannel> channels,
            DeliveryOutbox outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.channels = channels;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Begins with all lanes.
     *
     * @throws IllegalStateException naming lanes whose thread does not come back, once all others were begun
     */
    @Scheduled(initialDelayString = "5s", fixedDelayString = "${plenum.delivery.poll:30s}")
    public void work() {
        try {
            refresh();
            lanes.values().forEach(DeliveryLane::wake);
        } catch (DataAccessException away) {
            log.debug("Deliveries wait for the database: {}", away.getMessage());
        }
        String hanging = lanes.values().stream()
                .filter(lane -> lane.underWay().compareTo(DeliveryOutbox.LEASE) > 0)
                .map(DeliveryLane::name)
                .collect(Collectors.joining(", "));
        if (!hanging.isEmpty()) {
            throw new IllegalStateException("Deliveries do not come back: " + hanging);
        }
    }

    private void refresh() {
        Map<String, DeliveryChannel> present = channels.stream()
                .flatMap(channel -> channel.lanes().stream().map(lane -> Map.entry(lane, channel)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<String> gone = lanes.keySet().stream()
                .filter(lane -> !present.containsKey(lane))
                .collect(Collectors.toSet());
        gone.forEach(this::close);
        present.forEach((name, channel) -> lanes.computeIfAbsent(name, key -> lane(key, channel)));
    }

    private DeliveryLane lane(String name, DeliveryChannel channel) {
        return new DeliveryLane(name, channel, outbox, new OutcomeRecorder(outbox, transaction, clock), clock);
    }

    private void close(String name) {
        DeliveryLane lane = lanes.remove(name);
        if (lane != null) {
            lane.close();
        }
    }

    /** Something was put into a lane. */
    void wake(String name) {
        DeliveryLane lane = lanes.get(name);
        if (lane == null) {
            // A lane of its first delivery: on another thread, for it reads the database after the commit of this one.
            Thread.ofVirtual().name("delivery-new-lane").start(this::work);
        } else {
            lane.wake();
        }
    }

    /** A person wants a lane tried now, even where it pauses. */
    void resume(String name) {
        DeliveryLane lane = lanes.get(name);
        if (lane == null) {
            wake(name);
        } else {
            lane.resume();
        }
    }

    /** Whether nothing is being sent at the moment. */
    public boolean idle() {
        return lanes.values().stream().allMatch(DeliveryLane::idle);
    }

    /** What is under way gets a moment to end, so that it is not sent again by the next start. */
    @Override
    public void destroy() throws InterruptedException {
        lanes.values().forEach(DeliveryLane::close);
        for (int i = 0; i < 100 && !idle(); i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
    }
}
