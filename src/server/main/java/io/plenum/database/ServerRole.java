package io.plenum.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The role that the server works with in the embedded database: it owns the server's database and nothing else, and is no superuser,
 * so that whoever finds a way to send SQL of their own reads no files and runs no programs by it. The superuser starts the database
 * and puts the extension in. Installations from before, whose server was the superuser, are handed over at their next start.
 */
final class ServerRole {

    /** Tables, views and sequences of the server's own that somebody else owns; columns' sequences follow their tables. */
    private static final String RELATIONS = """
        SELECT format('ALTER TABLE %s OWNER TO plenum_server', c.oid::regclass) FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
          AND NOT c.relispartition AND pg_get_userbyid(c.relowner) <> 'plenum_server'
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass
                          AND (d.deptype = 'e' OR (c.relkind = 'S' AND d.deptype IN ('a', 'i'))))""";

    private static final String ROUTINES = """
        SELECT format('ALTER ROUTINE %s OWNER TO plenum_server', p.oid::regprocedure) FROM pg_proc p
        WHERE p.pronamespace = 'public'::regnamespace AND pg_get_userbyid(p.proowner) <> 'plenum_server'
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.classid = 'pg_proc'::regclass
                          AND d.deptype = 'e')""";

    private ServerRole() {}

    /**
     * Makes the role, or gives it its password anew.
     *
     * @param password hexadecimal digits
     */
    static void prepare(Connection superuser, String password) throws SQLException {
        if (!password.matches("[0-9a-f]{32,}")) {
            throw new IllegalArgumentException("Not a password of the server's own");
        }
        if (first(superuser, "SELECT rolname FROM pg_roles WHERE rolname = 'plenum_server'")
                .isEmpty()) {
            run(superuser, "CREATE ROLE plenum_server");
        }
        run(
                superuser,
                "ALTER ROLE plenum_server LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD"
                        + " '"
                        + password + "'");
    }

    /** Makes a database that belongs to the role, unless there is one. */
    static void createDatabase(Connection superuser, String name) throws SQLException {
        if (first(superuser, "SELECT datname FROM pg_database WHERE datname = '" + name.replace("'", "''") + "'")
                .isEmpty()) {
            run(superuser, "CREATE DATABASE " + quoted(name) + " OWNER plenum_server");
        }
    }

    /**
     * Puts the extension in, and gives everything in the database to the role.
     *
     * @param superuser connected to that database
     */
    static void handOver(Connection superuser, String name) throws SQLException {
        run(superuser, "CREATE EXTENSION IF NOT EXISTS timescaledb");
        run(superuser, "ALTER DATABASE " + quoted(name) + " OWNER TO plenum_server");
        run(superuser, "ALTER SCHEMA public OWNER TO plenum_server");
        for (String statements : List.of(RELATIONS, ROUTINES)) {
            for (String change : first(superuser, statements)) {
                run(superuser, change);
            }
        }
    }

    private static List<String> first(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
