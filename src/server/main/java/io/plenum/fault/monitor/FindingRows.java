package io.plenum.fault.monitor;

import io.plenum.fault.Quantity;
import io.plenum.fault.WastedEnergy;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Findings as rows of their table. */
final class FindingRows {

    private static final Set<String> QUANTITIES =
            Arrays.stream(Quantity.values()).map(Enum::name).collect(Collectors.toSet());

    private FindingRows() {}

    static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("rule"),
                FindingState.valueOf(row.getString("state")),
                row.getDouble("confidence"),
                WastedEnergy.valueOf(row.getString("energy")),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("seen").toInstant(),
                instant(row.getTimestamp("ended")),
                row.getInt("fault_minutes"),
                row.getInt("clean_minutes"),
                row.getDouble("kilowatt_hours"),
                row.getDouble("discomfort"),
                byQuantity(row.getString("numbers"), new TypeReference<Map<String, Double>>() {}),
                byQuantity(row.getString("points"), new TypeReference<Map<String, String>>() {}),
                row.getString("answered_by"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /** A quantity that this version does not know any more is left out. */
    static <T> Map<Quantity, T> byQuantity(String json, TypeReference<Map<String, T>> type) {
        Map<Quantity, T> found = new EnumMap<>(Quantity.class);
        JsonMapper.shared().readValue(json, type).forEach((name, value) -> {
            if (QUANTITIES.contains(name)) {
                found.put(Quantity.valueOf(name), value);
            }
        });
        return found;
    }

    static String json(Map<Quantity, ?> values) {
        return JsonMapper.shared().writeValueAsString(values);
    }
}
