package io.plenum.schedule.controller;

import com.google.protobuf.InvalidProtocolBufferException;
import io.plenum.link.Problem;
import io.plenum.link.proto.Schedules;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.wire.SchedulesCodec;
import io.plenum.link.wire.WireFormatException;
import io.plenum.point.device.DeviceLink;
import io.plenum.schedule.controller.ScheduleWrite.WriteState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was ordered for controllers' schedules. Every call may throw Spring's {@code DataAccessException}. */
@Repository
class ScheduleWriteStore {

    private static final String ADD = """
            INSERT INTO controller_schedule_write
              (id, connection, device, address, name, who, reason, ordered, before, wanted, undoes, state)
            VALUES (:id, :connection, :device, :address, :name, :who, :reason, :ordered, :before, :wanted, :undoes, :state)""";
    private static final String UPDATE = """
            UPDATE controller_schedule_write SET state = :state, answered = :answered, problem = :problem,
              problem_arguments = CAST(:arguments AS text[]), differs = :differs WHERE id = :id""";
    private static final String LATEST = """
            SELECT DISTINCT ON (connection, address) * FROM controller_schedule_write
            ORDER BY connection, address, ordered DESC""";
    private static final String OF = """
            SELECT * FROM controller_schedule_write WHERE connection = :connection AND address = :address
            ORDER BY ordered DESC LIMIT :most""";

    private final JdbcClient jdbc;

    ScheduleWriteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ScheduleWrite write) {
        jdbc.sql(ADD)
                .param("id", write.id())
                .param("connection", write.key().device().connection())
                .param("device", write.key().device().device())
                .param("address", write.key().address())
                .param("name", write.name())
                .param("who", write.who())
                .param("reason", write.reason())
                .param("ordered", time(write.ordered()))
                .param("before", ScheduleVersion.bytes(write.before()))
                .param("wanted", ScheduleVersion.bytes(write.wanted()))
                .param("undoes", write.undoes(), Types.OTHER)
                .param("state", write.state().name())
                .update();
    }

    /** What has become of it. */
    void update(ScheduleWrite write) {
        Problem problem = write.problem();
        jdbc.sql(UPDATE)
                .param("id", write.id())
                .param("state", write.state().name())
                .param("answered", time(write.answered()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("problem", problem == null ? null : problem.messageKey(), Types.VARCHAR)
                .param(
                        "arguments",
                        problem == null ? new String[0] : problem.arguments().toArray(String[]::new))
                .param("differs", time(write.differs()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    @Nullable
    ScheduleWrite find(UUID id) {
        return jdbc.sql("SELECT * FROM controller_schedule_write WHERE id = :id")
                .param("id", id)
                .query((row, number) -> write(row))
                .optional()
                .orElse(null);
    }

    /** The latest of each schedule. */
    List<ScheduleWrite> latest() {
        return jdbc.sql(LATEST).query((row, number) -> write(row)).list();
    }

    /** Of one schedule, the latest first. */
    List<ScheduleWrite> of(ScheduleKey key, int most) {
        return jdbc.sql(OF)
                .param("connection", key.device().connection())
                .param("address", key.address())
                .param("most", most)
                .query((row, number) -> write(row))
                .list();
    }

    private static ScheduleWrite write(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        return new ScheduleWrite(
                row.getObject("id", UUID.class),
                new ScheduleKey(
                        new DeviceLink(row.getString("connection"), row.getString("device")), row.getString("address")),
                row.getString("who"),
                row.getString("reason"),
                row.getObject("ordered", OffsetDateTime.class).toInstant(),
                schedule(row.getBytes("before")),
                schedule(row.getBytes("wanted")),
                row.getObject("undoes", UUID.class),
                WriteState.valueOf(row.getString("state")),
                instant(row, "answered"),
                problem == null
                        ? null
                        : new Problem(problem, List.of((String[])
                                row.getArray("problem_arguments").getArray())),
                instant(row, "differs"));
    }

    private static ControllerSchedule schedule(byte[] content) throws SQLException {
        try {
            return SchedulesCodec.read(Schedules.parseFrom(content)).schedules().getFirst();
        } catch (InvalidProtocolBufferException | WireFormatException e) {
            throw new SQLException("A schedule that was kept cannot be read", e);
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
