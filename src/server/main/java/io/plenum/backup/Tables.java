package io.plenum.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of an installation as the database itself describes them, so that a new table is backed up unasked. */
final class Tables {

    /** What migrating writes itself. */
    private static final String HISTORY = "flyway_schema_history";

    private static final String NAMES = """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
            ORDER BY 1""";
    private static final String REFERENCES = """
            SELECT DISTINCT child.relname, parent.relname FROM pg_constraint k
            JOIN pg_class child ON child.oid = k.conrelid JOIN pg_class parent ON parent.oid = k.confrelid
            JOIN pg_namespace n ON n.oid = child.relnamespace
            WHERE k.contype = 'f' AND n.nspname = 'public' AND child.oid <> parent.oid""";
    private static final String COLUMNS = """
            SELECT a.attname FROM pg_attribute a WHERE a.attrelid = to_regclass(?)
              AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum""";

    private Tables() {}

    /** All tables, each after those that it refers to. */
    static List<String> inOrder(Connection database) throws SQLException {
        Map<String, List<String>> waiting = new LinkedHashMap<>();
        for (String[] row : rows(database, NAMES, 1)) {
            if (!row[0].equals(HISTORY)) {
                waiting.put(row[0], new ArrayList<>());
            }
        }
        for (String[] row : rows(database, REFERENCES, 2)) {
            waiting.getOrDefault(row[0], new ArrayList<>()).add(row[1]);
        }
        List<String> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<String> ready = waiting.entrySet().stream()
                    .filter(table -> order.containsAll(table.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Tables that refer to each other in a circle: " + waiting.keySet());
            }
            order.addAll(ready);
            ready.forEach(waiting::remove);
        }
        return order;
    }

    /** Every column that can be written. */
    static List<String> columns(Connection database, String table) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(COLUMNS)) {
            statement.setString(1, "public." + quoted(table));
            List<String> columns = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    columns.add(found.getString(1));
                }
            }
            return columns;
        }
    }

    /** Highest version of the schema, whatever the order in which migrations came; null-free: {@code 0} where nothing was migrated yet. */
    static String schemaVersion(Connection database) throws SQLException {
        if (rows(database, "SELECT to_regclass('public." + HISTORY + "')", 1)
                .getFirst()[0]
                .isEmpty()) {
            return "0";
        }
        return rows(
                        database,
                        "SELECT version FROM " + HISTORY
                                + " WHERE success AND version IS NOT NULL"
                                + " ORDER BY CAST(string_to_array(version, '.') AS integer[]) DESC LIMIT 1",
                        1)
                .getFirst()[0];
    }

    static List<String[]> rows(Connection database, String sql, int columns) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String[]> rows = new ArrayList<>();
            while (found.next()) {
                String[] row = new String[columns];
                for (int i = 0; i < columns; i++) {
                    String value = found.getString(i + 1);
                    row[i] = value == null ? "" : value;
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** As SQL writes a name: the names come from the database or a checked manifest, and are quoted all the same. */
    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(Tables::quoted).toList());
    }
}
