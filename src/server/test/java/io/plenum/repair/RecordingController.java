package io.plenum.repair;

import io.plenum.gateway.GatewayRequests;
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
import io.plenum.link.history.RecordedSpan;
import io.plenum.point.Point;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A controller behind a gateway that has recorded a value of each point at each minute. */
final class RecordingController implements GatewayRequests {

    static final Duration STEP = Duration.ofMinutes(1);

    private final Instant begin;
    private final Instant end;
    boolean can = true;
    /** So many pages are answered, then the gateway is gone. */
    int pages = Integer.MAX_VALUE;

    int asked;
    /** Before it the memory has been overwritten. */
    Instant remembered = Instant.MIN;

    /** So many samples fit into an answer. */
    int most = 700;

    @Nullable
    Problem refusal;

    RecordingController(Instant begin, Instant end) {
        this.begin = begin;
        this.end = end;
    }

    /** Everything it has measured between two instants. */
    List<Sample> samples(Point point, Instant from, Instant to) {
        List<Sample> samples = new ArrayList<>();
        for (Instant at = begin; at.isBefore(end); at = at.plus(STEP)) {
            if (!at.isBefore(from) && at.isBefore(to)) {
                samples.add(new Sample(point.id(), at, at.getEpochSecond() % 1000, Quality.GOOD));
            }
        }
        return samples;
    }

    @Override
    public boolean acknowledges(String gateway) {
        return false;
    }

    @Override
    public AlarmOrderResult carryOut(String gateway, String connection, AlarmOrder order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean readsHistory(String gateway) {
        return can;
    }

    @Override
    public List<PointHistory> history(String gateway, String connection, HistoryRequest request)
            throws ConnectorException {
        Problem refused = refusal;
        if (asked++ >= pages) {
            throw new ConnectorException(Problem.of("connector.problem.gateway-slow", gateway, 300));
        }
        if (refused != null) {
            throw new ConnectorException(refused);
        }
        return request.points().stream().map(point -> history(point, request)).toList();
    }

    private PointHistory history(Point point, HistoryRequest request) {
        Instant from = request.from().isBefore(remembered) ? remembered : request.from();
        List<Sample> all = samples(point, from, request.to());
        int fits = most / request.points().size();
        Instant until = all.size() > fits ? all.get(fits).time() : request.to();
        return new PointHistory(
                point.id(),
                all.stream().limit(fits).toList(),
                from.isBefore(until) ? List.of(new RecordedSpan(from, until)) : List.of(),
                until,
                null);
    }

    @Override
    public void check(String gateway, Connection connection) {}

    @Override
    public List<Discovered> discover(String gateway, String connection, DiscoveryLimits limits) {
        return List.of();
    }

    @Override
    public List<SigningCertificate> ownCertificates(String gateway) {
        return List.of();
    }

    @Override
    public boolean distrust(String gateway, String thumbprint) {
        return false;
    }

    @Override
    public boolean renew(String gateway, String thumbprint) {
        return false;
    }

    @Override
    public List<CertificateEntry> certificates(String gateway) {
        return List.of();
    }

    @Override
    public boolean trust(String gateway, String thumbprint) {
        return false;
    }
}
