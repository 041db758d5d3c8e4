package io.plenum.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the gateways are, from memory: all that are registered, connected or not. Calls return at once. */
public interface Gateways {

    /** In the order of their names. */
    List<GatewayStatus> all();

    /** Null where no gateway of this name is registered. */
    @Nullable
    GatewayStatus of(String name);
}
