package io.plenum.link.wire;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points as gateways get them. */
public final class PointCodec {

    private PointCodec() {}

    public static io.plenum.link.proto.Point write(Point point) {
        io.plenum.link.proto.Point.Builder message = io.plenum.link.proto.Point.newBuilder()
                .setId(point.id().value())
                .setKey(point.key())
                .setName(point.name())
                .setBrickClass(point.brickClass())
                .setKind(write(point.kind()))
                .setUnit(point.unit().name())
                .addAllStateText(point.stateTexts())
                .setWritable(point.writable());
        PointSource source = point.source();
        return source == null
                ? message.build()
                : message.setConnection(source.connection())
                        .setAddress(source.address())
                        .build();
    }

    /** @throws WireFormatException where the kind of the point is unknown: its numbers cannot be read */
    public static Point read(io.plenum.link.proto.Point point) throws WireFormatException {
        PointKind kind = read(point.getKind());
        if (kind == null) {
            throw new WireFormatException("Point " + point.getKey() + " is of an unknown kind");
        }
        PointSource source =
                point.getConnection().isEmpty() ? null : new PointSource(point.getConnection(), point.getAddress());
        return new Point(
                new PointId(point.getId()),
                point.getKey(),
                point.getName(),
                point.getBrickClass(),
                kind,
                Unit.stored(point.getUnit()),
                List.copyOf(point.getStateTextList()),
                point.getWritable(),
                source);
    }

    static io.plenum.link.proto.PointKind write(@Nullable PointKind kind) {
        return switch (kind) {
            case null -> io.plenum.link.proto.PointKind.POINT_KIND_UNSPECIFIED;
            case NUMERIC -> io.plenum.link.proto.PointKind.POINT_KIND_NUMERIC;
            case BINARY -> io.plenum.link.proto.PointKind.POINT_KIND_BINARY;
            case MULTISTATE -> io.plenum.link.proto.PointKind.POINT_KIND_MULTISTATE;
        };
    }

    static @Nullable PointKind read(io.plenum.link.proto.PointKind kind) {
        return switch (kind) {
            case POINT_KIND_NUMERIC -> PointKind.NUMERIC;
            case POINT_KIND_BINARY -> PointKind.BINARY;
            case POINT_KIND_MULTISTATE -> PointKind.MULTISTATE;
            case POINT_KIND_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }
}
