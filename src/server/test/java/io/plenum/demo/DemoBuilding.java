package io.plenum.demo;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo as its user meets it: the virtual building with its two faces, both gateways and the server as processes of what was built,
 * on ports of their own so that a demo running on the same machine is not disturbed.
 */
final class DemoBuilding implements AutoCloseable {

    static final String PASSWORD = "a-long-enough-password";
    static final int BACNET_PORT = 27818;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final int controlPort = freePort();
    private final int opcUaPort = freePort();
    private final int serverPort = freePort();
    private final Path data;
    private final Path site;
    private final int linkPort = freePort();
    private DemoProcess emulator;
    private DemoProcess bacnetFace;
    private DemoProcess bacnetGateway;
    private final DemoProcess opcUaGateway;
    private DemoProcess server;

    DemoBuilding(Path data) throws Exception {
        this.data = data;
        this.site = copyOfTheSite();
        emulator = startEmulator();
        bacnetFace = startBacnetFace();
        bacnetGateway = startGateway("bacnet");
        opcUaGateway = startGateway("opcua");
        server = startServer();
    }

    /** The demo's folder, with the connections pointed at this test's ports: data, so nothing in the product changes. */
    private Path copyOfTheSite() throws IOException {
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

    private DemoProcess startEmulator() throws IOException {
        return startEmulator("opcua", "io.plenum.emulator.EmulatorMain");
    }

    private DemoProcess startBacnetFace() throws IOException {
        return startEmulator("bacnet", "io.plenum.emulator.FaceMain");
    }

    /** Both take the same options; each ignores what is the other's. */
    private DemoProcess startEmulator(String face, String main) throws IOException {
        return DemoProcess.start(
                "target/emulator-" + face + "/app/plenum-emulator-" + face + ".jar",
                main,
                data.resolve("log/emulator-" + face + ".log"),
                Map.of(),
                List.of("-Xmx96m", "-XX:+UseSerialGC"),
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
                        data.resolve("gateways/opcua/opcua/trusted/aula-house.der")
                                .toString()));
    }

    private DemoProcess startGateway(String kind) throws IOException {
        return DemoProcess.start(
                "target/gateway-" + kind + "/app/plenum-gateway-" + kind + ".jar",
                "io.plenum.uplink.GatewayMain",
                data.resolve("log/gateway-" + kind + ".log"),
                Map.of(),
                List.of("-Xmx128m", "-XX:+UseSerialGC"),
                List.of(
                        "--data",
                        data.resolve("gateways/" + kind).toString(),
                        "--local",
                        data.resolve("link").toString(),
                        "--name",
                        kind));
    }

    private DemoProcess startServer() throws IOException {
        return DemoProcess.start(
                "target/app/plenum.jar",
                "io.plenum.Plenum",
                data.resolve("log/server.log"),
                Map.of(
                        "PLENUM_DATA",
                        data.toString(),
                        "PLENUM_PORT",
                        "" + serverPort,
                        "PLENUM_LINK_PORT",
                        "" + linkPort,
                        "PLENUM_ADMIN_PASSWORD",
                        PASSWORD),
                List.of("-Xmx1g"),
                List.of(
                        "--plenum.first-start.site=" + site,
                        "--plenum.floorplans=" + site.getParent(),
                        "--plenum.first-start.samples=http://127.0.0.1:" + controlPort + "/archive.csv"));
    }

    void killEmulator() throws InterruptedException {
        emulator.kill();
        bacnetFace.kill();
    }

    void restartEmulator() throws IOException {
        emulator = startEmulator();
        bacnetFace = startBacnetFace();
    }

    void killBacnetGateway() throws InterruptedException {
        bacnetGateway.kill();
    }

    void restartBacnetGateway() throws IOException {
        bacnetGateway = startGateway("bacnet");
    }

    void killServer() throws InterruptedException {
        server.kill();
    }

    void restartServer() throws IOException {
        server = startServer();
    }

    boolean serverIsAlive() {
        return server.isAlive();
    }

    /** For a failure that happens elsewhere only: the end of the server's log, and where those hang that should answer. */
    String diagnosis() throws Exception {
        List<String> log = new ArrayList<>(Files.readAllLines(data.resolve("log/server.log")));
        log.addAll(lastLines("gateway-bacnet"));
        log.addAll(lastLines("gateway-opcua"));
        List<String> handlers = Stream.of(server.threads().split("\\n\\n"))
                .filter(thread -> thread.contains("at-handler") || thread.contains("ForkJoinPool-1-worker"))
                .map(thread -> thread.lines().limit(12).map(String::strip).collect(Collectors.joining(" < ")))
                .limit(6)
                .toList();
        return String.join(" | ", log.subList(Math.max(0, log.size() - 10), log.size())) + "; threads " + handlers;
    }

    private List<String> lastLines(String program) throws IOException {
        List<String> log = Files.readAllLines(data.resolve("log/" + program + ".log"));
        return log.subList(Math.max(0, log.size() - 3), log.size());
    }

    Path data() {
        return data;
    }

    /** Asks the emulator's control port, which knows the truth. */
    JsonNode truth() throws Exception {
        return json.readTree(send(request("http://127.0.0.1:" + controlPort + "/truth")))
                .get("points");
    }

    void fault(String body) throws Exception {
        send(request("http://127.0.0.1:" + controlPort + "/faults").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** How the building is run. */
    void settings(String body) throws Exception {
        send(request("http://127.0.0.1:" + controlPort + "/settings").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode api(String path) throws Exception {
        return json.readTree(send(authorized(path)));
    }

    /** Whoever asks is the administrator. */
    void api(String method, String path, String body) throws Exception {
        send(authorized(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder authorized(String path) {
        return request("http://127.0.0.1:" + serverPort + "/api/v1" + path)
                .header("Authorization", "Basic " + credentials());
    }

    private static String credentials() {
        return Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(10));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws Exception {
        for (DemoProcess process : List.of(server, bacnetGateway, opcUaGateway, bacnetFace, emulator)) {
            process.close();
        }
        http.close();
    }
}
