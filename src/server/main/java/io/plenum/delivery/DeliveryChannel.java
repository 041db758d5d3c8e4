package io.plenum.delivery;

import java.io.IOException;
import java.util.List;

/** A way by which deliveries go out: mail, webhooks. It knows what they say; the dispatcher knows when to send them. */
public interface DeliveryChannel {

    /** The lanes that may be served now; what waits in others stays. May throw Spring's {@code DataAccessException}. */
    List<String> lanes();

    RetryPolicy policy();

    /**
     * Connects to the receiver of a lane, for one round.
     *
     * @throws IOException where it cannot be reached, saying why
     */
    DeliveryConnection open(String lane) throws IOException;
}
