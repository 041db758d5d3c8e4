package io.plenum.uplink;

import io.plenum.lease.TestControllers;
import io.plenum.link.CertificateEntry;
import io.plenum.link.CertificateTrust;
import io.plenum.link.CertificateTrust.SigningCertificate;
import io.plenum.link.Connection;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.link.ConnectorFactory;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.EndpointAddress;
import io.plenum.link.PasswordScope;
import io.plenum.link.Problem;
import io.plenum.link.Protocol;
import io.plenum.link.ProtocolAccess;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.command.PointWrite;
import io.plenum.link.command.WriteResult;
import io.plenum.link.serving.ObjectServer;
import io.plenum.link.serving.ServedId;
import io.plenum.link.serving.ServedList;
import io.plenum.link.serving.ServedValue;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A protocol whose controllers say what a test says. */
public final class PlainProtocol implements Protocol, ConnectorFactory, CertificateTrust {

    private volatile @Nullable ConnectorContext context;
    private volatile @Nullable PasswordScope passwords;
    /** A search for so many objects ends only where it is interrupted. */
    static final int ENDLESS = 4711;

    private volatile boolean trusted;
    private volatile String own = "cd";
    volatile boolean searching;
    /** What is offered to workstations, and the values that they see. */
    volatile ServedList offered = ServedList.NONE;

    final Map<ServedId, ServedValue> shown = new ConcurrentHashMap<>();
    volatile boolean interrupted;
    /** What is written to. */
    final TestControllers controllers = new TestControllers();

    @Override
    public String kind() {
        return "plain";
    }

    @Override
    public ProtocolAccess access(Path folder, PasswordScope scope) {
        passwords = scope;
        return new ProtocolAccess(this, this, () -> 7);
    }

    public boolean isOpen() {
        return context != null;
    }

    public ConnectorContext context() {
        return Objects.requireNonNull(context);
    }

    /** A controller gives a value now. */
    public void value(int point, double value) {
        context().sink().accept(List.of(new Sample(new PointId(point), Instant.now(), value, Quality.GOOD)));
    }

    boolean mayGo(String file, String endpoint) {
        return Objects.requireNonNull(passwords)
                .covers(file, Objects.requireNonNull(EndpointAddress.parse(endpoint, 1)));
    }

    @Override
    public Connector create(Connection connection) throws ConnectorException {
        if (connection.settings().containsKey("wrong")) {
            throw new ConnectorException(Problem.of("connector.problem.setting-wrong", "wrong"));
        }
        return new PlainConnector();
    }

    @Override
    public List<CertificateEntry> certificates() {
        return List.of(new CertificateEntry("ab", "CN=plc", "2030-01-01T00:00:00Z", "", trusted));
    }

    @Override
    public boolean trust(String thumbprint) {
        trusted |= thumbprint.equals("ab");
        return trusted;
    }

    @Override
    public boolean distrust(String thumbprint) {
        boolean known = trusted && thumbprint.equals("ab");
        trusted &= !known;
        return known;
    }

    @Override
    public List<SigningCertificate> own() {
        return List.of(
                new SigningCertificate(own, "CN=Plenum", "2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z", "AQID"));
    }

    @Override
    public boolean renew(String thumbprint) {
        boolean known = thumbprint.equals(own);
        own = known ? "ef" : own;
        return known;
    }

    private final class PlainConnector implements Connector, ObjectServer, CommandWriter {

        @Override
        public CommandState readState(Point point) throws ConnectorException {
            return controllers.readState(point);
        }

        @Override
        public WriteResult write(PointWrite write) throws ConnectorException {
            return controllers.write(write);
        }

        @Override
        public void serve(ServedList objects) {
            offered = objects;
        }

        @Override
        public void served(List<ServedValue> values) {
            values.forEach(value -> shown.put(value.id(), value));
        }

        @Override
        public void open(ConnectorContext opened) {
            context = opened;
        }

        @Override
        public void ping() {
            // Always there.
        }

        @Override
        public void update() {
            // The context has the new points.
        }

        @Override
        public List<Discovered> discover(DiscoveryLimits limits) {
            if (limits.objects() == ENDLESS) {
                awaitInterruption();
            }
            return List.of(new Discovered(
                    "1",
                    "AHU",
                    Discovered.Identity.UNKNOWN,
                    new Discovered.Location("10.0.0.1", null, ""),
                    List.of(),
                    List.of(),
                    true));
        }

        private void awaitInterruption() {
            searching = true;
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(10_000_000);
            }
            interrupted = true;
        }

        @Override
        public void close() {
            context = null;
        }
    }
}
