package io.plenum.delivery;

/** An open connection to a receiver, used by one thread for one round. */
public interface DeliveryConnection extends AutoCloseable {

    /** Sends, within a bounded time. A {@code DataAccessException} ends the round; nothing was sent then. */
    DeliveryOutcome send(Delivery delivery);

    @Override
    void close();
}
