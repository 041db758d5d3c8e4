package io.plenum.gateway.session;

import io.plenum.gateway.GatewayPresent;
import io.plenum.gateway.GatewayRequests;
import io.plenum.gateway.GatewaySchedules;
import io.plenum.link.CertificateEntry;
import io.plenum.link.CertificateTrust.SigningCertificate;
import io.plenum.link.Connection;
import io.plenum.link.ConnectorException;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.link.alarm.AlarmOrder;
import io.plenum.link.alarm.AlarmOrderResult;
import io.plenum.link.history.HistoryRequest;
import io.plenum.link.history.PointHistory;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentRequest;
import io.plenum.link.proto.Discover;
import io.plenum.link.proto.DistrustCertificate;
import io.plenum.link.proto.ListCertificates;
import io.plenum.link.proto.ReadHistory;
import io.plenum.link.proto.ReadSchedules;
import io.plenum.link.proto.RenewCertificate;
import io.plenum.link.proto.Request;
import io.plenum.link.proto.TrustCertificate;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.wire.AlarmOrderCodec;
import io.plenum.link.wire.CertificatesCodec;
import io.plenum.link.wire.ConnectionCodec;
import io.plenum.link.wire.DiscoveredCodec;
import io.plenum.link.wire.HistoryCodec;
import io.plenum.link.wire.LinkProtocol;
import io.plenum.link.wire.PresentCodec;
import io.plenum.link.wire.SchedulesCodec;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks gateways over their streams and waits for what they answer. */
@Component
class LinkRequests implements GatewayRequests, GatewaySchedules, GatewayPresent {

    private static final Duration SHORT = Duration.ofSeconds(10);

    /** A discovery goes over many devices, each for as long as the limits say. */
    private static final Duration LONGEST_DISCOVERY = Duration.ofMinutes(30);

    /** One device, a few pages of it; slow ones behind a slow line included. */
    private static final Duration HISTORY = Duration.ofMinutes(5);

    /** A device that has to be found first, and slow ones behind a slow line. */
    private static final Duration ORDER = Duration.ofSeconds(30);

    /** One device, object by object. */
    private static final Duration SCHEDULES = Duration.ofMinutes(5);

    /** Of a question and its answer, beside the time that the gateway takes. */
    private static final Duration TRAVEL = Duration.ofSeconds(2);

    private static final int DEVICES_IN_TURN = 3;

    private final GatewayDirectory directory;
    private final Clock clock;

