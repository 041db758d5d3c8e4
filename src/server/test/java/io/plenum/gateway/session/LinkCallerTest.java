package io.plenum.gateway.session;

import static io.plenum.gateway.session.LinkPeer.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Attributes;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.Status;
import io.plenum.gateway.caller.LinkCaller;
import io.plenum.link.wire.LinkProtocol;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in. */
@Timeout(60)
class LinkCallerTest {

    @SuppressWarnings("NullAway.Init")
    private LinkRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = new LinkRig();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void aWrongSecretIsRefusedInWords() throws Exception {
        LinkPeer peer = rig.peer().connect("guessed", "bacnet");
        await("the refusal", () -> peer.end() != null);
        Status end = Objects.requireNonNull(peer.end());
        assertThat(end.getCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(end.getDescription()).contains("Setup, Gateways");
        assertThat(rig.directory.known("bacnet")).isNull();
    }

    @Test
    void nobodyGetsInWithNothing() throws Exception {
        LinkPeer peer = rig.peer().connect(null, "bacnet");
        await("the refusal", () -> peer.end() != null);
        assertThat(Objects.requireNonNull(peer.end()).getCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(rig.meters.counter("plenum.link.refused").count()).isEqualTo(1);
    }

    /** A secret that was read from a back-up, say, is of no use on another machine. */
    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.7", "192.168.1.20", "2001:db8::7", "0.0.0.0"})
    void theSecretCountsOnThisMachineOnly(String from) throws Exception {
        assertThat(caller(from, LinkRig.SECRET).gateway()).isNull();
        assertThat(caller(from, LinkRig.SECRET).address())
                .isEqualTo(InetAddress.getByName(from).getHostAddress());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.3.2.1", "::1", "::ffff:127.0.0.1"})
    void hereItDoes(String from) throws Exception {
        assertThat(caller(from, LinkRig.SECRET).gateway()).isNotNull();
        assertThat(caller(from, "guessed").gateway()).isNull();
    }

    private LinkCaller caller(String from, String secret) throws Exception {
        Metadata headers = new Metadata();
        headers.put(LinkProtocol.SECRET, secret);
        headers.put(LinkProtocol.GATEWAY, "bacnet");
        Attributes transport = Attributes.newBuilder()
                .set(Grpc.TRANSPORT_ATTR_REMOTE_ADDR, new InetSocketAddress(InetAddress.getByName(from), 40_000))
                .build();
        return LinkCaller.of(transport, headers, rig);
    }
}
