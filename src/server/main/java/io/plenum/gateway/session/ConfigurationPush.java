package io.plenum.gateway.session;

import io.plenum.link.proto.Configuration;
import io.plenum.link.proto.FromServer;
import io.plenum.link.wire.ConfigurationCodec;
import io.plenum.link.wire.PushedConfiguration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends a gateway the youngest configuration that it does not have. While it takes nothing only that one waits, however many there were. */
final class ConfigurationPush {

    private final BooleanSupplier ready;
    private final Consumer<FromServer> sender;
    private String sent;
    private @Nullable PushedConfiguration waiting;

    /**
     * To one stream.
     *
     * @param ready whether the gateway takes more
     * @param known revision that the gateway works with already
     */
    ConfigurationPush(BooleanSupplier ready, Consumer<FromServer> sender, String known) {
        this.ready = ready;
        this.sender = sender;
        this.sent = known;
    }

    synchronized void offer(PushedConfiguration next) {
        waiting = next;
        go();
    }

    /** Again, once the gateway takes more. */
    synchronized void go() {
        PushedConfiguration next = waiting;
        if (next == null || !ready.getAsBoolean()) {
            return;
        }
        waiting = null;
        if (next.revision().equals(sent)) {
            return;
        }
        for (Configuration part : ConfigurationCodec.write(next)) {
            sender.accept(FromServer.newBuilder().setConfiguration(part).build());
        }
        sent = next.revision();
    }
}
