package io.plenum.uplink;

import io.plenum.link.CarrierThreads;
import io.plenum.link.Protocol;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A gateway as a process. Its protocols are those that lie beside it. */
public final class GatewayMain {

    // Before anything of netty is loaded, whose pools are made for servers with gigabytes, and before anything is
    // logged.
    static {
        String netty = "io.grpc.netty.shaded.io.netty.allocator.";
        provide(netty + "numHeapArenas", "1");
        provide(netty + "numDirectArenas", "1");
        provide(netty + "maxOrder", "3");
        provide("io.grpc.netty.shaded.io.netty.noPreferDirect", "true");
        provide("io.grpc.netty.shaded.io.netty.transport.noNative", "true");
        provide("io.grpc.netty.shaded.io.netty.handler.ssl.noOpenSsl", "true");
        provide("logback.configurationFile", "io/plenum/uplink/logging.xml");
    }

    private GatewayMain() {}

    private static void provide(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        CarrierThreads.provide();
        if (Arrays.asList(arguments).contains("--help")
                || Arrays.asList(arguments).contains("-h")) {
            System.out.print(GatewayArguments.HELP);
            return;
        }
        try {
            run(List.of(arguments));
        } catch (GatewayException e) {
            System.err.println("Plenum: " + e.getMessage());
            System.exit(e.status());
        }
    }

    private static void run(List<String> arguments) throws GatewayException, InterruptedException {
        GatewaySettings settings = GatewayArguments.read(arguments, System.getenv());
        List<Protocol> protocols = ServiceLoader.load(Protocol.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (protocols.isEmpty()) {
            throw new GatewayException(
                    GatewayException.WRONG, "no protocol lies beside this gateway; start the app of one of them.");
        }
        Gateway gateway = new Gateway(settings, protocols, Clock.systemUTC());
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("gateway-end").unstarted(() -> {
                    gateway.close();
                    closed.countDown();
                }));
        gateway.start();
        Logger log = LoggerFactory.getLogger(GatewayMain.class);
        log.info("The gateway collects; its folder is {}", settings.data());
        closed.await();
    }
}
