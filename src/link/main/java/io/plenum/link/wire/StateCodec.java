package io.plenum.link.wire;

import io.plenum.link.ConnectionState;

/** States of connections and devices. What a newer side says and nobody here knows is neither well nor lost. */
final class StateCodec {

    private StateCodec() {}

    static io.plenum.link.proto.ConnectionState write(ConnectionState state) {
        return switch (state) {
            case CONNECTING -> io.plenum.link.proto.ConnectionState.CONNECTION_STATE_CONNECTING;
            case UP -> io.plenum.link.proto.ConnectionState.CONNECTION_STATE_UP;
            case DEGRADED -> io.plenum.link.proto.ConnectionState.CONNECTION_STATE_DEGRADED;
            case DOWN -> io.plenum.link.proto.ConnectionState.CONNECTION_STATE_DOWN;
            case DISABLED -> io.plenum.link.proto.ConnectionState.CONNECTION_STATE_DISABLED;
        };
    }

    static ConnectionState read(io.plenum.link.proto.ConnectionState state) {
        return switch (state) {
            case CONNECTION_STATE_CONNECTING -> ConnectionState.CONNECTING;
            case CONNECTION_STATE_UP -> ConnectionState.UP;
            case CONNECTION_STATE_DOWN -> ConnectionState.DOWN;
            case CONNECTION_STATE_DISABLED -> ConnectionState.DISABLED;
            case CONNECTION_STATE_DEGRADED, CONNECTION_STATE_UNSPECIFIED, UNRECOGNIZED -> ConnectionState.DEGRADED;
        };
    }
}
