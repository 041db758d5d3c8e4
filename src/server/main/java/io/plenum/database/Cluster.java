package io.plenum.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of the embedded database: the cluster itself, its port and its password, under {@code $PLENUM_DATA/database}. */
record Cluster(Path folder, PostgresPrograms programs) {

    private static final String CONFIGURATION = """
        # Written by Plenum at every start; changes here are lost.
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        port = %d
        shared_preload_libraries = 'timescaledb'
        timescaledb.telemetry_level = off
        timescaledb.max_background_workers = 2
        jit = off
        max_connections = 40
        max_locks_per_transaction = 512
        shared_buffers = 256MB
        work_mem = 16MB
        maintenance_work_mem = 128MB
        max_wal_size = 2GB
        huge_pages = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        """;

    Path files() {
        return folder.resolve("cluster");
    }

    Path log() {
        return folder.resolve("postgresql.log");
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    void prepare() throws IOException {
        Files.createDirectories(folder);
        programs.own(folder);
        if (!Files.exists(files().resolve("PG_VERSION"))) {
            initialise();
        }
        if (postmaster() == null && isTaken(port())) {
            Files.delete(folder.resolve("port"));
        }
        Files.writeString(files().resolve("postgresql.conf"), CONFIGURATION.formatted(port()));
    }

    private void initialise() throws IOException {
        Files.deleteIfExists(passwordFile());
        writePassword(passwordFile());
        programs.own(folder);
        programs.program(
                "initdb",
                List.of(
                        "--username=" + EmbeddedDatabase.SUPERUSER,
                        "--pwfile=" + passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--no-locale",
                        "--data-checksums",
                        "--pgdata=" + files()));
    }

    private static void writePassword(Path file) throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(secret));
    }

    /** Of the superuser. */
    String password() throws IOException {
        return Files.readString(passwordFile());
    }

    /** Of the server's own role; made when first asked for. */
    String serverPassword() throws IOException {
        Path file = folder.resolve("server-password");
        if (!Files.exists(file)) {
            writePassword(file);
        }
        return Files.readString(file);
    }

    /** The same port for ever, so that a restarted database is found by the pool that knew it. */
    int port() throws IOException {
        Path file = folder.resolve("port");
        if (!Files.exists(file)) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Files.writeString(file, Integer.toString(free.getLocalPort()));
            }
        }
        return Integer.parseInt(Files.readString(file).strip());
    }

    private static boolean isTaken(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return !free.isBound();
        } catch (IOException inUse) {
            return true;
        }
    }

    /** The running postmaster of this cluster, be it ours or one that a killed server left behind. */
    @Nullable
    ProcessHandle postmaster() {
        try {
            Path pidFile = files().resolve("postmaster.pid");
            if (!Files.exists(pidFile)) {
                return null;
            }
            // The first line; later ones name the port and the folder.
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(this::isOurs)
                    .orElse(null);
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    /** After a reboot the number may belong to somebody else. */
    private boolean isOurs(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .contains(files().toString());
        } catch (IOException gone) {
            return false;
        }
    }
}
