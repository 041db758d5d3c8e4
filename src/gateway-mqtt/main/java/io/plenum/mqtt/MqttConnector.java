package io.plenum.mqtt;

import io.plenum.link.Connector;
import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.link.history.HistoryReader;
import io.plenum.link.history.HistoryRequest;
import io.plenum.link.history.PointHistory;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentReader;
import io.plenum.link.present.PresentRequest;
import io.plenum.mqtt.broker.Brokers;
import io.plenum.mqtt.browse.BrokerDiscovery;
import io.plenum.mqtt.sparkplug.StoredSamples;
import io.plenum.trust.TrustList;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * One broker. All that points need is subscribed to; the broker's keep-alive says that it is there. When the session is lost,
 * {@link #ping} gives up and the supervisor opens the connection anew: there is one way to recover, and it is the way of the first
 * start.
 */
final class MqttConnector implements Connector, HistoryReader, PresentReader {

    private static final Duration LEAST_TIMEOUT = Duration.ofSeconds(5);

    private final MqttSettings settings;
    private final TrustList trust;
    private final StoredSamples stored;
    private final LongAdder refused;
    private volatile @Nullable OpenBroker opened;
    private volatile @Nullable PresentListener present;

    MqttConnector(MqttSettings settings, TrustList trust, StoredSamples stored, LongAdder refused) {
        this.settings = settings;
        this.trust = trust;
        this.stored = stored;
        this.refused = refused;
    }

    @Override
    public void open(ConnectorContext context) throws ConnectorException {
        Brokers brokers = brokers(settings, context.tuning().timeout(), context.clock());
        MqttSettings beside = settings.beside("p");
        present = new PresentListener(
                beside, brokers(beside, context.tuning().timeout(), context.clock()), context.tuning());
        OpenBroker made = new OpenBroker(settings, context, brokers, stored, refused);
        opened = made;
        made.start();
    }

    private Brokers brokers(MqttSettings settings, Duration timeout, Clock clock) {
        Duration patience = timeout.compareTo(LEAST_TIMEOUT) < 0 ? LEAST_TIMEOUT : timeout;
        return new Brokers(settings.broker(), trust, patience, clock);
    }

    @Override
    public void ping() throws ConnectorException {
        opened().check();
        PresentListener listener = present;
        if (listener != null) {
            listener.check();
        }
    }

    @Override
    public void update() throws ConnectorException {
        opened().follow();
    }

    @Override
    public List<Discovered> discover(DiscoveryLimits limits) throws ConnectorException {
        OpenBroker open = opened();
        return new BrokerDiscovery(
                        open.brokers(), settings.topics(), settings.templates(), settings.rebirth(), settings.listen())
                .look(open.nodes(), limits);
    }

    @Override
    public List<PointHistory> readHistory(HistoryRequest request) throws ConnectorException {
        return stored.read(request);
    }

    @Override
    public PresentAnswer readPresent(PresentRequest request) throws ConnectorException {
        PresentListener listener = present;
        if (listener == null) {
            throw new ConnectorException(Problem.of("connector.problem.not-open", ""));
        }
        return listener.read(request);
    }

    private OpenBroker opened() throws ConnectorException {
        OpenBroker open = opened;
        if (open == null) {
            throw new ConnectorException(Problem.of("connector.problem.not-open", ""));
        }
        return open;
    }

    @Override
    public void close() {
        OpenBroker open = opened;
        PresentListener listener = present;
        opened = null;
        present = null;
        if (listener != null) {
            listener.close();
        }
        if (open != null) {
            open.close();
        }
    }
}
