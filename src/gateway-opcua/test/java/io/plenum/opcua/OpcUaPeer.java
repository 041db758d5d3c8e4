package io.plenum.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.plenum.point.PointKind;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Period;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfigLimits;
import org.eclipse.milo.opcua.sdk.server.identity.AnonymousIdentityValidator;
import org.eclipse.milo.opcua.sdk.server.identity.CompositeValidator;
import org.eclipse.milo.opcua.sdk.server.identity.IdentityValidator;
import org.eclipse.milo.opcua.sdk.server.identity.UsernameIdentityValidator;
import org.eclipse.milo.opcua.stack.core.security.CertificateManager;
import org.eclipse.milo.opcua.stack.core.security.DefaultApplicationGroup;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateStore;
import org.eclipse.milo.opcua.stack.core.security.MemoryTrustListManager;
import org.eclipse.milo.opcua.stack.core.security.RsaSha256CertificateFactory;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.transport.TransportProfile;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateBuilder;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateGenerator;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;
import org.jspecify.annotations.Nullable;

/** A real OPC UA server on 127.0.0.1 with three variables; keeps port, key and values over restarts. */
public final class OpcUaPeer {

    static final String URI = "urn:plenum:peer";
    public static final String USER = "plenum";
    public static final String PASSWORD = "correct horse";

    private static final String ADDRESS = "127.0.0.1";

    private final int port;
    private final KeyPair keys;
    private X509Certificate certificate;
    private final Map<PointKind, Object> values =
            new ConcurrentHashMap<>(Map.of(PointKind.NUMERIC, 0.0, PointKind.BINARY, false, PointKind.MULTISTATE, 1));
    private final AtomicInteger sessionsAsked = new AtomicInteger();
    /** Every user and password that was ever sent here. */
    public final List<String> credentials = new CopyOnWriteArrayList<>();

    private final Map<SecurityPolicy, MessageSecurityMode> security =
            new LinkedHashMap<>(Map.of(SecurityPolicy.Basic256Sha256, MessageSecurityMode.SignAndEncrypt));
    private boolean anonymous;
    private int room = 100_000;
    private int itemsInCall = 65_535;
    private int nodesInRead = 65_535;
    private @Nullable OpcUaServer server;
    private @Nullable OpcUaPeerNamespace namespace;

    public OpcUaPeer() throws Exception {
        try (var probe = new ServerSocket(0, 1, InetAddress.getByName(ADDRESS))) {
            port = probe.getLocalPort();
        }
        keys = SelfSignedCertificateGenerator.generateRsaKeyPair(2048);
        certificate = builder().build();
    }

    private SelfSignedCertificateBuilder builder() {
        return new SelfSignedCertificateBuilder(keys)
                .setCommonName("Peer " + port)
                .setApplicationUri(URI + ":server")
                .addIpAddress(ADDRESS);
    }

    /** Its certificate has expired; counts from the next start. */
    void expire() throws Exception {
        certificate = builder().setValidityPeriod(Period.ofYears(-1)).build();
    }

    /** Its certificate ends in so many days; counts from the next start. */
    void endsIn(int days) throws Exception {
        certificate = builder().setValidityPeriod(Period.ofDays(days)).build();
    }

    /** Its certificate was made for another application; counts from the next start. */
    void certificateOf(String application) throws Exception {
        certificate = builder().setApplicationUri(application).build();
    }

    /** The only security that it offers; counts from the next start. */
    void offers(SecurityPolicy policy, MessageSecurityMode mode) {
        security.clear();
        security.put(policy, mode);
    }

    /** Lets everybody in; counts from the next start. */
    void letEverybodyIn() {
        anonymous = true;
    }

    /** How much it takes in one request, as it says itself; counts from the next start. */
    void limits(int items, int nodes) {
        itemsInCall = items;
        nodesInRead = nodes;
    }

