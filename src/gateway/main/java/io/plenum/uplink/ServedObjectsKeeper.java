package io.plenum.uplink;

import io.plenum.link.proto.ServedObjects;
import io.plenum.link.proto.ServedValues;
import io.plenum.link.wire.ServingCodec;
import io.plenum.link.wire.WireFormatException;
import io.plenum.supervision.ConnectionSupervisor;
import io.plenum.uplink.folder.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server has said is to be offered to workstations. Kept on disk, so that after a restart the objects are there again before the
 * server is; their values are not, since nobody would know whether they still hold.
 */
final class ServedObjectsKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ServedObjectsKeeper.class);

    private final Path file;
    private final ConnectionSupervisor supervisor;
    private final AtomicReference<@Nullable ServedObjects> next = new AtomicReference<>();

    ServedObjectsKeeper(Path file, ConnectionSupervisor supervisor) {
        this.file = file;
        this.supervisor = supervisor;
    }

    /** Offers what is on disk. */
    void begin() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            supervisor.serve(ServingCodec.read(ServedObjects.parseFrom(Files.readAllBytes(file))));
        } catch (IOException | WireFormatException e) {
            LOG.error("{} cannot be read; the server has to send again what is to be served", file, e);
        }
    }

    /** At work before its values come; it gets to the disk on a thread of its own. */
    void objects(ServedObjects message) {
        try {
            supervisor.serve(ServingCodec.read(message));
        } catch (WireFormatException e) {
            LOG.error("What the server wants to be served cannot be used: {}; it stays as it was", e.getMessage());
            return;
        }
        next.set(message);
        Thread.ofVirtual().name("served-objects").start(this::write);
    }

    private synchronized void write() {
        ServedObjects message = next.getAndSet(null);
        if (message == null) {
            return;
        }
        try {
            PrivateFiles.write(file, message.toByteArray());
        } catch (IOException e) {
            LOG.error("What is served could not be kept on disk; it holds until the gateway is restarted", e);
        }
    }

    void values(ServedValues message) {
        supervisor.served(ServingCodec.read(message));
    }
}
