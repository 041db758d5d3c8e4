package io.plenum.mqtt;

import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.mqtt.broker.BrokerClient;
import io.plenum.mqtt.broker.BrokerMessage;
import io.plenum.mqtt.broker.Brokers;
import io.plenum.mqtt.broker.MessageQueue;
import io.plenum.mqtt.sparkplug.HostPresence;
import io.plenum.mqtt.sparkplug.StoredSamples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One session at a broker, from its beginning to its end. */
final class OpenBroker implements BrokerClient.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(OpenBroker.class);

    private final ConnectorContext context;
    private final Brokers brokers;
    private final MessageQueue queue;
    private final PointRouter router;
    private final BrokerClient client;
    private final @Nullable HostPresence presence;
    private final ReentrantLock subscribing = new ReentrantLock();
    private final Set<String> subscribed = new HashSet<>();
    private final Set<String> refusedTopics = new TreeSet<>();
    private volatile @Nullable Problem loss;
    private volatile boolean closing;
    private volatile @Nullable Thread reader;
    private long droppedBefore;

    OpenBroker(
            MqttSettings settings, ConnectorContext context, Brokers brokers, StoredSamples stored, LongAdder refused)
            throws ConnectorException {
        this.context = context;
        this.brokers = brokers;
        queue = new MessageQueue(settings.broker().maxPayload(), refused);
        client = brokers.client(settings.broker().clientId(), this);
        router = new PointRouter(
                context, settings, (topic, payload) -> client.publish(topic, payload, 0, false), stored, refused);
        presence = settings.hostId().isEmpty() ? null : new HostPresence(settings.hostId(), context.clock());
    }

    Brokers brokers() {
        return brokers;
    }

    Set<String> nodes() {
        return router.nodes();
    }

    void start() throws ConnectorException {
        Set<String> wanted = router.follow();
        client.connect(presence == null ? null : presence.announcement());
        reader = Thread.ofVirtual().name("mqtt-reader").start(this::read);
        subscribe(wanted);
        check();
    }

    /** Other points: returns at once, as nobody may wait for a broker. */
    void follow() {
        Set<String> wanted = router.follow();
        Thread.ofVirtual().name("mqtt-subscribing").start(() -> {
            try {
                subscribe(wanted);
            } catch (ConnectorException e) {
                loss = e.problem();
            }
        });
    }

    /** As {@link #follow}, but waits for the broker and asks at once for what is not known. */
    void takeUp() throws ConnectorException {
        subscribe(router.follow());
        check();
    }

    private void subscribe(Set<String> wanted) throws ConnectorException {
        subscribing.lock();
        try {
            Set<String> needed = new TreeSet<>(wanted);
            if (presence != null) {
                needed.add(presence.topic());
            }
            List<String> gone = subscribed.stream()
                    .filter(filter -> !needed.contains(filter))
                    .toList();
            List<String> fresh = needed.stream()
                    .filter(filter -> !subscribed.contains(filter))
                    .toList();
            client.unsubscribe(gone);
            gone.forEach(subscribed::remove);
            refusedTopics.retainAll(needed);
            subscribeTo(fresh);
        } finally {
            subscribing.unlock();
        }
    }

    /** Brokers bound how long a packet may be. */
    private void subscribeTo(List<String> filters) throws ConnectorException {
        int atOnce = context.tuning().batch();
        for (int from = 0; from < filters.size(); from += atOnce) {
            List<String> some = filters.subList(from, Math.min(from + atOnce, filters.size()));
            Collection<String> refused = client.subscribe(some);
            subscribed.addAll(some);
            subscribed.removeAll(refused);
            refusedTopics.addAll(refused);
        }
    }

    private void read() {
        while (!closing) {
            try {
                BrokerMessage message = queue.take();
                if (presence != null && presence.isOverwrittenBy(message)) {
                    client.publish(
                            presence.topic(),
                            presence.announcement().online().getBytes(StandardCharsets.UTF_8),
                            1,
                            true);
                }
                router.accept(message);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // One message that is beyond us costs no other.
                LOG.warn("A message of the broker could not be used", e);
            }
        }
    }

    /** @throws ConnectorException where the session is lost */
    void check() throws ConnectorException {
        Problem lost = loss;
        if (lost != null) {
            throw new ConnectorException(lost);
        }
        context.report(problems());
        router.check();
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        subscribing.lock();
        try {
            if (!refusedTopics.isEmpty()) {
                problems.add(Problem.of(
                        "connector.problem.mqtt-topics",
                        refusedTopics.size(),
                        refusedTopics.iterator().next()));
            }
        } finally {
            subscribing.unlock();
        }
        long dropped = queue.dropped();
        if (dropped > droppedBefore) {
            problems.add(Problem.of("connector.problem.mqtt-dropped", dropped - droppedBefore));
        }
        droppedBefore = dropped;
        return problems;
    }

    @Override
    public void message(BrokerMessage message) {
        queue.offer(message);
    }

    /** Says so at once; the next ping opens the connection anew. */
    @Override
    public void lost(Throwable cause) {
        if (!closing) {
            Problem why = brokers.problem(cause);
            loss = why;
            Thread.ofVirtual().name("mqtt-lost").start(() -> router.lost(why));
        }
    }

    void close() {
        closing = true;
        router.end();
        Thread reading = reader;
        if (reading != null) {
            reading.interrupt();
        }
        client.close();
    }
}
