package io.plenum.trend.pack;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Packs the samples of some points in a week, in the caller's transaction: rows go, packs come, what was packed before is merged. */
public final class PackWork {

    private static final String FORGET_PACKS =
            "DELETE FROM sample_pack WHERE point_id = ANY (?) AND since >= ? AND since < ?";
    private static final String FORGET_ROWS = "DELETE FROM sample WHERE point_id = ANY (?) AND time >= ? AND time < ?";

    private final Connection connection;
    private final List<EncodedPack> packs = new ArrayList<>();
    private PackBuilder builder = new PackBuilder(Integer.MIN_VALUE);

    public PackWork(Connection connection) {
        this.connection = connection;
    }

    /** @return how many samples are packed now */
    public long pack(Collection<Integer> points, Instant from, Instant to) throws SQLException {
        SampleSpans wanted = SampleSpans.of(points, micros(from), micros(to));
        new SampleScan(connection).read(wanted, (point, time, value, status) -> {
            if (point != builder.point()) {
                finish();
                builder = new PackBuilder(point);
            }
            builder.add(time, value, status);
            return true;
        });
        finish();
        forget(FORGET_PACKS, points, from, to);
        PackCopy.write(connection, packs);
        forget(FORGET_ROWS, points, from, to);
        return packs.stream().mapToLong(EncodedPack::size).sum();
    }

    private void finish() {
        packs.addAll(builder.packs());
    }

    private void forget(String sql, Collection<Integer> points, Instant from, Instant to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Array ids = connection.createArrayOf("integer", points.toArray(Integer[]::new));
            statement.setArray(1, ids);
            statement.setObject(2, from.atOffset(ZoneOffset.UTC));
            statement.setObject(3, to.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1000;
    }
}
