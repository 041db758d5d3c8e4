package io.plenum.gateway.session;

import io.plenum.gateway.GatewayConfigurations;
import io.plenum.gateway.GatewayConfigurationsChanged;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what gateways are to do up to date, here and at the gateways. */
@Component
class ConfigurationFollower {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationFollower.class);

    private final GatewayDirectory directory;
    private final GatewayConfigurations configurations;
    private final ReentrantLock lock = new ReentrantLock();

    ConfigurationFollower(GatewayDirectory directory, GatewayConfigurations configurations) {
        this.directory = directory;
        this.configurations = configurations;
    }

    /** On a thread of its own: the event came from somebody's request. */
    @EventListener
    void on(GatewayConfigurationsChanged event) {
        Thread.ofVirtual().name("gateway-configurations").start(this::pushAll);
    }

    void pushAll() {
        directory.follow();
        directory.states().forEach(this::push);
    }

    /** One after the other, so that the youngest is the last. */
    void push(GatewayState state) {
        lock.lock();
        try {
            Assignment assignment = Assignment.of(configurations.of(state.name()));
            state.assign(assignment);
            GatewaySession session = state.session();
            if (session != null) {
                session.offer(assignment);
            }
        } catch (RuntimeException e) {
            LOG.warn("The configuration of the gateway {} cannot be read and stays as it is", state.name(), e);
        } finally {
            lock.unlock();
        }
    }
}
