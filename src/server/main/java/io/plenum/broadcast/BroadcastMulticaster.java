package io.plenum.broadcast;

import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.point.BroadcastEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Publishes Spring's events as ever, and those that are a {@link BroadcastEvent} as that says. */
@Component(AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME)
class BroadcastMulticaster extends SimpleApplicationEventMulticaster {

    private final ObjectProvider<MeterRegistry> meters;
    private volatile @Nullable FollowerGuard guard;

    /** @param meters asked for late: this is made before anything else */
    BroadcastMulticaster(ObjectProvider<MeterRegistry> meters) {
        this.meters = meters;
    }

    @Override
    public void multicastEvent(ApplicationEvent event, @Nullable ResolvableType type) {
        boolean broadcast =
                event instanceof PayloadApplicationEvent<?> carried && carried.getPayload() instanceof BroadcastEvent;
        if (!broadcast) {
            super.multicastEvent(event, type);
        } else if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    broadcast(event, type);
                }
            });
        } else {
            broadcast(event, type);
        }
    }

    private void broadcast(ApplicationEvent event, @Nullable ResolvableType type) {
        ResolvableType known = type == null ? ResolvableType.forInstance(event) : type;
        for (ApplicationListener<?> listener : getApplicationListeners(event, known)) {
            guard().call(name(listener), () -> invokeListener(listener, event));
        }
    }

    private FollowerGuard guard() {
        FollowerGuard made = guard;
        if (made == null) {
            made = new FollowerGuard(meters.getObject());
            guard = made;
        }
        return made;
    }

    private static String name(ApplicationListener<?> listener) {
        return listener instanceof GenericApplicationListener method
                ? method.getListenerId()
                : listener.getClass().getSimpleName();
    }
}
