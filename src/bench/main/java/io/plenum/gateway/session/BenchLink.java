package io.plenum.gateway.session;

import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.gateway.GatewayConfigurations;
import io.plenum.gateway.GatewayEnrolment;
import io.plenum.gateway.GatewayRegister;
import io.plenum.gateway.RegisteredGateway;
import io.plenum.gateway.caller.CallerInterceptor;
import io.plenum.ingest.AcceptedBatches;
import io.plenum.ingest.GatewayInbox;
import io.plenum.link.Connection;
import io.plenum.link.Tuning;
import io.plenum.link.wire.LinkProtocol;
import io.plenum.link.wire.PushedConfiguration;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.device.DeclaredValues;
import io.plenum.point.unit.Unit;
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
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x509.GeneralName;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The server's side of the link, with one gateway that may connect and has 1,000 points. What it reports of devices is not kept. */
final class BenchLink implements GatewayRegister, GatewayConfigurations, AutoCloseable {

    static final String GATEWAY = "bench";
    private static final String SECRET = "bench";
    private static final int POINTS = 1_000;

    private final PushedConfiguration plan = plan();
    private final LinkServer server;
    private final ReportStore reports;

    /** @param data of the server: its folder {@code link} is where a gateway finds it */
    BenchLink(Path data, GatewayInbox inbox, AcceptedBatches batches, MeterRegistry meters)
            throws IOException, GeneralSecurityException {
        BatchMemory memory = new LinkBeans().batchMemory(batches);
        GatewayDirectory directory = new GatewayDirectory(this, this, memory);
        ConfigurationFollower configurations = new ConfigurationFollower(directory, this);
        reports = new ReportStore(devices -> {}, leases -> {}, meters);
        reports.start();
        Clock clock = Clock.systemUTC();
        MessageIntake messages = new MessageIntake(
                inbox, memory, new ReportIntake(List.of(), reports, meters), new DeclaredValues(), clock, meters);
        var beans = new StaticListableBeanFactory();
        GatewayLinkService service = new GatewayLinkService(
                directory, this, configurations, beans.getBeanProvider(GatewayEnrolment.class), messages, clock);
        ServerCredentials tls = credentials(data.resolve("link"));
        server = new LinkServer(
                new LinkSettings(0, "127.0.0.1"), 0, () -> tls, new CallerInterceptor(this, meters), service, data);
        server.start();
        configurations.pushAll();
    }

    private static ServerCredentials credentials(Path link) throws IOException, GeneralSecurityException {
        KeyPair keys = NewCertificate.newKeys();
        X509Certificate certificate = new NewCertificate(
                        LinkProtocol.AUTHORITY,
                        CertificatePurpose.SERVER,
                        List.of(new GeneralName(GeneralName.dNSName, LinkProtocol.AUTHORITY)),
                        Instant.now().minusSeconds(60),
                        Instant.now().plusSeconds(86_400))
                .selfSigned(keys);
        String authority = pem("CERTIFICATE", certificate.getEncoded());
        Files.createDirectories(link);
        Files.writeString(link.resolve("authority.pem"), authority);
        Files.writeString(link.resolve("secret"), SECRET);
        return TlsServerCredentials.create(
                stream(authority), stream(pem("PRIVATE KEY", keys.getPrivate().getEncoded())));
    }

    private static String pem(String kind, byte[] der) {
        String text = Base64.getMimeEncoder().encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }

    private static InputStream stream(String pem) {
        return new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
    }

    private static PushedConfiguration plan() {
        List<Point> points = IntStream.rangeClosed(1, POINTS)
                .mapToObj(id -> new Point(
                        new PointId(id),
                        "point-" + id,
                        "Point " + id,
                        "Air_Temperature_Sensor",
                        PointKind.NUMERIC,
                        Unit.DEGREE_CELSIUS,
                        List.of(),
                        false,
                        new PointSource(GATEWAY, "1/analog-input," + id)))
                .toList();
        Connection connection = new Connection(GATEWAY, "bacnet", true, Map.of("bind", "127.0.0.1"), Tuning.DEFAULT);
        return new PushedConfiguration("1", List.of(connection), points, List.of());
    }

    @Override
    public PushedConfiguration of(String gateway) {
        return gateway.equals(GATEWAY) ? plan : PushedConfiguration.NONE;
    }

    @Override
    public Set<String> names() {
        return Set.of(GATEWAY);
    }

    @Override
    public List<RegisteredGateway> all() {
        return List.of(new RegisteredGateway(GATEWAY, true, List.of(), Instant.EPOCH, null, false));
    }

    @Override
    public @Nullable RegisteredGateway ofCertificate(X509Certificate certificate) {
        return null;
    }

    @Override
    public @Nullable RegisteredGateway ofSecret(String secret, String name) {
        return secret.equals(SECRET) && name.equals(GATEWAY) ? all().getFirst() : null;
    }

    @Override
    public void kinds(String name, List<String> kinds) {}

    @Override
    public void onRevoked(Consumer<String> listener) {}

    @Override
    public void close() {
        server.stop();
        reports.stop();
    }
}
