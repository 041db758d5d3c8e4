package io.plenum.soak;

import io.plenum.database.DatabaseStartException;
import io.plenum.database.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** An installation made for the drill, with ports of its own, beside whatever runs on this machine; it is removed at the end. */
final class DrillInstallation implements AutoCloseable {

    static final String PASSWORD = "soaked-for-a-long-time";
    private static final int BACNET_PORT = 47910;

    private final Path data;
    private final int controlPort = ServerProcess.freePort();
    private final int opcUaPort = ServerProcess.freePort();
    private final int port = ServerProcess.freePort();
    private final ServerProcess building;
    private final ServerProcess controllers;
    private final ServerProcess server;

    DrillInstallation(int mailPort) throws IOException {
        data = Files.createTempDirectory("plenum-soak");
        // Root's PostgreSQL runs as nobody, who must be able to enter.
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(data.resolve("log"));
        Path site = site();
        building = building("opcua", "EmulatorMain");
        controllers = building("bacnet", "FaceMain");
        server = server(site, mailPort);
    }

    int port() {
        return port;
    }

    ServerProcess server() {
        return server;
    }

    /** The demo's folder, with its connections pointed at the drill's ports. */
    private Path site() throws IOException {
        Path copy = Files.createDirectories(data.resolve("floorplans/aula-house"));
        try (Stream<Path> files = Files.list(Path.of("floorplans/aula-house"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                if (file.endsWith("connections.json")) {
                    text = text.replace("47808", "" + BACNET_PORT).replace("4841", "" + opcUaPort);
                }
                Files.writeString(copy.resolve(file.getFileName().toString()), text);
            }
        }
        return copy;
    }

    /** Each of its faces is a process of its own, with the same options. */
    private ServerProcess building(String face, String main) throws IOException {
        return ServerProcess.start(
                "target/emulator-%1$s/app/plenum-emulator-%1$s.jar".formatted(face),
                "io.plenum.emulator." + main,
                data.resolve("log/emulator-" + face + ".log"),
                Map.of(),
                List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                List.of(
                        "--data",
                        data.resolve("emulator").toString(),
                        "--control-port",
                        "" + controlPort,
                        "--bacnet-port",
                        "" + BACNET_PORT,
                        "--opcua-port",
                        "" + opcUaPort,
                        "--opcua-password-file",
                        data.resolve("secrets/aula-house-opcua").toString(),
                        "--certificate-out",
                        data.resolve("opcua/trusted/aula-house.der").toString()));
    }

    private ServerProcess server(Path site, int mailPort) throws IOException {
        Map<String, String> settings = new HashMap<>(environment());
        settings.putAll(Map.of(
                "PLENUM_PORT", "" + port,
                "PLENUM_ADDRESS", "127.0.0.1",
                "PLENUM_ADMIN_PASSWORD", PASSWORD,
                "PLENUM_MAIL_HOST", "127.0.0.1",
                "PLENUM_MAIL_PORT", "" + mailPort,
                "PLENUM_MAIL_TLS", "NONE",
                "PLENUM_MAIL_FROM", "plenum@example.org"));
        return ServerProcess.start(
                "io.plenum.Plenum",
                data.resolve("log/server.log"),
                settings,
                List.of("-Xmx1g", "-XX:+UseCompactObjectHeaders"),
                List.of(
                        "--plenum.first-start.site=" + site,
                        "--plenum.floorplans=" + site.getParent(),
                        "--plenum.notify.private-targets=true",
                        "--plenum.notify.settle=2s",
                        // each alarm in a mail of its own
                        "--plenum.notify.flood-mails=100000"));
    }

    private Map<String, String> environment() {
        return Map.of(
                "PLENUM_DATA",
                data.toString(),
                "PLENUM_CACHE",
                System.getenv().getOrDefault("PLENUM_CACHE", "/var/cache/plenum"));
    }

    /** What the database says, on a connection of its own. */
    <T> T ask(Function<JdbcClient, T> question) throws SQLException {
        try (Installation.Opened opened = new Installation(environment()).open()) {
            return question.apply(JdbcClient.create(opened.source()));
        } catch (DatabaseStartException away) {
            throw new SQLException(away);
        }
    }

    /** As a machine does that loses its power: without a word to anybody. */
    void killDatabase() throws IOException, InterruptedException {
        String pid = Files.readAllLines(data.resolve("database/cluster/postmaster.pid"))
                .getFirst()
                .strip();
        new ProcessBuilder("kill", "-QUIT", pid).start().waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        server.close();
        controllers.close();
        building.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
