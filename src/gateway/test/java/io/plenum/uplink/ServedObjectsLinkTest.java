package io.plenum.uplink;

import static io.plenum.uplink.GatewayRig.configuration;
import static io.plenum.uplink.GatewayRig.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.proto.FromServer;
import io.plenum.link.serving.ServedId;
import io.plenum.link.serving.ServedList;
import io.plenum.link.serving.ServedObject;
import io.plenum.link.serving.ServedValue;
import io.plenum.link.wire.LinkProtocol;
import io.plenum.link.wire.ServingCodec;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.unit.Unit;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What workstations are offered comes over the link, and outlives both the link and the gateway. */
class ServedObjectsLinkTest {

    private static final ServedId ID = new ServedId(PointKind.NUMERIC, 7);

    @Test
    void afterARestartWithoutAServerTheObjectsAreThereAndTheirValuesUnknown(@TempDir Path folder) throws Exception {
        var object = new ServedObject(ID, "meter", "", Unit.unknown("Knödel/h"), List.of());
        var list = new ServedList(3, Set.of("plain", "other"), List.of(object));
        var value = new ServedValue(ID, 4.5, Quality.GOOD);
        try (var rig = new GatewayRig(folder)) {
            rig.peer.configuration = configuration("r1", 1);
            rig.peer.start();
            rig.peer.announce(rig.link());
            rig.start();
            eventually("the connection is open", rig.protocol::isOpen);
            assertThat(rig.peer.hellos.getFirst().getAbilitiesList()).contains(LinkProtocol.SERVES);
            rig.peer.send(FromServer.newBuilder()
                    .setServedObjects(ServingCodec.write(list))
                    .build());
            rig.peer.send(FromServer.newBuilder()
                    .setServedValues(ServingCodec.write(List.of(value)))
                    .build());
            eventually("the objects", () -> rig.protocol.offered.equals(list));
            eventually("the value", () -> value.equals(rig.protocol.shown.get(ID)));
        }
        try (var rig = new GatewayRig(folder)) {
            rig.start();
            eventually("the objects", () -> rig.protocol.offered.equals(list));
            eventually("no value", () -> ServedValue.unknown(ID).equals(rig.protocol.shown.get(ID)));
        }
    }
}
