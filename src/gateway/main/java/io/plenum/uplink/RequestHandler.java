package io.plenum.uplink;

import io.plenum.link.CertificateEntry;
import io.plenum.link.CertificateTrust;
import io.plenum.link.CertificateTrust.SigningCertificate;
import io.plenum.link.ConnectorException;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.link.ProtocolAccess;
import io.plenum.link.alarm.AlarmOrderResult;
import io.plenum.link.history.HistoryRequest;
import io.plenum.link.proto.AlarmOrder;
import io.plenum.link.proto.Done;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.proto.ReadHistory;
import io.plenum.link.proto.Request;
import io.plenum.link.proto.Request.RequestCase;
import io.plenum.link.proto.Response;
import io.plenum.link.wire.AlarmOrderCodec;
import io.plenum.link.wire.CertificatesCodec;
import io.plenum.link.wire.ConnectionCodec;
import io.plenum.link.wire.DiscoveredCodec;
import io.plenum.link.wire.HistoryCodec;
import io.plenum.link.wire.LinkProtocol;
import io.plenum.link.wire.PresentCodec;
import io.plenum.link.wire.SchedulesCodec;
import io.plenum.link.wire.TextCodec;
import io.plenum.link.wire.WireFormatException;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.supervision.ConnectionSupervisor;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what the server asks, each on a thread of its own and no longer than its deadline. */
final class RequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);
    private static final int MOST_AT_ONCE = 16;
    private static final int MOST_ORDERS = 64;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final ConnectionSupervisor supervisor;
    private final List<CertificateTrust> trusts;
    private final Clock clock;
    private final CommandRequests commands;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    /** Orders wait for controllers; a search must not keep a command from being taken back. */
    private final Semaphore freeForOrders = new Semaphore(MOST_ORDERS);

    private final Map<Long, Thread> underWay = new ConcurrentHashMap<>();

    RequestHandler(
            ConnectionSupervisor supervisor, List<ProtocolAccess> protocols, CommandRequests commands, Clock clock) {
        this.supervisor = supervisor;
        this.commands = commands;
        this.trusts = protocols.stream()
                .map(ProtocolAccess::trust)
                .filter(Objects::nonNull)
                .toList();
        this.clock = clock;
    }

    /** Where answers go; may wait while too many are under way. */
    @FunctionalInterface
    interface Answers {
        void send(FromGateway message) throws InterruptedException;
    }

    /** Returns at once. */
    void handle(Request request, Answers answers) {
        // The id of one that is under way, and nothing that is asked: nobody waits for it any more.
        Thread cancelled =
                request.getRequestCase() == RequestCase.REQUEST_NOT_SET ? underWay.get(request.getId()) : null;
        if (request.hasClock()) {
            // At once: the server takes the time of travel into account.
            Thread.ofVirtual().name("request-clock").start(() -> guarded(request, answers));
        } else if (cancelled != null) {
            cancelled.interrupt();
        } else if (free(request).tryAcquire()) {
            Thread work =
                    Thread.ofVirtual().name("request-" + request.getId()).unstarted(() -> guarded(request, answers));
            underWay.put(request.getId(), work);
            Thread.ofVirtual().name("request-deadline").start(() -> watch(work, request));
        } else {
            Problem busy = Problem.of("connector.problem.gateway-busy", MOST_AT_ONCE);
            Thread.ofVirtual().start(() -> refuse(request, busy, answers));
        }
    }

    private Semaphore free(Request request) {
        return request.hasLease() || request.hasWriteSchedule() ? freeForOrders : free;
    }

    /** After the deadline nobody waits for the answer any more. */
    private void watch(Thread work, Request request) {
        try {
            work.start();
            long millis = request.getDeadlineMillis();
            Duration deadline = millis <= 0 || millis > LONGEST.toMillis() ? LONGEST : Duration.ofMillis(millis);
            if (!work.join(deadline)) {
                work.interrupt();
                work.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.remove(request.getId(), work);
            free(request).release();
        }
    }

    private void guarded(Request request, Answers answers) {
        try {
            Iterator<Response.Builder> parts = answer(request).iterator();
            while (parts.hasNext()) {
                answers.send(message(parts.next().setId(request.getId())));
            }
        } catch (ConnectorException e) {
            refuse(request, e.problem(), answers);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The server's request {} failed", request.getRequestCase(), e);
            refuse(
                    request,
                    Problem.of("connector.problem.internal", e.getClass().getSimpleName()),
                    answers);
        } catch (InterruptedException over) {
            LOG.debug("Nobody waits for the answer to {} any more", request.getRequestCase());
        }
    }

    private static FromGateway message(Response.Builder response) {
        FromGateway message = FromGateway.newBuilder().setResponse(response).build();
        if (message.getSerializedSize() < LinkProtocol.LARGEST_MESSAGE) {
            return message;
        }
        Problem large = Problem.of("connector.problem.internal", "answer of " + message.getSerializedSize() + " bytes");
        return FromGateway.newBuilder()
                .setResponse(Response.newBuilder()
                        .setId(response.getId())
                        .setLast(true)
                        .setProblem(TextCodec.write(large)))
                .build();
    }

    private static void refuse(Request request, Problem problem, Answers answers) {
        try {
            answers.send(message(
                    Response.newBuilder().setId(request.getId()).setLast(true).setProblem(TextCodec.write(problem))));
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private Stream<Response.Builder> answer(Request request)
            throws ConnectorException, IOException, InterruptedException {
        return switch (request.getRequestCase()) {
            case CHECK -> {
                supervisor.check(ConnectionCodec.read(request.getCheck()));
                yield Stream.of(last().setDone(Done.getDefaultInstance()));
            }
            case DISCOVER -> discover(request);
            case CERTIFICATES ->
                Stream.of(last().setCertificates(CertificatesCodec.write(certificates(), ownCertificates())));
            case TRUST ->
                Stream.of(last().setTrusted(
                                any(trust -> trust.trust(request.getTrust().getThumbprint()))));
            case DISTRUST -> {
                String thumbprint = request.getDistrust().getThumbprint();
                yield Stream.of(last().setTrusted(any(trust -> trust.distrust(thumbprint))));
            }
            case RENEW -> {
                String thumbprint = request.getRenew().getThumbprint();
                yield Stream.of(last().setTrusted(any(trust -> trust.renew(thumbprint))));
            }
            case CLOCK -> Stream.of(last().setClockMillis(clock.millis()));
            case HISTORY -> history(request.getHistory());
            case ORDER -> Stream.of(last().setOrder(AlarmOrderCodec.write(order(request.getOrder()))));
            case SCHEDULES -> {
                var asked = request.getSchedules();
                yield Stream.of(last().setSchedules(
                                SchedulesCodec.write(supervisor.schedules(asked.getConnection(), asked.getDevice()))));
            }
            case PRESENT -> {
                var answer = supervisor.present(
                        request.getPresent().getConnection(), PresentCodec.read(request.getPresent()));
                yield Stream.of(last().setPresent(PresentCodec.write(answer, clock.instant())));
            }
            case LEASE -> Stream.of(commands.order(request.getLease()));
            case COMMAND_STATES -> Stream.of(commands.states(request.getCommandStates()));
            case LEASES -> commands.leases();
            case WRITE_SCHEDULE -> Stream.of(commands.schedule(request.getWriteSchedule()));
            case REQUEST_NOT_SET ->
                // Of a newer server.
                throw new ConnectorException(Problem.of("connector.problem.gateway-cannot"));
        };
    }

    private static Response.Builder last() {
        return Response.newBuilder().setLast(true);
    }

    /** Parts are made as they are sent: a hundred thousand objects are not held twice. */
    private Stream<Response.Builder> discover(Request request) throws ConnectorException {
        var asked = request.getDiscover();
        Duration time =
                asked.getTimeMillis() > 0 ? Duration.ofMillis(asked.getTimeMillis()) : DiscoveryLimits.DEFAULT.time();
        int objects = asked.getObjects() > 0 ? asked.getObjects() : DiscoveryLimits.DEFAULT.objects();
        var limits = new DiscoveryLimits(
                Math.min(objects, DiscoveryLimits.MOST_OBJECTS),
                time.compareTo(DiscoveryLimits.LONGEST) > 0 ? DiscoveryLimits.LONGEST : time);
        return Stream.concat(
                supervisor.discover(asked.getConnection(), limits).stream()
                        .flatMap(DiscoveredCodec::write)
                        .map(part -> Response.newBuilder().setDiscovered(part)),
                Stream.of(last().setDone(Done.getDefaultInstance())));
    }

    private Stream<Response.Builder> history(ReadHistory asked) throws ConnectorException {
        Set<PointId> points = asked.getPointList().stream()
                .limit(HistoryRequest.MOST_POINTS)
                .map(PointId::new)
                .collect(Collectors.toSet());
        Instant from = Instant.ofEpochMilli(asked.getFromMillis());
        Instant to = Instant.ofEpochMilli(asked.getToMillis());
        int most = Math.clamp(asked.getMost(), 1, HistoryRequest.MOST_SAMPLES);
        List<Response.Builder> parts = new ArrayList<>();
        HistoryCodec.write(supervisor.history(asked.getConnection(), points, from, to, most))
                .forEach(part -> parts.add(Response.newBuilder().setHistory(part)));
        parts.add(last().setDone(Done.getDefaultInstance()));
        return parts.stream();
    }

    private AlarmOrderResult order(AlarmOrder asked) throws ConnectorException {
        Point point = supervisor.point(asked.getConnection(), new PointId(asked.getPoint()));
        try {
            return supervisor.carryOut(asked.getConnection(), AlarmOrderCodec.read(asked, point));
        } catch (WireFormatException e) {
            // Of a newer server.
            throw new ConnectorException(Problem.of("connector.problem.gateway-cannot"), e);
        }
    }

    private List<CertificateEntry> certificates() {
        return trusts.stream().flatMap(trust -> trust.certificates().stream()).toList();
    }

    private List<SigningCertificate> ownCertificates() throws IOException {
        List<SigningCertificate> own = new ArrayList<>();
        for (CertificateTrust trust : trusts) {
            own.addAll(trust.own());
        }
        return own;
    }

    @FunctionalInterface
    private interface Change {
        boolean of(CertificateTrust trust) throws IOException;
    }

    /** By the first protocol that knows the certificate. */
    private boolean any(Change change) throws IOException {
        for (CertificateTrust trust : trusts) {
            if (change.of(trust)) {
                return true;
            }
        }
        return false;
    }
}