    public String endpoint() {
        return "opc.tcp://" + ADDRESS + ":" + port + "/peer";
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** How many variables the server lets its clients subscribe to; counts from the next start. */
    void room(int items) {
        room = items;
    }

    /** The running server, to see what its clients have asked for. */
    OpcUaServer server() {
        return Objects.requireNonNull(server);
    }

    /** Lists of children that clients have begun to read and neither read to their end nor given back. */
    int openLists() {
        return server().getSessionManager().getAllSessions().stream()
                .mapToInt(session -> session.getBrowseContinuationPoints().size())
                .sum();
    }

    int sessionsAsked() {
        return sessionsAsked.get();
    }

    /** @param before namespaces that come first, so that ours gets another index */
    public void start(String... before) throws Exception {
        var made = new OpcUaServer(
                configuration(),
                profile -> new OpcTcpServerTransport(
                        OpcTcpServerTransportConfig.newBuilder().build()));
        for (String uri : before) {
            made.getNamespaceTable().add(uri);
        }
        var space = new OpcUaPeerNamespace(made, values);
        space.startup();
        made.startup().get(10, TimeUnit.SECONDS);
        server = made;
        namespace = space;
    }

    public void stop() {
        OpcUaServer running = server;
        server = null;
        if (namespace != null) {
            namespace.shutdown();
            namespace = null;
        }
        if (running != null) {
            try {
                running.shutdown().get(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    void change(PointKind kind, double value) {
        Object made =
                switch (kind) {
                    case NUMERIC -> value;
                    case BINARY -> value != 0;
                    case MULTISTATE -> (int) value;
                };
        values.put(kind, made);
        if (namespace != null) {
            namespace.show(kind, made);
        }
    }

    OpcUaPeerNamespace namespace() {
        return Objects.requireNonNull(namespace);
    }

    /** Shows a status that a sensible device shows now and then. */
    void show(PointKind kind, DataValue value) {
        Objects.requireNonNull(namespace).show(kind, value);
    }

    private OpcUaServerConfig configuration() throws Exception {
        var base = EndpointConfig.newBuilder()
                .setTransportProfile(TransportProfile.TCP_UASC_UABINARY)
                .setBindAddress(ADDRESS)
                .setBindPort(port)
                // Advertises a name that leads nowhere, as servers behind address translation do.
                .setHostname("controller.invalid")
                .setPath("/peer")
                .setCertificate(certificate)
                .addTokenPolicies(OpcUaServerConfig.USER_TOKEN_POLICY_USERNAME);
        if (anonymous) {
            base.addTokenPolicies(OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS);
        }
        Set<EndpointConfig> endpoints = new HashSet<>();
        security.forEach((policy, mode) -> endpoints.add(
                base.copy().setSecurityPolicy(policy).setSecurityMode(mode).build()));
        EndpointConfig discovery = base.copy()
                .setPath("/peer/discovery")
                .setSecurityPolicy(SecurityPolicy.None)
                .setSecurityMode(MessageSecurityMode.None)
                .build();
        endpoints.add(discovery);
        return OpcUaServerConfig.builder()
                .setApplicationUri(URI + ":server")
                .setApplicationName(LocalizedText.english("Peer"))
                .setProductUri(URI)
                .setEndpoints(endpoints)
                .setCertificateManager(certificates())
                .setLimits(new OpcUaServerConfigLimits() {
                    @Override
                    public UInteger getMaxMonitoredItemsPerSession() {
                        return uint(room);
                    }

                    @Override
                    public UInteger getMaxMonitoredItemsPerCall() {
                        return uint(itemsInCall);
                    }

                    @Override
                    public UInteger getMaxNodesPerRead() {
                        return uint(nodesInRead);
                    }

                    @Override
                    public UInteger getMaxNodesPerTranslateBrowsePathsToNodeIds() {
                        return uint(nodesInRead);
                    }
                })
                .setIdentityValidator(identities())
                .build();
    }

    private IdentityValidator identities() {
        var users = new UsernameIdentityValidator(given -> {
            sessionsAsked.incrementAndGet();
            credentials.add(given.getUsername() + ":" + given.getPassword());
            return USER.equals(given.getUsername()) && PASSWORD.equals(given.getPassword());
        });
        return anonymous ? new CompositeValidator(AnonymousIdentityValidator.INSTANCE, users) : users;
    }

    private CertificateManager certificates() throws Exception {
        var factory = new RsaSha256CertificateFactory() {
            @Override
            protected KeyPair createRsaSha256KeyPair() {
                return keys;
            }

            @Override
            protected X509Certificate[] createRsaSha256CertificateChain(KeyPair pair) {
                return new X509Certificate[] {certificate};
            }
        };
        var group = DefaultApplicationGroup.createAndInitialize(
                new MemoryTrustListManager(), new MemoryCertificateStore(), factory, (chain, uri, hosts) -> {});
        return new DefaultCertificateManager(new MemoryCertificateQuarantine(), group);
    }
}
