package io.plenum.drill;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.plenum.database.DatabaseStartException;
import io.plenum.database.Installation;
import io.plenum.drill.synthetic.Production;
import io.plenum.drill.synthetic.ProductionRun;
import io.plenum.point.time.IsoTime;
import io.plenum.soak.ApiClient;
import io.plenum.soak.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** A server and a gateway as processes of their own, with a synthetic building, in a folder and on ports made for the drill. */
public final class DrillRig implements AutoCloseable {

    private static final String PASSWORD = "drilled-for-a-long-time";
    /** As ./plenum run and the archives start a gateway. */
    private static final List<String> AS_INSTALLED = List.of(
            "-Xmx128m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders");

    private static final Duration START = Duration.ofMinutes(15);

    final Path data;
    private final int points;
    private final Duration interval;
    private final int port = ServerProcess.freePort();
    private final int linkPort = ServerProcess.freePort();
    private final ApiClient api = new ApiClient(port, "admin", PASSWORD);
    private final Path site;
    private final DrillSetup setup;
    /** Where the gateway keeps what it must not forget. */
    public final Path gatewayFolder;

    private final LinkProxy proxy = new LinkProxy(() -> linkPort);
    private @Nullable ServerProcess server;
    private @Nullable ServerProcess gateway;
    private @Nullable ServerProcess peer;
    private boolean throughProxy;
    private boolean hasToken;

    DrillRig(int points, Duration interval, DrillSetup setup) throws IOException {
        this.setup = setup;
        this.points = points;
        this.interval = interval;
        data = Files.createTempDirectory("plenum-drill");
        // Root's PostgreSQL runs as nobody, who must be able to enter.
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(data.resolve("log"));
        gatewayFolder = SmallDisk.folder().orElse(data).resolve("gateway");
        site = DrillSite.write(
                data.resolve("floorplans/drill"),
                points,
                setup.objects(),
                setup.protocol().settings());
    }

    public ApiClient api() {
        return api;
    }

    public ServerProcess server() {
        return Objects.requireNonNull(server);
    }

    public ServerProcess gateway() {
        return Objects.requireNonNull(gateway);
    }

    Production production() {
        return Production.every(interval);
    }

    /** Samples a second. */
    double rate() {
        return points * 1000.0 / interval.toMillis();
    }

    /** What the gateway's way to the server leads through, from its next start. */
    LinkProxy proxy() {
        throughProxy = true;
        return proxy;
    }

    public void startServer() throws IOException {
        String classes = System.getProperty("drill.server", System.getProperty("java.class.path"));
        server = ServerProcess.start(
                classes,
                setup.server(),
                data.resolve("log/server.log"),
                serverEnvironment(),
                options(classes, List.of("-Xmx1g", "-XX:+UseCompactObjectHeaders"), "server-runs"),
                List.of("--plenum.first-start.site=" + site, "--plenum.floorplans=" + site.getParent()));
    }

    private Map<String, String> serverEnvironment() {
        Map<String, String> settings = new HashMap<>(environment());
        settings.put("PLENUM_PORT", "" + port);
        settings.put("PLENUM_LINK_PORT", "" + linkPort);
        settings.put("PLENUM_ADDRESS", "127.0.0.1");
        settings.put("PLENUM_ADMIN_PASSWORD", PASSWORD);
        return settings;
    }

    private Map<String, String> environment() {
        return Map.of(
                "PLENUM_DATA",
                data.toString(),
                "PLENUM_CACHE",
                System.getenv().getOrDefault("PLENUM_CACHE", "/var/cache/plenum"));
    }

    public void startGateway() throws IOException, InterruptedException {
        Path made = data.resolve("link");
        await(START, "the server's link", () -> Files.exists(made.resolve("address")));
        Path link = throughProxy ? detour(made) : made;
        List<String> arguments = new ArrayList<>(
                List.of("--data", gatewayFolder.toString(), "--local", link.toString(), "--name", "bacnet"));
        arguments.addAll(setup.gateway());
        gateway = startGateway("gateway", arguments);
    }

