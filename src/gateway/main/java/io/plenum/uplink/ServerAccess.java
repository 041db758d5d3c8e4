package io.plenum.uplink;

import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import java.io.IOException;
import java.security.GeneralSecurityException;

/** How a gateway reaches its server and proves who it is. */
interface ServerAccess {

    /**
     * Opens it anew each time: address, secret and certificate may be others than before.
     *
     * @throws IOException in words, where a local server has not said yet where it is
     */
    Opening open() throws IOException, GeneralSecurityException;

    /**
     * A channel that is open, to be closed by whoever opened it.
     *
     * @param headers that prove who calls
     */
    record Opening(ManagedChannel channel, Metadata headers, String target) {}
}
