package io.plenum.gateway.session;

import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A gateway's own process, with as much memory as it has everywhere, that hands in as many samples as it is told to. */
final class FloodGateway implements AutoCloseable {

    private static final Path LIBRARIES = Path.of("target/gateway-bacnet/app/lib");
    private static final int PATIENCE_MILLIS = 60_000;

    private final Process process;
    private final Socket orders;
    private final DataOutputStream out;

    /** Returns when it has its configuration. */
    FloodGateway(Path data, Path link) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            door.setSoTimeout(PATIENCE_MILLIS);
            process = start(data, link, door.getLocalPort());
            orders = accept(door);
            out = new DataOutputStream(orders.getOutputStream());
        }
    }

    private Socket accept(ServerSocket door) throws IOException {
        try {
            return door.accept();
        } catch (IOException never) {
            process.destroyForcibly();
            throw new IOException("The gateway did not begin; its log is beside its folder", never);
        }
    }

    private static Process start(Path data, Path link, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-Ddrill.flood=" + port,
                        "-cp",
                        classes(),
                        "io.plenum.uplink.GatewayMain",
                        "--data",
                        data.toString(),
                        "--local",
                        link.toString(),
                        "--name",
                        BenchLink.GATEWAY)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(new File(System.getProperty("drill.log", data + ".log"))))
                .start();
    }

    /** What every gateway is made of, without a protocol of its own; {@code -Ddrill.gateway} names another. */
    private static String classes() throws IOException {
        String given = System.getProperty("drill.gateway");
        if (given != null) {
            return given;
        }
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            return Stream.concat(files.map(Path::toString).sorted(), Stream.of("target/bench/plenum-bench.jar"))
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    void produce(long from, int count) throws IOException {
        out.writeLong(from);
        out.writeInt(count);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        orders.close();
        process.destroy();
    }
}
