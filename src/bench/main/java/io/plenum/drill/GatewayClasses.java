package io.plenum.drill;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of a gateway with the synthetic protocol: what every gateway is made of and what the BACnet gateway brings with it, but
 * not the BACnet connector itself, and the drill's own classes. {@code -Ddrill.gateway} names another.
 */
final class GatewayClasses {

    private static final Path LIBRARIES = Path.of("target/gateway-bacnet/app/lib");

    private GatewayClasses() {}

    static String path() throws IOException {
        String given = System.getProperty("drill.gateway");
        if (given != null) {
            return given;
        }
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            List<String> libraries = files.map(Path::toString)
                    .filter(file -> file.endsWith(".jar"))
                    .sorted()
                    .toList();
            return Stream.concat(libraries.stream(), Stream.of("target/bench/plenum-bench.jar"))
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
