package io.plenum.gateway;

import io.grpc.ServerCredentials;

/** By what gateways recognise the server, and whose certificates it accepts. */
public interface LinkIdentity {

    /** TLS with the server's own certificate; a client's is optional, and one that is shown must be issued by the installation's authority. */
    ServerCredentials credentials();
}
