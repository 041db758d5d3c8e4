package io.plenum.gateway;

import io.plenum.link.serving.ServedList;
import io.plenum.link.serving.ServedValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives gateways what they offer to workstations of the building. */
public interface GatewayServing {

    /** The stream of a gateway that is here and can offer anything; one of an earlier version cannot. Another one after each connect. */
    @Nullable
    ServingStream stream(String gateway);

    /** To one gateway, as long as it stays connected. All calls return at once; what a stream that is over is given is lost. */
    interface ServingStream {

        /** Whether the gateway takes more. */
        boolean isReady();

        void send(ServedList list);

        /** Without any values: that the server is there. */
        void send(List<ServedValue> values);
    }
}
