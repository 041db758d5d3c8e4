package io.plenum.uplink;

import io.plenum.buffer.SampleIntake;
import io.plenum.link.wire.PushedConfiguration;
import io.plenum.point.Point;
import io.plenum.supervision.ConnectionSupervisor;
import io.plenum.uplink.folder.ConfigurationFile;
import io.plenum.uplink.folder.PasswordStore;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this gateway works with: the last configuration of its server. Changes are made on a thread of their own, since closing
 * connections takes seconds; of several that come meanwhile only the last one counts.
 */
final class ConfigurationKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationKeeper.class);

    private final ConfigurationFile file;
    private final PasswordStore passwords;
    private final ConnectionSupervisor supervisor;
    private final SampleIntake intake;
    private final AtomicReference<@Nullable PushedConfiguration> next = new AtomicReference<>();
    private volatile String revision = "";
    private boolean closed;

    ConfigurationKeeper(
            ConfigurationFile file, PasswordStore passwords, ConnectionSupervisor supervisor, SampleIntake intake) {
        this.file = file;
        this.passwords = passwords;
        this.supervisor = supervisor;
        this.intake = intake;
    }

    /** Of what is at work; empty where nothing is. */
    String revision() {
        return revision;
    }

    /** Works with what is on disk, before any server is there. */
    void begin() {
        PushedConfiguration kept = file.read();
        passwords.use(kept.secrets());
        work(kept);
    }

    /** Returns at once. */
    void push(PushedConfiguration configuration) {
        next.set(configuration);
        Thread.ofVirtual().name("configuration").start(this::follow);
    }

    private synchronized void follow() {
        PushedConfiguration configuration = next.getAndSet(null);
        if (configuration == null || closed) {
            return;
        }
        try {
            passwords.replace(configuration.secrets());
            file.write(configuration);
        } catch (IOException e) {
            LOG.error("The configuration could not be kept on disk; it holds until the gateway is restarted", e);
        }
        try {
            work(configuration);
            LOG.info(
                    "{} connections with {} points are at work",
                    configuration.connections().size(),
                    configuration.points().size());
        } catch (RuntimeException e) {
            LOG.error("The server's configuration could not be put to work", e);
        }
    }

    private void work(PushedConfiguration configuration) {
        intake.points(configuration.points().stream().map(Point::id).collect(Collectors.toSet()));
        supervisor.follow(configuration);
        revision = configuration.revision();
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
