package io.plenum.link.wire;

import io.plenum.link.Connection;
import io.plenum.link.Tuning;
import java.time.Duration;
import java.util.Map;

/** Connections with their settings and tuning. */
public final class ConnectionCodec {

    private ConnectionCodec() {}

    public static io.plenum.link.proto.Connection write(Connection connection) {
        Tuning tuning = connection.tuning();
        return io.plenum.link.proto.Connection.newBuilder()
                .setName(connection.name())
                .setKind(connection.kind())
                .setEnabled(connection.enabled())
                .putAllSetting(connection.settings())
                .setTuning(io.plenum.link.proto.Tuning.newBuilder()
                        .setPollMillis(tuning.poll().toMillis())
                        .setLifetimeMillis(tuning.lifetime().toMillis())
                        .setStaleMillis(tuning.stale().toMillis())
                        .setBatch(tuning.batch())
                        .setTimeoutMillis(tuning.timeout().toMillis()))
                .build();
    }

    public static Connection read(io.plenum.link.proto.Connection connection) {
        return new Connection(
                connection.getName(),
                connection.getKind(),
                connection.getEnabled(),
                Map.copyOf(connection.getSettingMap()),
                tuning(connection.getTuning()));
    }

    /** What was not sent is as usual. */
    private static Tuning tuning(io.plenum.link.proto.Tuning tuning) {
        Tuning usual = Tuning.DEFAULT;
        return new Tuning(
                duration(tuning.getPollMillis(), usual.poll()),
                duration(tuning.getLifetimeMillis(), usual.lifetime()),
                duration(tuning.getStaleMillis(), usual.stale()),
                tuning.getBatch() > 0 ? tuning.getBatch() : usual.batch(),
                duration(tuning.getTimeoutMillis(), usual.timeout()));
    }

    private static Duration duration(long millis, Duration usual) {
        return millis > 0 ? Duration.ofMillis(millis) : usual;
    }
}
