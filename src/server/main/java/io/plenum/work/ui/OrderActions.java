package io.plenum.work.ui;

import io.plenum.work.WorkOrders;
import java.util.function.Consumer;

/**
 * What can be done with one order from its page.
 *
 * @param attempt runs an action, tells what went wrong and shows the order anew
 */
record OrderActions(WorkOrders orders, long id, Consumer<Runnable> attempt) {

    void run(OrderAction action) {
        attempt.accept(() -> action.on(orders, id));
    }

    /** One action on an order. */
    @FunctionalInterface
    interface OrderAction {
        void on(WorkOrders orders, long id);
    }
}
