package io.plenum.gateway.session;

import io.plenum.gateway.GatewayServing;
import io.plenum.link.proto.FromServer;
import io.plenum.link.serving.ServedList;
import io.plenum.link.serving.ServedValue;
import io.plenum.link.wire.LinkProtocol;
import io.plenum.link.wire.ServingCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What gateways serve, over their streams. */
@Component
class LinkServing implements GatewayServing {

    private final GatewayDirectory directory;

    LinkServing(GatewayDirectory directory) {
        this.directory = directory;
    }

    @Override
    public @Nullable ServingStream stream(String gateway) {
        GatewayState state = directory.known(gateway);
        GatewaySession session = state == null || !state.can(LinkProtocol.SERVES) ? null : state.session();
        return session == null ? null : new SessionServing(session);
    }

    /** The same as long as the session is. */
    private record SessionServing(GatewaySession session) implements ServingStream {

        @Override
        public boolean isReady() {
            return session.isReady();
        }

        @Override
        public void send(ServedList list) {
            session.send(FromServer.newBuilder()
                    .setServedObjects(ServingCodec.write(list))
                    .build());
        }

        @Override
        public void send(List<ServedValue> values) {
            session.send(FromServer.newBuilder()
                    .setServedValues(ServingCodec.write(values))
                    .build());
        }
    }
}
