package io.plenum.gateway;

/** What each gateway is to do. Offered by whoever keeps the connections; answers also while the database is away. */
public interface GatewayConfigurations {

    /** Empty where no connection is assigned to a gateway of this name. */
    GatewayConfiguration of(String gateway);
}