    /** One that comes in by a certificate, through the same port. */
    ServerProcess startElsewhere(String name, @Nullable String code) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("--data", data.resolve(name).toString(), "--server", "127.0.0.1:" + linkPort));
        if (code != null) {
            arguments.addAll(List.of("--code", code));
        }
        return startGateway(name, arguments);
    }

    private ServerProcess startGateway(String name, List<String> arguments) throws IOException {
        String classes = GatewayClasses.path(setup.protocol());
        return ServerProcess.start(
                classes,
                "io.plenum.uplink.GatewayMain",
                data.resolve("log/" + name + ".log"),
                Map.of(),
                options(classes, AS_INSTALLED, name.equals("gateway") ? "runs" : name + "-runs"),
                arguments);
    }

    private List<String> options(String classes, List<String> own, String runs) {
        List<String> options = new ArrayList<>(own);
        options.addAll(GatewayClasses.prepared(classes));
        options.addAll(setup.options());
        options.add("-Ddrill.interval=" + interval.toMillis());
        options.add("-Ddrill.runs=" + data.resolve(runs));
        return options;
    }

    /** The devices that the gateway reads, where it reads real ones; they end with the drill. */
    void startPeer() throws IOException {
        if (setup.protocol() == DrillSetup.Protocol.BACNET) {
            peer = ServerProcess.start(
                    GatewayClasses.peer(),
                    "io.plenum.drill.PeerMain",
                    data.resolve("log/peer.log"),
                    Map.of(),
                    List.of("-Xmx128m", "-XX:+UseSerialGC", "-Dlogback.configurationFile=logback-tools.xml"),
                    List.of("" + points, "" + interval.toMillis(), "" + setup.records(), "" + setup.commands()));
        }
    }

    private Path detour(Path link) throws IOException {
        Path copy = Files.createDirectories(data.resolve("detour"));
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwx------"));
        for (String file : List.of("secret", "authority.pem")) {
            Files.copy(link.resolve(file), copy.resolve(file), REPLACE_EXISTING, COPY_ATTRIBUTES);
        }
        Files.writeString(copy.resolve("address"), "127.0.0.1:" + proxy.port());
        return copy;
    }

    /** Until the server answers, and from then on with a token, whose check costs next to nothing. */
    public void awaitServer() throws IOException, InterruptedException {
        await(START, "the server", () -> api.anonymously("/login") == 200);
        if (!hasToken) {
            api.use(api.post(
                            "/api/v1/tokens",
                            Map.of(
                                    "name",
                                    "drill",
                                    "ceiling",
                                    "ADMINISTRATOR",
                                    "expires",
                                    Instant.now().plus(Duration.ofDays(2)).toString()))
                    .get("secret")
                    .asString());
            hasToken = true;
        }
    }

    /** Share of the points whose value is not older than three of its intervals and counts as live. */
    double current() throws IOException, InterruptedException {
        Instant oldest = Instant.now().minus(interval.multipliedBy(3));
        int current = 0;
        for (JsonNode point : api.get("/api/v1/points?size=5000").get("items")) {
            JsonNode value = point.get("current");
            boolean isCurrent = value != null
                    && !value.isNull()
                    && value.get("quality").asString().equals("GOOD")
                    && IsoTime.instant(value.get("time").asString()).isAfter(oldest);
            current += isCurrent ? 1 : 0;
        }
        return current / (double) points;
    }

    void awaitCurrent() throws IOException, InterruptedException {
        await(START, "all values", () -> current() > 0.99);
    }

    /** What the database says, on a connection of its own. */
    <T> T ask(Function<JdbcClient, T> question) throws SQLException {
        try (Installation.Opened opened = new Installation(environment()).open()) {
            return question.apply(JdbcClient.create(opened.source()));
        } catch (DatabaseStartException away) {
            throw new SQLException(away);
        }
    }

    List<ProductionRun.Ticks> runs() throws IOException {
        return ProductionRun.all(data.resolve("runs"));
    }

    @FunctionalInterface
    public interface Condition {
        boolean holds() throws IOException, InterruptedException, SQLException;
    }

    /** Waits, and says how long it took. */
    public Duration await(Duration limit, String what, Condition condition) throws InterruptedException {
        Instant begin = Instant.now();
        while (Instant.now().isBefore(begin.plus(limit))) {
            try {
                if (condition.holds()) {
                    return Duration.between(begin, Instant.now());
                }
            } catch (IOException | SQLException | DataAccessException notYet) {
                // Something starts, or is away for a while.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("%s: not within %d s".formatted(what, limit.toSeconds()));
    }

    /** Ends the processes without any patience. */
    void abandon() {
        for (ServerProcess process : new @Nullable ServerProcess[] {gateway, server, peer}) {
            if (process != null && process.isAlive()) {
                process.abandon();
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (ServerProcess process : new @Nullable ServerProcess[] {gateway, server, peer}) {
            if (process != null) {
                process.close();
            }
        }
        proxy.close();
        if (!Boolean.getBoolean("drill.keep")) {
            FileSystemUtils.deleteRecursively(data);
            FileSystemUtils.deleteRecursively(gatewayFolder);
        }
    }
}
