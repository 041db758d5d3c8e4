package io.plenum.gateway.caller;

import io.grpc.Attributes;
import io.grpc.Context;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.plenum.gateway.GatewayRegister;
import io.plenum.gateway.RegisteredGateway;
import io.plenum.link.wire.LinkProtocol;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a call.
 *
 * @param gateway null where nobody known
 * @param address host from which it comes
 */
public record LinkCaller(@Nullable RegisteredGateway gateway, String address) {

    /** Under which a call's handler finds its caller. */
    public static final Context.Key<LinkCaller> KEY = Context.key("plenum-caller");

    /** By the local secret where one is shown, else by the certificate; there is no third way. */
    public static LinkCaller of(Attributes transport, Metadata headers, GatewayRegister register) {
        InetAddress from = transport.get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR) instanceof InetSocketAddress socket
                ? socket.getAddress()
                : null;
        String address = from == null ? "" : from.getHostAddress();
        String secret = headers.get(LinkProtocol.SECRET);
        RegisteredGateway gateway = secret == null
                ? byCertificate(transport.get(Grpc.TRANSPORT_ATTR_SSL_SESSION), register)
                : bySecret(from, secret, headers.get(LinkProtocol.GATEWAY), register);
        return new LinkCaller(gateway, address);
    }

    /** Whoever knows the secret can read this machine's disk; from elsewhere it was stolen. */
    private static @Nullable RegisteredGateway bySecret(
            @Nullable InetAddress from, String secret, @Nullable String name, GatewayRegister register) {
        boolean here = from != null && from.isLoopbackAddress();
        return here && name != null ? register.ofSecret(secret, name) : null;
    }

    /** The chain has been checked by TLS against the installation's authority. */
    private static @Nullable RegisteredGateway byCertificate(@Nullable SSLSession tls, GatewayRegister register) {
        try {
            Certificate[] chain = tls == null ? new Certificate[0] : tls.getPeerCertificates();
            return chain.length > 0 && chain[0] instanceof X509Certificate own ? register.ofCertificate(own) : null;
        } catch (SSLPeerUnverifiedException none) {
            return null;
        }
    }
}
