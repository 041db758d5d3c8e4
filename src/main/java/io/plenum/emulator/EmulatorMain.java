package io.plenum.emulator;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.SiteExport;
import io.plenum.emulator.bacnet.BacnetServer;
import io.plenum.emulator.opcua.OpcUaBuildingServer;
import io.plenum.emulator.opcua.OpcUaSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs Aula House: simulates the past two weeks as fast as it can, then goes on in real time and answers its protocols. */
public final class EmulatorMain {

    private static final Duration PAST = Duration.ofDays(15);

    private EmulatorMain() {}

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.print(EmulatorOptions.HELP);
            return;
        }
        try {
            run(EmulatorOptions.parse(arguments), Clock.systemUTC());
        } catch (IllegalArgumentException wrong) {
            System.err.println("Plenum: the emulator " + wrong.getMessage() + "; --help lists its options.");
            System.exit(2);
        } catch (java.net.BindException busy) {
            System.err.println("Plenum: a port of the emulator is busy (" + busy.getMessage()
                    + "); stop the emulator that runs already.");
            System.exit(1);
        }
    }

    private static void run(EmulatorOptions options, Clock clock) throws Exception {
        boolean guideline36 = options.text("mode", "as-found").equals("guideline-36");
        long seed = options.number("seed", 1);
        AulaHouse house = new AulaHouse(seed, clock.instant().minus(PAST), guideline36);
        Path export = options.path("export-site");
        if (export != null) {
            Files.writeString(export, SiteExport.turtle(house));
            return;
        }
        Instant began = clock.instant();
        house.runTo(clock.instant());
        double seconds = Duration.between(began, clock.instant()).toMillis() / 1000.0;
        System.out.printf(
                "Simulated %d days in %.1f s (%.1f building-days a second)%n",
                PAST.toDays(), seconds, PAST.toDays() / seconds);
        serve(house, options, clock);
    }

    private static void serve(AulaHouse house, EmulatorOptions options, Clock clock) throws Exception {
        Path data = options.path("data", "data/emulator");
        Files.createDirectories(data);
        BacnetServer bacnet = new BacnetServer(
                house, options.text("bacnet-prefix", "127.0.1."), options.number("bacnet-port", 47808));
        OpcUaBuildingServer opcUa = new OpcUaBuildingServer(
                house,
                new OpcUaSettings(
                        "127.0.0.1",
                        options.number("opcua-port", 4841),
                        options.path(
                                "opcua-password-file",
                                data.resolve("opcua-password").toString()),
                        options.path("certificate-out"),
                        data));
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("building").factory());
        house.tick(clock.instant());
        bacnet.start();
        opcUa.start();
        ticker.scheduleAtFixedRate(() -> house.tick(clock.instant()), 0, 1, TimeUnit.SECONDS);
        ControlPort control = new ControlPort(house, options.number("control-port", 8181));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            control.close();
            ticker.shutdownNow();
            opcUa.close();
            bacnet.close();
        }));
        System.out.println("Aula House is open: " + house.points().size() + " points on "
                + house.devices().size() + " BACnet devices and one OPC UA server");
    }
}
