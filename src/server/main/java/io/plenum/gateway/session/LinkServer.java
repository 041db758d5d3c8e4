package io.plenum.gateway.session;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.plenum.gateway.LinkIdentity;
import io.plenum.gateway.caller.CallerInterceptor;
import io.plenum.link.wire.LinkProtocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens the port of the link, once what takes samples is there. */
@Component
class LinkServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LinkServer.class);
    private static final int WINDOW = 1024 * 1024;
    private static final int LARGEST_HEADERS = 8 * 1024;
    private static final int CALLS_OF_CONNECTION = 4;

    private final LinkSettings settings;
    private final int webPort;
    private final LinkIdentity identity;
    private final CallerInterceptor callers;
    private final GatewayLinkService service;
    private final Path folder;
    private volatile boolean running;
    private volatile @Nullable Server server;
    private volatile @Nullable ExecutorService threads;

    LinkServer(
            LinkSettings settings,
            @Value("${server.port:8080}") int webPort,
            LinkIdentity identity,
            CallerInterceptor callers,
            GatewayLinkService service,
            @Value("${plenum.data:./data}") Path data) {
        this.settings = settings;
        this.webPort = webPort;
        this.identity = identity;
        this.callers = callers;
        this.service = service;
        folder = data.resolve("link");
    }

    /** @throws PortInUseException where another program has the port: then gateways could not connect, and the server must not seem well */
    @Override
    public void start() {
        running = true;
        try {
            open();
        } catch (IOException e) {
            running = false;
            if (e instanceof BindException || e.getCause() instanceof BindException) {
                throw new PortInUseException(settings.portBeside(webPort), e);
            }
            throw new UncheckedIOException("The port of the link cannot be opened", e);
        }
    }

    private synchronized void open() throws IOException {
        ExecutorService own = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("link-", 0).factory());
        try {
            Server opened = builder().executor(own).build().start();
            threads = own;
            server = opened;
            writeAddress(localHost().getHostAddress() + ":" + opened.getPort());
            LOG.info("Gateways connect to port {} of {}", opened.getPort(), settings.address());
        } finally {
            if (server == null) {
                own.shutdownNow();
            }
        }
    }

    /** For gateways beside the server, in {@code $PLENUM_DATA/link/address}; never seen half written. */
    private void writeAddress(String hostAndPort) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = Files.createTempFile(folder, "address", ".new");
        Files.writeString(fresh, hostAndPort + "\n");
        Files.move(
                fresh, folder.resolve("address"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Bounded in every direction: a message, its headers, what is on the way, who connects and says nothing. */
    private NettyServerBuilder builder() throws IOException {
        int port = settings.portBeside(webPort);
        InetAddress where = InetAddress.getByName(settings.address());
        NettyServerBuilder builder =
                NettyServerBuilder.forAddress(new InetSocketAddress(where, port), identity.credentials());
        if (port > 0 && !where.isAnyLocalAddress() && !where.isLoopbackAddress()) {
            builder.addListenAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
        return builder.addService(service)
                .intercept(callers)
                .maxInboundMessageSize(LinkProtocol.LARGEST_MESSAGE)
                .maxInboundMetadataSize(LARGEST_HEADERS)
                .maxConcurrentCallsPerConnection(CALLS_OF_CONNECTION)
                .flowControlWindow(WINDOW)
                .handshakeTimeout(10, TimeUnit.SECONDS)
                .maxConnectionIdle(30, TimeUnit.SECONDS)
                .keepAliveTime(10, TimeUnit.SECONDS)
                .keepAliveTimeout(5, TimeUnit.SECONDS)
                .permitKeepAliveTime(5, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true);
    }

    /** Gateways beside the server come over loopback, where alone their secret counts. */
    private InetAddress localHost() throws IOException {
        InetAddress where = InetAddress.getByName(settings.address());
        return where.isLoopbackAddress() ? where : InetAddress.getLoopbackAddress();
    }

    /** Where it listens; 0 while it does not. */
    int port() {
        Server open = server;
        return open == null ? 0 : open.getPort();
    }

    @Override
    public void stop() {
        running = false;
        service.endAll();
        close();
    }

    private synchronized void close() {
        Server open = server;
        ExecutorService own = threads;
        server = null;
        try {
            if (open != null && !open.shutdown().awaitTermination(2, TimeUnit.SECONDS)) {
                open.shutdownNow().awaitTermination(2, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (own != null) {
            own.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the pipeline that takes the samples; stopped before it. */
    @Override
    public int getPhase() {
        return 2;
    }
}
