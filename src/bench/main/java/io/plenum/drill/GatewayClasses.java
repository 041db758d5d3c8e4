package io.plenum.drill;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class paths of gateways and of what they talk to. {@code -Ddrill.gateway} names another one of a gateway with the synthetic protocol,
 * {@code -Ddrill.bacnet} of one with BACnet, {@code -Ddrill.peer} of devices.
 */
final class GatewayClasses {

    private static final Path LIBRARIES = Path.of("target/gateway-bacnet/app/lib");
    private static final String OWN = "target/bench/plenum-bench.jar";

    private GatewayClasses() {}

    static String path(DrillSetup.Protocol protocol) throws IOException {
        return switch (protocol) {
            case SYNTHETIC -> synthetic();
            case BACNET -> System.getProperty("drill.bacnet", "target/gateway-bacnet/app/plenum-gateway-bacnet.jar");
        };
    }

    /**
     * Of a gateway with the synthetic protocol: what every gateway is made of and what the BACnet gateway brings with it, but not the BACnet
     * connector itself, and the drill's own classes.
     */
    static String synthetic() throws IOException {
        String given = System.getProperty("drill.gateway");
        if (given != null) {
            return given;
        }
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            List<String> libraries = files.map(Path::toString)
                    .filter(file -> file.endsWith(".jar"))
                    .sorted()
                    .toList();
            return Stream.concat(libraries.stream(), Stream.of(OWN)).collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** What a JVM has prepared for the next start of one jar, where ./plenum run has left it: a drill of many starts is shorter by that. */
    static List<String> prepared(String classes) {
        String cache = classes.replaceFirst("\\.jar$", ".aot");
        return classes.contains(File.pathSeparator) || !Files.exists(Path.of(cache))
                ? List.of()
                : List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off");
    }

    /** Of devices, and of strangers in their network. */
    static String peer() {
        return System.getProperty(
                "drill.peer",
                String.join(File.pathSeparator, OWN, "target/emulator-bacnet/app/plenum-emulator-bacnet.jar"));
    }
}
