package io.plenum.work.ui;

import io.plenum.work.WorkOrders;
import java.util.function.Consumer;

/**
 * What can be done with one order from its page.
 *
 * @param attempt runs a deed, tells what went wrong and shows the order anew
 */
record OrderActions(WorkOrders orders, long id, Consumer<Runnable> attempt) {

    void run(Deed deed) {
        attempt.accept(() -> deed.on(orders, id));
    }

    /** One deed. */
    @FunctionalInterface
    interface Deed {
        void on(WorkOrders orders, long id);
    }
}
