package io.plenum.uplink;

import io.plenum.buffer.BatchBuffer;
import io.plenum.buffer.LinkLanes;
import io.plenum.buffer.ReportQueue;
import io.plenum.buffer.SampleIntake;
import io.plenum.lease.Controllers;
import io.plenum.lease.LeaseKeeper;
import io.plenum.link.ConnectorException;
import io.plenum.link.Protocol;
import io.plenum.link.ProtocolAccess;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.proto.Hello;
import io.plenum.link.schedule.ScheduleWriter;
import io.plenum.link.wire.GatewayReport.LeaseChange;
import io.plenum.link.wire.LinkProtocol;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.supervision.AvailabilityTracker;
import io.plenum.supervision.ConnectionSupervisor;
import io.plenum.uplink.GatewaySettings.LocalServer;
import io.plenum.uplink.GatewaySettings.RemoteServer;
import io.plenum.uplink.folder.ConfigurationFile;
import io.plenum.uplink.folder.IdentityFiles;
import io.plenum.uplink.folder.PasswordStore;
import io.plenum.uplink.folder.PrivateFiles;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only thing that talks to controllers. It collects from its start on, whether the server is there or not, and keeps what the server
 * has not acknowledged.
 */
public final class Gateway implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final int RENEWAL_MINUTES = 1;

    private final GatewaySettings settings;
    private final List<Protocol> protocols;
    private final Clock clock;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closed;

    public Gateway(GatewaySettings settings, List<Protocol> protocols, Clock clock) {
        this.settings = settings;
        this.protocols = List.copyOf(protocols);
        this.clock = clock;
    }

    /**
     * Begins to collect, with what is on disk; looks for the server from then on.
     *
     * @throws GatewayException in words, where that cannot be
     */
    public synchronized void start() throws GatewayException {
        try {
            PrivateFiles.folder(settings.data());
            opened(FolderLock.take(settings.data()));
            LinkChannels channels = opened(new LinkChannels());
            ScheduledExecutorService timer = Executors.newScheduledThreadPool(
                    1, Thread.ofVirtual().name("gateway-timer").factory());
            open.push(timer::shutdownNow);
            ServerAccess server = server(channels, timer);
            collect(server, timer);
        } catch (IOException e) {
            close();
            throw new GatewayException(
                    GatewayException.FOLDER,
                    "the folder " + settings.data() + " cannot be used: " + e.getMessage() + ".",
                    e);
        } catch (GatewayException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    private ServerAccess server(LinkChannels channels, ScheduledExecutorService timer)
            throws GatewayException, IOException {
        return switch (settings.server()) {
            case LocalServer local -> new LocalAccess(local, channels);
            case RemoteServer remote -> {
                CertificateRenewal identity = identity(remote, channels);
                var unused = timer.scheduleWithFixedDelay(identity::check, 0, RENEWAL_MINUTES, TimeUnit.MINUTES);
                var endpoint = new LinkChannels.Endpoint(remote.host(), remote.port());
                yield new RemoteAccess(endpoint, identity::identity, channels);
            }
        };
    }

    private CertificateRenewal identity(RemoteServer remote, LinkChannels channels)
            throws GatewayException, IOException {
        IdentityFiles files = new IdentityFiles(settings.data().resolve("identity"));
        EnrolmentClient enrolment = new EnrolmentClient(remote, channels);
        return new CertificateRenewal(
                new FirstIdentity(files, enrolment).get(remote, kinds()), files, enrolment::renew, clock);
    }

    private List<String> kinds() {
        return protocols.stream().map(Protocol::kind).sorted().toList();
    }

    private void collect(ServerAccess server, ScheduledExecutorService timer) throws IOException {
        PrivateFiles.folder(settings.buffer().folder());
        BatchBuffer buffer = opened(new BatchBuffer(settings.buffer(), clock));
        LinkLanes lanes = new LinkLanes(buffer);
        SampleIntake intake = opened(new SampleIntake(buffer, lanes));
        ReportQueue reports = opened(new ReportQueue(buffer, lanes));
        AvailabilityTracker availability = new AvailabilityTracker(clock);
        open.push(() -> reports.addAll(availability.beat()));
        PasswordStore passwords = new PasswordStore(settings.data().resolve("secrets"));
        List<ProtocolAccess> access = protocols.stream()
                .map(each -> each.access(settings.data(), passwords))
                .toList();
        StatusReporter reporter = new StatusReporter(clock);
        ConnectionSupervisor supervisor = opened(new ConnectionSupervisor(
                access.stream().map(ProtocolAccess::connectors).toList(),
                intake,
                reports,
                availability,
                reporter.declaredValues(),
                clock));
        ConfigurationKeeper configuration = opened(new ConfigurationKeeper(
                new ConfigurationFile(settings.data().resolve("configuration")), passwords, supervisor, intake));
        configuration.begin();
        ServedObjectsKeeper served = new ServedObjectsKeeper(settings.data().resolve("served-objects"), supervisor);
        served.begin();
        CommandRequests commands = new CommandRequests(leases(supervisor, reports));
        var unused = timer.scheduleWithFixedDelay(
                () -> beat(availability, reports, buffer),
                AvailabilityTracker.HEARTBEAT.toSeconds(),
                AvailabilityTracker.HEARTBEAT.toSeconds(),
                TimeUnit.SECONDS);
        var parts = new LinkSession.SessionParts(
                lanes,
                new RequestHandler(supervisor, access, commands, clock),
                configuration::push,
                served,
                commands,
                reporter,
                new StatusReporter.Sources(supervisor, buffer, access),
                clock);
        LinkClient client = opened(new LinkClient(server, () -> hello(buffer, configuration), parts));
        client.start();
    }

    /** Goes on with what was held when the gateway ended, before any server is there. */
    private LeaseKeeper leases(ConnectionSupervisor supervisor, ReportQueue reports) throws IOException {
        LeaseKeeper leases = opened(new LeaseKeeper(
                PrivateFiles.folder(settings.data().resolve("leases")),
                new SupervisedControllers(supervisor),
                report -> reports.offer(new LeaseChange(report)),
                clock));
        leases.begin();
        return leases;
    }

    private record SupervisedControllers(ConnectionSupervisor supervisor) implements Controllers {

        @Override
        public Point point(String connection, PointId id) throws ConnectorException {
            return supervisor.point(connection, id);
        }

        @Override
        public @Nullable CommandWriter writer(String connection) throws ConnectorException {
            return supervisor.writer(connection);
        }

        @Override
        public List<Point> pointsAt(String connection, String address) throws ConnectorException {
            return supervisor.points(connection).stream()
                    .filter(point ->
                            point.source() != null && point.source().address().equals(address))
                    .toList();
        }

        @Override
        public @Nullable ScheduleWriter scheduleWriter(String connection) throws ConnectorException {
            return supervisor.scheduleWriter(connection);
        }
    }

    private static void beat(AvailabilityTracker availability, ReportQueue reports, BatchBuffer buffer) {
        try {
            reports.addAll(availability.beat());
            buffer.lost(availability.takeForgotten());
        } catch (RuntimeException e) {
            LOG.error("How devices are could not be reported", e);
        }
    }

    private Hello hello(BatchBuffer buffer, ConfigurationKeeper configuration) {
        return Hello.newBuilder()
                .setLowestProtocol(LinkProtocol.LOWEST)
                .setHighestProtocol(LinkProtocol.HIGHEST)
                .setVersion(GatewayVersion.text())
                .addAllKinds(kinds())
                .setEpoch(buffer.epoch())
                .setRevision(configuration.revision())
                .addAbilities(LinkProtocol.READS_HISTORY)
                .addAbilities(LinkProtocol.ACKNOWLEDGES)
                .addAbilities(LinkProtocol.READS_SCHEDULES)
                .addAbilities(LinkProtocol.READS_PRESENT)
                .addAbilities(LinkProtocol.SERVES)
                .addAbilities(LinkProtocol.COMMANDS)
                .addAbilities(LinkProtocol.WRITES_SCHEDULES)
                .addAbilities(LinkProtocol.WRITES_EXCEPTIONS)
                .build();
    }

    /** Releases the controllers first; what came by then is on disk at the end. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.error("A part of the gateway could not be closed", e);
            }
        }
    }
}
