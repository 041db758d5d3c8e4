package io.plenum.schedule;

import com.google.protobuf.InvalidProtocolBufferException;
import io.plenum.link.Problem;
import io.plenum.link.proto.Schedules;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.wire.SchedulesCodec;
import io.plenum.link.wire.WireFormatException;
import io.plenum.point.device.DeviceLink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was read last of each device. Every call may throw Spring's {@code DataAccessException}. */
@Repository
public class ScheduleStore {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleStore.class);
    private static final String ALL = """
            SELECT connection, device, tried, read, revision, content, problem, problem_arguments
            FROM controller_schedule ORDER BY connection, device""";
    private static final String ONE = """
            SELECT connection, device, tried, read, revision, content, problem, problem_arguments
            FROM controller_schedule WHERE connection = :connection AND device = :device""";
    private static final String STORE = """
            INSERT INTO controller_schedule (connection, device, tried, read, revision, content)
            VALUES (:connection, :device, :now, :now, :revision, :content)
            ON CONFLICT (connection, device) DO UPDATE SET tried = excluded.tried, read = excluded.read,
                revision = excluded.revision, content = excluded.content, problem = NULL, problem_arguments = '{}'""";
    /** What was read before stays, with its age. */
    private static final String FAILED = """
            INSERT INTO controller_schedule (connection, device, tried, problem, problem_arguments)
            VALUES (:connection, :device, :now, :problem, CAST(:arguments AS text[]))
            ON CONFLICT (connection, device) DO UPDATE SET tried = excluded.tried, problem = excluded.problem,
                problem_arguments = excluded.problem_arguments""";

    private static final String REPLACE =
            "UPDATE controller_schedule SET content = :content WHERE connection = :connection AND device = :device";
    private static final String AGAIN =
            "UPDATE controller_schedule SET revision = :revision WHERE connection = :connection AND device = :device";
    /** No device calls its revision so. */
    private static final String NO_REVISION = "?";

    private static final String RETAIN =
            "DELETE FROM controller_schedule WHERE connection <> ALL (CAST(:connections AS text[]))";

    private final JdbcClient jdbc;

    ScheduleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of connections and devices. */
    public List<KeptSchedules> all() {
        return jdbc.sql(ALL).query((row, number) -> kept(row)).list();
    }

    /** Of one device; null where it was never asked. */
    public @Nullable KeptSchedules of(DeviceLink device) {
        return jdbc.sql(ONE)
                .param("connection", device.connection())
                .param("device", device.device())
                .query((row, number) -> kept(row))
                .optional()
                .orElse(null);
    }

    /** One schedule of a device is another one now, as it was read back; the others stay as they were read. */
    public void replace(DeviceLink device, ControllerSchedule schedule) {
        KeptSchedules kept = of(device);
        DeviceSchedules known = kept == null ? null : kept.schedules();
        if (known == null) {
            return;
        }
        DeviceSchedules now = new DeviceSchedules(
                known.device(),
                known.schedules().stream()
                        .map(one -> one.address().equals(schedule.address()) ? schedule : one)
                        .toList(),
                known.calendars(),
                known.problems());
        jdbc.sql(REPLACE)
                .param("connection", device.connection())
                .param("device", device.device())
                .param("content", SchedulesCodec.write(now).toByteArray())
                .update();
    }

    /** Something has changed since it was read: it is read with the next turn. */
    public void readAgain(KeptSchedules kept) {
        if (!kept.revision().equals(NO_REVISION)) {
            jdbc.sql(AGAIN)
                    .param("connection", kept.device().connection())
                    .param("device", kept.device().device())
                    .param("revision", NO_REVISION)
                    .update();
        }
    }

    void store(DeviceLink device, DeviceSchedules schedules, String revision, Instant now) {
        jdbc.sql(STORE)
                .param("connection", device.connection())
                .param("device", device.device())
                .param("now", time(now))
                .param("revision", revision)
                .param("content", SchedulesCodec.write(schedules).toByteArray())
                .update();
    }

    void failed(DeviceLink device, Problem problem, Instant now) {
        jdbc.sql(FAILED)
                .param("connection", device.connection())
                .param("device", device.device())
                .param("now", time(now))
                .param("problem", problem.messageKey())
                .param("arguments", problem.arguments().toArray(String[]::new))
                .update();
    }

    /** Forgets the devices of all other connections. */
    void retain(Collection<String> connections) {
        jdbc.sql(RETAIN)
                .param("connections", connections.toArray(String[]::new))
                .update();
    }

    private static KeptSchedules kept(ResultSet row) throws SQLException {
        DeviceLink device = new DeviceLink(row.getString("connection"), row.getString("device"));
        OffsetDateTime read = row.getObject("read", OffsetDateTime.class);
        String problem = row.getString("problem");
        return new KeptSchedules(
                device,
                row.getObject("tried", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant(),
                row.getString("revision"),
                content(device, row.getBytes("content")),
                problem == null
                        ? null
                        : new Problem(problem, List.of((String[])
                                row.getArray("problem_arguments").getArray())));
    }

    /** One that nobody can decode any more is as if it had never been read. */
    private static @Nullable DeviceSchedules content(DeviceLink device, byte @Nullable [] content) {
        if (content == null) {
            return null;
        }
        try {
            return SchedulesCodec.read(Schedules.parseFrom(content));
        } catch (InvalidProtocolBufferException | WireFormatException e) {
            LOG.warn("The kept schedules of {} cannot be read", device, e);
            return null;
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
