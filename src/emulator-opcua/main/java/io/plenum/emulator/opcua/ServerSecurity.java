package io.plenum.emulator.opcua;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.identity.UsernameIdentityValidator;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateManager;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.DefaultApplicationGroup;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateStore;
import org.eclipse.milo.opcua.stack.core.security.MemoryTrustListManager;
import org.eclipse.milo.opcua.stack.core.security.RsaSha256CertificateFactory;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.transport.TransportProfile;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.util.validation.CertificateValidationUtil;
import org.jspecify.annotations.Nullable;

/** Who may connect, and how: one endpoint, signed and encrypted, one user. */
final class ServerSecurity {

    private ServerSecurity() {}

    static UsernameIdentityValidator users(PasswordFile password) {
        return new UsernameIdentityValidator(challenge ->
                OpcUaServerSettings.USER.equals(challenge.getUsername()) && password.matches(challenge.getPassword()));
    }

    static CertificateManager certificates(ServerIdentity identity) throws Exception {
        var quarantine = new MemoryCertificateQuarantine();
        var factory = new RsaSha256CertificateFactory() {
            @Override
            protected KeyPair createRsaSha256KeyPair() {
                return identity.keys();
            }

            @Override
            protected X509Certificate[] createRsaSha256CertificateChain(KeyPair keys) {
                return new X509Certificate[] {identity.certificate()};
            }
        };
        var group = DefaultApplicationGroup.createAndInitialize(
                new MemoryTrustListManager(), new MemoryCertificateStore(), factory, anyValidClient());
        return new DefaultCertificateManager(quarantine, group);
    }

    /**
     * Deliberately accepts every client certificate that is in date and belongs to the application that shows it: this
     * server is a demonstration on the loopback and guards nothing but made-up values, and the channel itself proves
     * that the client holds the key. The user's password still decides. A real server keeps a trust list.
     */
    private static CertificateValidator anyValidClient() {
        return (chain, applicationUri, hostnames) -> {
            X509Certificate client = chain.getFirst();
            CertificateValidationUtil.checkValidity(client, true);
            checkApplication(client, applicationUri);
        };
    }

    // The channel is opened before the application names itself; then the stack passes null.
    private static void checkApplication(X509Certificate client, @Nullable String uri) throws UaException {
        if (uri != null) {
            CertificateValidationUtil.checkApplicationUri(client, uri);
        }
    }

    static Set<EndpointConfig> endpoints(OpcUaServerSettings settings, ServerIdentity identity) {
        var base = EndpointConfig.newBuilder()
                .setTransportProfile(TransportProfile.TCP_UASC_UABINARY)
                .setBindAddress(settings.address())
                .setBindPort(settings.port())
                .setHostname(settings.address())
                .setPath(OpcUaServerSettings.PATH)
                .setCertificate(identity.certificate())
                .addTokenPolicies(OpcUaServerConfig.USER_TOKEN_POLICY_USERNAME);
        EndpointConfig encrypted = base.copy()
                .setSecurityPolicy(SecurityPolicy.Basic256Sha256)
                .setSecurityMode(MessageSecurityMode.SignAndEncrypt)
                .build();
        // The standard wants an open door for clients that ask which endpoints exist; no session passes it.
        EndpointConfig discovery = base.copy()
                .setPath(OpcUaServerSettings.PATH + "/discovery")
                .setSecurityPolicy(SecurityPolicy.None)
                .setSecurityMode(MessageSecurityMode.None)
                .build();
        return Set.of(encrypted, discovery);
    }
}
