package io.plenum.mqtt.broker;

import io.plenum.link.ConnectorException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One session at a broker; opened once, and not again after it has been lost. */
public interface BrokerClient {

    /** Follows the session; called from network threads, must not wait. */
    interface Listener {

        void message(BrokerMessage message);

        /** The session has ended, not by {@link #close}. */
        void lost(Throwable cause);
    }

    /** What others receive when this session ends without a farewell, and after it. Retained, with quality of service 1. */
    record Presence(String topic, String online, String offline) {}

    /**
     * Opens the session.
     *
     * @param presence null where nobody is to know that we are here
     */
    void connect(@Nullable Presence presence) throws ConnectorException;

    /** Waits until the broker has agreed; says which filters it refuses. */
    Collection<String> subscribe(Collection<String> filters) throws ConnectorException;

    /** Returns at once. */
    void unsubscribe(Collection<String> filters);

    /** Returns at once; what does not arrive is lost. */
    void publish(String topic, byte[] payload, int qos, boolean retain);

    /** Leaves the broker; may be called in any state and more than once. */
    void close();
}
