package io.plenum.mqtt.browse;

import io.plenum.link.ConnectorException;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.mqtt.broker.BrokerClient;
import io.plenum.mqtt.broker.BrokerMessage;
import io.plenum.mqtt.broker.Brokers;
import io.plenum.mqtt.broker.MessageQueue;
import io.plenum.mqtt.json.TopicTemplate;
import io.plenum.mqtt.sparkplug.RebirthRequests;
import io.plenum.mqtt.sparkplug.SparkplugTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Listens for a while, in a session of its own, and says what was there: what edge nodes declare in their births, and what the payloads of
 * other topics hold. Who publishes nothing meanwhile is not found.
 *
 * @param topics filters of what is listened to
 * @param rebirth whether edge nodes that are heard may be asked for their births
 * @param listen how long, at the usual limits
 */
public record BrokerDiscovery(
        Brokers brokers, List<String> topics, List<TopicTemplate> templates, boolean rebirth, Duration listen) {

    private static final long PAUSE = 5_000_000;
    private static final String ALL_SPARKPLUG = SparkplugTopic.NAMESPACE + "#";

    /**
     * Listens, and says what was there.
     *
     * @param nodes edge nodes that are known, as {@code GROUP/NODE}: they are asked even where they publish nothing
     */
    public List<Discovered> look(Collection<String> nodes, DiscoveryLimits limits) throws ConnectorException {
        MessageQueue queue = new MessageQueue(brokers.settings().maxPayload(), new LongAdder());
        Session session = new Session(queue);
        BrokerClient client = brokers.client(brokers.settings().clientId() + "d", session);
        String place = brokers.settings().endpoint().place();
        var births = new SparkplugFindings(
                place,
                limits.objects(),
                new RebirthRequests(
                        (topic, payload) -> client.publish(topic, payload, 0, false), rebirth, brokers.clock()));
        var topicsHeard = new TopicFindings(place, limits.objects(), templates);
        try {
            client.connect(null);
            Collection<String> refused = client.subscribe(filters());
            nodes.forEach(births::ask);
            listen(queue, births, topicsHeard, limits);
            if (session.failure != null) {
                throw new ConnectorException(brokers.problem(session.failure));
            }
            List<Discovered> found = new ArrayList<>(births.found());
            found.addAll(topicsHeard.found(problems(refused, queue)));
            return found;
        } finally {
            client.close();
        }
    }

    /** Follows the session of the search. */
    private static final class Session implements BrokerClient.Listener {

        private final MessageQueue queue;
        private volatile @org.jspecify.annotations.Nullable Throwable failure;

        Session(MessageQueue queue) {
            this.queue = queue;
        }

        @Override
        public void message(BrokerMessage message) {
            queue.offer(message);
        }

        @Override
        public void lost(Throwable cause) {
            failure = cause;
        }
    }

    private Collection<String> filters() {
        TreeSet<String> filters = new TreeSet<>(topics);
        boolean covered =
                topics.stream().anyMatch(each -> each.equals("#") || each.startsWith(SparkplugTopic.NAMESPACE));
        if (!covered) {
            filters.add(ALL_SPARKPLUG);
        }
        return filters;
    }

    private void listen(
            MessageQueue queue, SparkplugFindings births, TopicFindings topicsHeard, DiscoveryLimits limits) {
        long factor = Math.max(1, limits.time().dividedBy(DiscoveryLimits.DEFAULT.time()));
        long end = System.nanoTime() + listen.multipliedBy(factor).toNanos();
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            BrokerMessage message = queue.poll();
            if (message == null) {
                LockSupport.parkNanos(PAUSE);
            } else if (message.topic().startsWith(SparkplugTopic.NAMESPACE)) {
                births.accept(message);
            } else {
                topicsHeard.accept(message);
            }
        }
    }

    private static List<Problem> problems(Collection<String> refused, MessageQueue queue) {
        List<Problem> problems = new ArrayList<>();
        if (!refused.isEmpty()) {
            problems.add(Problem.of(
                    "connector.problem.mqtt-topics",
                    refused.size(),
                    refused.iterator().next()));
        }
        if (queue.dropped() > 0) {
            problems.add(Problem.of("connector.problem.mqtt-dropped", queue.dropped()));
        }
        return problems;
    }
}
