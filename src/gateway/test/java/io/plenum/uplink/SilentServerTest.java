package io.plenum.uplink;

import static io.plenum.uplink.GatewayRig.configuration;
import static io.plenum.uplink.GatewayRig.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server or a network that says nothing more, without closing anything: it is noticed, and costs no value. */
class SilentServerTest {

    /** The failure: a firewall forgets the connection and drops its packets. The keep-alive notices within seconds. */
    @Test
    void aNetworkThatCarriesNothingMoreIsNoticed(@TempDir Path folder) throws Exception {
        try (GatewayRig rig = new GatewayRig(folder)) {
            rig.peer.configuration = configuration("r1", 1);
            rig.peer.start();
            rig.peer.announce(rig.link());
            try (StalledProxy proxy = new StalledProxy(rig.peer.port())) {
                Files.writeString(rig.link().resolve("address"), "127.0.0.1:" + proxy.port());
                rig.start();
                eventually("the connection is open", rig.protocol::isOpen);
                proxy.stall();
                rig.protocol.value(1, 4);
                eventually("the value, by another connection", () -> GatewayRig.values(rig.peer.batches())
                        .contains(4.0));
                assertThat(rig.peer.hellos).hasSizeGreaterThan(1);
            }
        }
    }

    /** The failure: a server accepts the stream and never answers. It is not waited for without end. */
    @Test
    void aServerThatNeverAnswersIsTriedAgain(@TempDir Path folder) throws Exception {
        try (GatewayRig rig = new GatewayRig(folder)) {
            rig.peer.configuration = configuration("r1", 1);
            rig.peer.silent = true;
            rig.peer.start();
            rig.peer.announce(rig.link());
            rig.start();
            eventually("an attempt", () -> !rig.peer.hellos.isEmpty());
            rig.peer.silent = false;
            eventually("the connection is open", rig.protocol::isOpen);
        }
    }
}
