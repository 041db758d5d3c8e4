package io.plenum.point.device;

import org.jspecify.annotations.Nullable;

/** Which gateway makes a connection. Answers from memory. */
@FunctionalInterface
public interface GatewayNames {

    /** Null where there is no such connection. */
    @Nullable
    String gateway(String connection);
}
