package io.plenum.uplink;

import io.grpc.Metadata;
import io.plenum.uplink.folder.GatewayIdentity;
import java.io.IOException;
import java.util.function.Supplier;

/** To a server elsewhere, with the certificate that it has issued. */
final class RemoteAccess implements ServerAccess {

    private final LinkChannels.Endpoint endpoint;
    private final Supplier<GatewayIdentity> identity;
    private final LinkChannels channels;

    RemoteAccess(LinkChannels.Endpoint endpoint, Supplier<GatewayIdentity> identity, LinkChannels channels) {
        this.endpoint = endpoint;
        this.identity = identity;
        this.channels = channels;
    }

    @Override
    public Opening open() throws IOException {
        GatewayIdentity present = identity.get();
        return new Opening(channels.open(endpoint, present.authority(), present), new Metadata(), endpoint.toString());
    }
}
