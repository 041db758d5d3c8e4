package io.plenum.connector;

import io.plenum.gateway.GatewayPresent;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentRequest;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.point.Sample;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What addresses have at present, whether a point is bound to them or not, for people who look at them. The gateway of the connection is
 * asked; nothing of it becomes the value of a point.
 */
@Component
public class AddressValues {

    private static final Logger LOG = LoggerFactory.getLogger(AddressValues.class);
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    /** However many people look: controllers are slow. */
    private static final int AT_ONCE = 2;

    private final GatewayPlans plans;
    private final GatewayPresent gateways;
    private final Clock clock;
    private final Map<String, Semaphore> free = new ConcurrentHashMap<>();

    AddressValues(GatewayPlans plans, GatewayPresent gateways, Clock clock) {
        this.plans = plans;
        this.gateways = gateways;
        this.clock = clock;
    }

    /**
     * What was answered.
     *
     * @param samples by the addresses that were answered; their times say when the value was last known to be true
     * @param problems why others were not
     */
    public record Answered(Map<PointSource, Sample> samples, List<Problem> problems) {}

    /** By which values are old. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Waits for the gateway, seconds at most.
     *
     * @param points of one connection, as they would be were they bound to the addresses; of more than
     *     {@link PresentRequest#MOST_POINTS} the first
     */
    public Answered read(List<Point> points) {
        PointSource first = points.isEmpty() ? null : points.getFirst().source();
        if (first == null) {
            return new Answered(Map.of(), List.of());
        }
        String connection = first.connection();
        String gateway = plans.gateway(connection);
        if (gateway == null) {
            return failed(Problem.of("connector.problem.not-open", connection));
        }
        if (!gateways.readsPresent(gateway)) {
            return failed(Problem.of("connector.problem.present-not", gateway));
        }
        Semaphore asking = free.computeIfAbsent(connection, any -> new Semaphore(AT_ONCE));
        if (!asking.tryAcquire()) {
            return failed(Problem.of("connector.problem.present-late"));
        }
        try {
            List<Point> asked = numbered(points);
            return answered(asked, gateways.present(gateway, connection, new PresentRequest(asked, PATIENCE)));
        } catch (ConnectorException e) {
            return failed(e.problem());
        } catch (RuntimeException e) {
            LOG.warn("Values of {} could not be read", connection, e);
            return failed(Problem.of("connector.problem.internal", e.getClass().getSimpleName()));
        } finally {
            asking.release();
        }
    }

    private static Answered failed(Problem problem) {
        return new Answered(Map.of(), List.of(problem));
    }

    /** By numbers that no point has. */
    private static List<Point> numbered(List<Point> points) {
        List<Point> asked = new ArrayList<>();
        for (Point point : points) {
            asked.add(new Point(
                    new PointId(-1 - asked.size()),
                    "",
                    "",
                    "",
                    point.kind(),
                    point.unit(),
                    point.stateTexts(),
                    false,
                    point.source()));
        }
        return asked;
    }

    private static Answered answered(List<Point> asked, PresentAnswer answer) {
        Map<PointSource, Sample> samples = new HashMap<>();
        for (Sample sample : answer.samples()) {
            int index = -1 - sample.point().value();
            PointSource source =
                    index >= 0 && index < asked.size() ? asked.get(index).source() : null;
            if (source != null) {
                samples.put(source, sample);
            }
        }
        return new Answered(samples, answer.problems());
    }
}
