package io.plenum.gateway.session;

import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.MovableClock;
import io.plenum.gateway.GatewayConfigurations;
import io.plenum.gateway.GatewayEnrolment;
import io.plenum.gateway.GatewayRegister;
import io.plenum.gateway.LeaseReported;
import io.plenum.gateway.RegisteredGateway;
import io.plenum.gateway.caller.CallerInterceptor;
import io.plenum.gateway.session.BatchMemory.BatchKey;
import io.plenum.ingest.BatchStream;
import io.plenum.ingest.GatewayInbox;
import io.plenum.link.Connection;
import io.plenum.link.Tuning;
import io.plenum.link.wire.GatewayReport.DeviceAvailability;
import io.plenum.link.wire.LinkProtocol;
import io.plenum.link.wire.PushedConfiguration;
import io.plenum.point.ControllerEvent;
import io.plenum.point.EventFollower;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.device.DeclaredValues;
import io.plenum.point.device.GatewayFollower;
import io.plenum.point.unit.Unit;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.PointValues;
import io.plenum.web.certificate.CertificatePurpose;
import io.plenum.web.certificate.NewCertificate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.bouncycastle.asn1.x509.GeneralName;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The server's side of the link over real gRPC and TLS, between a register, an inbox and a twin that a test can look into. */
final class LinkRig
        implements GatewayInbox, GatewayRegister, GatewayConfigurations, PointValues, EventFollower, AutoCloseable {

    static final String SECRET = "the-secret";

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-29T12:00:00Z"));
    final List<Sample> live = new CopyOnWriteArrayList<>();
    final List<Sample> backlog = new CopyOnWriteArrayList<>();
    final List<Sample> current = new CopyOnWriteArrayList<>();
    final List<ControllerEvent> events = new CopyOnWriteArrayList<>();
    final List<DeviceAvailability> availability = new CopyOnWriteArrayList<>();
    final List<Collection<GatewayFollower.GatewayCondition>> told = new CopyOnWriteArrayList<>();
    final List<LeaseReported> leases = new CopyOnWriteArrayList<>();
    final List<Runnable> unstored = new CopyOnWriteArrayList<>();
    final Map<PointId, CurrentValue> twin = new ConcurrentHashMap<>();
    final Map<String, PushedConfiguration> plans = new ConcurrentHashMap<>();
    final Set<String> certified = ConcurrentHashMap.newKeySet();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final DeclaredValues declared = new DeclaredValues();
    final BatchMemory memory;
    final X509Certificate authority;
    final GatewayDirectory directory;
    final ConfigurationFollower configurations;
    final LinkRequests requests;
    final LinkCommands commands;
    final GatewayWatch watch;
    volatile @Nullable RuntimeException listenerFails;
    volatile boolean stores = true;
    volatile boolean plansAreKnown = true;
    private final LinkServer server;
    private final ReportStore intake;
    private final Map<String, RegisteredGateway> registered = new ConcurrentHashMap<>();
    private final List<LinkPeer> peers = new ArrayList<>();
    private final Path data;
    private final KeyPair keys;
    private final int lastPort;
    private @Nullable Consumer<String> revoked;

    LinkRig() throws Exception {
        this(new RememberedBatches(), 0);
    }

    /** The same server again, on the same port, with what it had stored. */
    LinkRig restarted() throws Exception {
        return new LinkRig(memory, lastPort, data, keys, authority);
    }

    /** @param memory of another server, as after a restart */
    LinkRig(BatchMemory memory, int port) throws Exception {
        this(memory, port, Files.createTempDirectory("link"), NewCertificate.newKeys(), null);
    }

    private LinkRig(BatchMemory memory, int port, Path data, KeyPair keys, @Nullable X509Certificate known)
            throws Exception {
        this.memory = memory;
        this.data = data;
        this.keys = keys;
        authority = known != null ? known : certificate(keys);

        ServerCredentials tls = TlsServerCredentials.create(pem("CERTIFICATE", authority), pem("PRIVATE KEY", keys));
        directory = new GatewayDirectory(this, this, memory);
        configurations = new ConfigurationFollower(directory, this);
        intake = new ReportStore(availability::addAll, this::leases, meters);
        intake.start();
        MessageIntake messages = new MessageIntake(
                this, memory, new ReportIntake(List.of(this), intake, meters), declared, clock, meters);
        var beans = new StaticListableBeanFactory();
        GatewayLinkService service = new GatewayLinkService(
                directory, this, configurations, beans.getBeanProvider(GatewayEnrolment.class), messages, clock);
        requests = new LinkRequests(directory, clock);
        commands = new LinkCommands(directory, requests);
        watch = new GatewayWatch(
                directory, service, configurations, new AwayMarks(this, this), List.of(told::add), clock);
        server = new LinkServer(
                new LinkSettings(port, "127.0.0.1"), 0, () -> tls, new CallerInterceptor(this, meters), service, data);
        server.start();
        lastPort = server.port();
        Files.writeString(linkFolder().resolve("secret"), SECRET);
        Files.write(
                linkFolder().resolve("authority.pem"),
                pem("CERTIFICATE", authority).readAllBytes());
        configurations.pushAll();
    }

    private static X509Certificate certificate(KeyPair keys) throws GeneralSecurityException {
        return new NewCertificate(
                        "plenum-server",
                        CertificatePurpose.SERVER,
                        List.of(new GeneralName(GeneralName.dNSName, LinkProtocol.AUTHORITY)),
                        Instant.now().minusSeconds(60),
                        Instant.now().plusSeconds(3600))
                .selfSigned(keys);
    }

    /** As the server leaves it to gateways beside it. */
    Path linkFolder() {
        return data.resolve("link");
    }

    private static InputStream pem(String kind, Object content) throws IOException {
        try {
            byte[] der = content instanceof X509Certificate certificate
                    ? certificate.getEncoded()
                    : ((KeyPair) content).getPrivate().getEncoded();
            String text = "-----BEGIN " + kind + "-----\n"
                    + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + kind + "-----\n";
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    int port() {
        return server.port();
    }

    String addressFile() throws IOException {
        return Files.readString(data.resolve("link/address"));
    }

    LinkPeer peer() throws IOException {
        LinkPeer peer = new LinkPeer(port(), authority);
        peers.add(peer);
        return peer;
    }

    LinkPeer bacnet(String epoch) throws IOException {
        return peer().local(SECRET, "bacnet", epoch, "bacnet");
    }

    /** Assigns a connection of the gateway's name with these points to it. */
    void assign(String gateway, int... points) {
        plans.put(gateway, plan(gateway, points));
        configurations.pushAll();
    }

    static PushedConfiguration plan(String connection, int... ids) {
        List<Point> points = new ArrayList<>();
        for (int id : ids) {
            points.add(new Point(
                    new PointId(id),
                    "point-" + id,
                    "Point " + id,
                    "Point",
                    PointKind.NUMERIC,
                    Unit.DEGREE_CELSIUS,
                    List.of(),
                    false,
                    new PointSource(connection, "1/analog-input," + id)));
        }
        var own = new Connection(connection, "bacnet", true, Map.of("bind", "10.0.0.1"), Tuning.DEFAULT);
        return new PushedConfiguration("r" + points.hashCode(), List.of(own), points, List.of());
    }

    private void leases(LeaseReported reported) {
        leases.add(reported);
        RuntimeException failure = listenerFails;
        if (failure != null) {
            throw failure;
        }
    }

    Sample sample(int point, double value) {
        return new Sample(new PointId(point), clock.instant(), value, Quality.GOOD);
    }

    void revoke(String gateway) {
        if (revoked != null) {
            revoked.accept(gateway);
        }
    }

    @Override
    public void live(List<Sample> samples, Runnable stored) {
        twin(samples);
        live.addAll(samples);
        stored(stored);
    }

    @Override
    public void backlog(List<Sample> samples, Runnable stored) {
        backlog.addAll(samples);
        stored(stored);
    }

    private void stored(Runnable stored) {
        if (stores) {
            stored.run();
        } else {
            unstored.add(stored);
        }
    }

    @Override
    public void current(List<Sample> samples) {
        twin(samples);
        current.addAll(samples);
    }

    private void twin(List<Sample> samples) {
        samples.forEach(sample -> twin.put(
                sample.point(), new CurrentValue(sample.value(), sample.time(), sample.quality(), sample.reason())));
    }

    @Override
    public @Nullable CurrentValue of(PointId point) {
        return twin.get(point);
    }

    @Override
    public PushedConfiguration of(String gateway) {
        if (!plansAreKnown) {
            throw new IllegalStateException("The database is away");
        }
        return plans.getOrDefault(gateway, PushedConfiguration.NONE);
    }

    @Override
    public Set<String> names() {
        return plans.keySet();
    }

    @Override
    public List<RegisteredGateway> all() {
        return registered.values().stream().toList();
    }

    @Override
    public @Nullable RegisteredGateway ofCertificate(X509Certificate certificate) {
        String name = certificate.getSubjectX500Principal().getName();
        return certified.contains(name) ? registered(name, false) : null;
    }

    @Override
    public @Nullable RegisteredGateway ofSecret(String secret, String name) {
        return secret.equals(SECRET) ? registered(name, true) : null;
    }

    private RegisteredGateway registered(String name, boolean local) {
        return registered.computeIfAbsent(
                name, fresh -> new RegisteredGateway(fresh, local, List.of(), clock.instant(), null, false));
    }

    @Override
    public void kinds(String name, List<String> kinds) {}

    @Override
    public void onRevoked(Consumer<String> listener) {
        revoked = listener;
    }

    @Override
    public void accept(ControllerEvent event) {
        events.add(event);
    }

    @Override
    public void present(Collection<PointId> points, List<ControllerEvent> active) {
        events.addAll(active);
    }

    /** What the real one remembers, for as long as the test runs. */
    static final class RememberedBatches implements BatchMemory {

        private final Set<String> known = ConcurrentHashMap.newKeySet();

        @Override
        public boolean isNew(String gateway, BatchKey batch) {
            return !known.contains(gateway + batch.epoch() + batch.stream() + batch.sequence());
        }

        @Override
        public void accepted(String gateway, String epoch, BatchStream stream, Collection<Long> sequences) {
            sequences.forEach(sequence -> known.add(gateway + epoch + stream + sequence));
        }
    }

    @Override
    public void close() {
        peers.forEach(LinkPeer::close);
        server.stop();
        intake.stop();
    }
}
