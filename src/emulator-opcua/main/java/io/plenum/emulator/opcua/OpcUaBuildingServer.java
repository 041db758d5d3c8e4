package io.plenum.emulator.opcua;

import io.plenum.emulator.EmulatedBuilding;
import io.plenum.emulator.ProtocolServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.structured.BuildInfo;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers lighting, security, photovoltaics and charge points of the building over OPC UA. */
public final class OpcUaBuildingServer implements ProtocolServer {

    private static final Logger LOG = LoggerFactory.getLogger(OpcUaBuildingServer.class);
    private static final int SECONDS_TO_STOP = 5;

    private final EmulatedBuilding building;
    private final OpcUaServerSettings settings;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService publisher = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("opcua-publisher").daemon().factory());
    private @Nullable OpcUaServer server;
    private @Nullable BuildingNamespace namespace;

    public OpcUaBuildingServer(EmulatedBuilding building, OpcUaServerSettings settings) {
        this.building = building;
        this.settings = settings;
    }

    /** @throws BindException where the port is taken, most likely by another emulator */
    @Override
    public void start() throws Exception {
        checkPort();
        var identity = ServerIdentity.loadOrCreate(settings.data(), settings.address());
        if (settings.certificateOut() != null) {
            identity.writeCertificate(settings.certificateOut());
        }
        var made = new OpcUaServer(configuration(identity), profile -> transport());
        var space = new BuildingNamespace(made, building);
        space.startup();
        made.startup().get();
        space.offerConditions();
        server = made;
        namespace = space;
        building.onTick(() -> tick(space));
    }

    /** The stack only says that nothing was bound; this says why. A server that has just stopped frees its port a moment later. */
    private void checkPort() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_STOP);
        while (true) {
            try (var probe = new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.address()))) {
                LOG.debug("{} is free", probe);
                return;
            } catch (BindException e) {
                if (System.nanoTime() > deadline) {
                    throw (BindException) new BindException(settings.endpoint() + ": " + e.getMessage()).initCause(e);
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    private OpcUaServerConfig configuration(ServerIdentity identity) throws Exception {
        String product = "urn:plenum:building-emulator";
        return OpcUaServerConfig.builder()
                .setApplicationUri(ServerIdentity.APPLICATION_URI)
                .setApplicationName(LocalizedText.english("Aula House"))
                .setProductUri(product)
                .setBuildInfo(new BuildInfo(
                        product, "Plenum", "Plenum building emulator", OpcUaServer.SDK_VERSION, "", DateTime.now()))
                .setEndpoints(ServerSecurity.endpoints(settings, identity))
                .setCertificateManager(ServerSecurity.certificates(identity))
                .setIdentityValidator(ServerSecurity.users(PasswordFile.readOrCreate(settings.passwordFile())))
                .build();
    }

    private static OpcTcpServerTransport transport() {
        return new OpcTcpServerTransport(
                OpcTcpServerTransportConfig.newBuilder().build());
    }

    /** Leaves the model's thread at once; where publishing lags behind, ticks merge. */
    private void tick(BuildingNamespace space) {
        if (!publisher.isShutdown() && due.compareAndSet(false, true)) {
            publisher.execute(() -> publish(space));
        }
    }

    private void publish(BuildingNamespace space) {
        due.set(false);
        try {
            space.publish(building.snapshot());
        } catch (RuntimeException e) {
            LOG.warn("The OPC UA server could not show the building's values", e);
        }
    }

    @Override
    public void close() {
        publisher.shutdown();
        if (namespace != null) {
            namespace.shutdown();
        }
        if (server != null) {
            stop(server);
        }
    }

    private static void stop(OpcUaServer server) {
        try {
            server.shutdown().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The OPC UA server did not stop cleanly", e);
        }
    }
}