    LinkRequests(GatewayDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void check(String gateway, Connection connection) throws ConnectorException {
        ask(gateway, Request.newBuilder().setCheck(ConnectionCodec.write(connection)), SHORT, answer -> {});
    }

    @Override
    public List<Discovered> discover(String gateway, String connection, DiscoveryLimits limits)
            throws ConnectorException {
        Discover wanted = Discover.newBuilder()
                .setConnection(connection)
                .setObjects(limits.objects())
                .setTimeMillis(limits.time().toMillis())
                .build();
        DiscoveredCodec.Parts parts = new DiscoveredCodec.Parts();
        ask(gateway, Request.newBuilder().setDiscover(wanted), deadline(limits), answer -> {
            if (answer.hasDiscovered()) {
                parts.add(answer.getDiscovered());
            }
        });
        return parts.devices();
    }

    private static Duration deadline(DiscoveryLimits limits) {
        Duration wanted = SHORT.plus(limits.time().multipliedBy(DEVICES_IN_TURN));
        return wanted.compareTo(LONGEST_DISCOVERY) > 0 ? LONGEST_DISCOVERY : wanted;
    }

    @Override
    public List<CertificateEntry> certificates(String gateway) throws ConnectorException {
        List<CertificateEntry> all = new ArrayList<>();
        ask(
                gateway,
                Request.newBuilder().setCertificates(ListCertificates.getDefaultInstance()),
                SHORT,
                answer -> all.addAll(CertificatesCodec.read(answer.getCertificates())));
        return List.copyOf(all);
    }

    @Override
    public boolean readsHistory(String gateway) {
        GatewayState state = directory.known(gateway);
        return state != null && state.can(LinkProtocol.READS_HISTORY);
    }

    @Override
    public List<PointHistory> history(String gateway, String connection, HistoryRequest request)
            throws ConnectorException {
        ReadHistory wanted = ReadHistory.newBuilder()
                .setConnection(connection)
                .addAllPoint(request.points().stream()
                        .map(point -> point.id().value())
                        .toList())
                .setFromMillis(request.from().toEpochMilli())
                .setToMillis(request.to().toEpochMilli())
                .setMost(request.most())
                .build();
        HistoryCodec.Parts parts = new HistoryCodec.Parts();
        ask(gateway, Request.newBuilder().setHistory(wanted), HISTORY, answer -> {
            if (answer.hasHistory()) {
                parts.add(answer.getHistory());
            }
        });
        return parts.points().stream().map(LinkRequests::bounded).toList();
    }

    @Override
    public boolean readsSchedules(String gateway) {
        GatewayState state = directory.known(gateway);
        return state != null && state.can(LinkProtocol.READS_SCHEDULES);
    }

    @Override
    public DeviceSchedules schedules(String gateway, String connection, String device) throws ConnectorException {
        ReadSchedules wanted = ReadSchedules.newBuilder()
                .setConnection(connection)
                .setDevice(device)
                .build();
        AtomicReference<@Nullable DeviceSchedules> answered = new AtomicReference<>();
        ask(
                gateway,
                Request.newBuilder().setSchedules(wanted),
                SCHEDULES,
                answer -> answered.set(SchedulesCodec.read(answer.getSchedules())));
        DeviceSchedules read = answered.get();
        if (read == null) {
            throw new ConnectorException(Problem.of("connector.problem.internal", "no answer"));
        }
        return new DeviceSchedules(device, read.schedules(), read.calendars(), ReportedStatus.bounded(read.problems()));
    }

    @Override
    public boolean readsPresent(String gateway) {
        GatewayState state = directory.known(gateway);
        return state != null && state.can(LinkProtocol.READS_PRESENT);
    }

    @Override
    public PresentAnswer present(String gateway, String connection, PresentRequest request) throws ConnectorException {
        AtomicReference<@Nullable PresentAnswer> answered = new AtomicReference<>();
        ask(
                gateway,
                Request.newBuilder().setPresent(PresentCodec.write(connection, request)),
                request.patience().plus(TRAVEL),
                answer -> answered.set(PresentCodec.read(answer.getPresent(), clock.instant())));
        PresentAnswer read = answered.get();
        if (read == null) {
            throw new ConnectorException(Problem.of("connector.problem.internal", "no answer"));
        }
        return new PresentAnswer(read.samples(), ReportedStatus.bounded(read.problems()));
    }

    /** What a gateway says in words is kept and shown. */
    private static PointHistory bounded(PointHistory history) {
        Problem problem = history.problem();
        return problem == null
                ? history
                : new PointHistory(
                        history.point(),
                        history.samples(),
                        history.recorded(),
                        history.until(),
                        ReportedStatus.bounded(problem));
    }

    @Override
    public boolean acknowledges(String gateway) {
        GatewayState state = directory.known(gateway);
        return state != null && state.can(LinkProtocol.ACKNOWLEDGES);
    }

    @Override
    public AlarmOrderResult carryOut(String gateway, String connection, AlarmOrder order) throws ConnectorException {
        AtomicReference<AlarmOrderResult> result = new AtomicReference<>();
        ask(
                gateway,
                Request.newBuilder().setOrder(AlarmOrderCodec.write(connection, order)),
                ORDER,
                answer -> result.set(AlarmOrderCodec.read(answer.getOrder())));
        AlarmOrderResult answered = Objects.requireNonNull(result.get());
        Problem reason = answered.reason();
        return reason == null ? answered : new AlarmOrderResult(answered.outcome(), ReportedStatus.bounded(reason));
    }

    @Override
    public boolean trust(String gateway, String thumbprint) throws ConnectorException {
        return decided(
                gateway,
                Request.newBuilder().setTrust(TrustCertificate.newBuilder().setThumbprint(thumbprint)));
    }

    @Override
    public boolean distrust(String gateway, String thumbprint) throws ConnectorException {
        return decided(
                gateway,
                Request.newBuilder()
                        .setDistrust(DistrustCertificate.newBuilder().setThumbprint(thumbprint)));
    }

    @Override
    public boolean renew(String gateway, String thumbprint) throws ConnectorException {
        return decided(
                gateway,
                Request.newBuilder().setRenew(RenewCertificate.newBuilder().setThumbprint(thumbprint)));
    }

    private boolean decided(String gateway, Request.Builder request) throws ConnectorException {
        AtomicBoolean known = new AtomicBoolean();
        ask(gateway, request, SHORT, answer -> known.set(answer.getTrusted()));
        return known.get();
    }

    @Override
    public List<SigningCertificate> ownCertificates(String gateway) throws ConnectorException {
        List<SigningCertificate> all = new ArrayList<>();
        ask(
                gateway,
                Request.newBuilder().setCertificates(ListCertificates.getDefaultInstance()),
                SHORT,
                answer -> all.addAll(CertificatesCodec.own(answer.getCertificates())));
        return List.copyOf(all);
    }

    /** Waits for the last part of the answer. */
    void ask(String gateway, Request.Builder request, Duration deadline, PendingRequests.Parts parts)
            throws ConnectorException {
        GatewayState state = directory.known(gateway);
        GatewaySession session = state == null ? null : state.session();
        if (session == null) {
            throw new ConnectorException(away(gateway));
        }
        CompletableFuture<Boolean> asked = session.requests().ask(request, deadline, parts);
        try {
            asked.get();
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new ConnectorException(away(gateway), e);
        } catch (ExecutionException e) {
            throw new ConnectorException(problem(gateway, deadline, Objects.requireNonNullElse(e.getCause(), e)), e);
        }
    }

    private static Problem problem(String gateway, Duration deadline, Throwable failure) {
        return switch (failure) {
            case PendingRequests.RequestFailed failed -> failed.problem();
            case TimeoutException late -> Problem.of("connector.problem.gateway-slow", gateway, deadline.toSeconds());
            default ->
                Problem.of("connector.problem.internal", failure.getClass().getSimpleName());
        };
    }

    static Problem away(String gateway) {
        return Problem.of("connector.problem.gateway-away", gateway);
    }
}
