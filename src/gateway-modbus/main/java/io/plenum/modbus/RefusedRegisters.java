package io.plenum.modbus;

import io.plenum.link.ConnectorContext;
import io.plenum.link.Problem;
import io.plenum.modbus.address.AddressException;
import io.plenum.modbus.poll.BoundRegister;
import io.plenum.modbus.poll.RefusedException;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.ValueCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The points whose registers a device does not give, or whose addresses are none: they are faulty, and say why. Tried again seldom. */
final class RefusedRegisters {

    private static final Duration RETRIED = Duration.ofMinutes(5);
    private static final int CLASSIC_LOWEST = 10_000;

    private final ConnectorContext context;
    private final Map<PointId, Refused> points = new ConcurrentHashMap<>();
    private Instant next;

    /** @param bound null for a point whose address is none */
    private record Refused(Point point, @Nullable BoundRegister bound, Problem problem) {

        /** The same point, which people may have renamed. */
        Refused of(Point present) {
            return new Refused(present, bound == null ? null : new BoundRegister(present, bound.address()), problem);
        }
    }

    RefusedRegisters(ConnectorContext context) {
        this.context = context;
        next = context.clock().instant().plus(RETRIED);
    }

    void noAddress(Point point, AddressException why) {
        String address = address(point);
        refuse(point, null, address, QualityReason.of(why.messageKey(), address, why.part()));
    }

    void refused(BoundRegister bound, RefusedException why) {
        String address = address(bound.point());
        // 40001 in a manual is register 0 on the wire: whoever writes it beside a table finds nothing there.
        boolean classic = why.isOfRegisters() && bound.address().register() >= CLASSIC_LOWEST;
        if (why.code() == RefusedException.OTHER_LENGTH) {
            refuse(bound.point(), bound, address, QualityReason.of("point.reason.modbus-length", address));
            return;
        }
        QualityReason reason = why.isOfFunction()
                ? QualityReason.of(
                        "point.reason.modbus-function",
                        address,
                        bound.address().table().text())
                : QualityReason.of(
                        classic ? "point.reason.modbus-no-register-classic" : "point.reason.modbus-no-register",
                        address,
                        why.code());
        refuse(bound.point(), bound, address, reason);
    }

    private void refuse(Point point, @Nullable BoundRegister bound, String address, QualityReason reason) {
        Problem problem = Problem.of("connector.problem.modbus-register", point.key(), address);
        points.put(point.id(), new Refused(point, bound, problem));
        context.sink()
                .accept(List.of(ValueCheck.withoutNumber(point, context.clock().instant(), Quality.FAULT, reason)));
    }

    private static String address(Point point) {
        PointSource source = point.source();
        return source == null ? "" : source.address();
    }

    /** Its value has come. */
    void given(PointId point) {
        points.remove(point);
    }

    /** The points are others. */
    void follow(List<Point> present) {
        Map<PointId, Point> byId = present.stream().collect(Collectors.toMap(Point::id, Function.identity()));
        points.keySet().retainAll(byId.keySet());
        points.replaceAll((id, known) -> known.of(byId.getOrDefault(id, known.point())));
    }

    boolean holds(PointId point) {
        return points.containsKey(point);
    }

    /** Whether it is the point with this address that was refused. */
    boolean holds(PointId point, String address) {
        Refused known = points.get(point);
        return known != null && address(known.point()).equals(address);
    }

    /** A device has come back, which may have been given other registers meanwhile: nothing is waited for. */
    void hurry() {
        next = Instant.MIN;
    }

    /** Those that are to be tried again now. */
    List<BoundRegister> due() {
        Instant now = context.clock().instant();
        if (now.isBefore(next)) {
            return List.of();
        }
        next = now.plus(RETRIED);
        return points.values().stream()
                .map(Refused::bound)
                .filter(Objects::nonNull)
                .toList();
    }

    /** How many of these points. */
    int size(Collection<PointId> of) {
        return (int) of.stream().filter(points::containsKey).count();
    }

    /** What is wrong with these points, and no more than so many of them. */
    List<Problem> problems(Collection<PointId> of, int most) {
        return of.stream()
                .map(points::get)
                .filter(Objects::nonNull)
                .limit(most)
                .map(Refused::problem)
                .toList();
    }
}
