package io.plenum.gateway;

import io.plenum.link.wire.PushedConfiguration;
import java.util.Set;

/** What each gateway is to do. Offered by whoever keeps the connections; answers also while the database is away. */
public interface GatewayConfigurations {

    /** Empty where no connection is assigned to a gateway of this name. */
    PushedConfiguration of(String gateway);

    /** The gateways to which connections are assigned, whether they have ever connected or not. */
    Set<String> names();
}
