package io.plenum.gateway;

import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which gateways there are and who may connect as one of them. Answers from memory, also while the database is away. */
public interface GatewayRegister {

    /** In the order of their names. */
    List<RegisteredGateway> all();

    /** The gateway that this certificate, whose chain has been checked, was issued for; null where it is unknown or revoked. */
    @Nullable
    RegisteredGateway ofCertificate(X509Certificate certificate);

    /**
     * The gateway of this name that runs beside the server; one that is new is registered.
     *
     * @return null where the secret is wrong, or the name is that of a gateway elsewhere
     */
    @Nullable
    RegisteredGateway ofSecret(String secret, String name);

    /** Remembers of which kinds a gateway's connections can be. */
    void kinds(String name, List<String> kinds);

    /** Calls back, with its name, when a gateway's certificate is revoked or the gateway is removed: its stream ends at once. */
    void onRevoked(java.util.function.Consumer<String> listener);
}
