package io.plenum.emulator;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.SiteExport;
import io.plenum.emulator.aula.StateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs Aula House: simulates the past two weeks as fast as it can, or what has passed since it was stopped, then goes on in real time.
 * Its protocols are those on the class path; others follow it through its control port ({@link FaceMain}).
 */
public final class EmulatorMain {

    private static final Duration PAST = Duration.ofDays(15);

    private EmulatorMain() {}

    public static void main(String[] arguments) throws Exception {
        CommandLine.run(arguments, options -> run(options, Clock.systemUTC()));
    }

    private static void run(EmulatorOptions options, Clock clock) throws Exception {
        boolean guideline36 = options.text("mode", "as-found").equals("guideline-36");
        long seed = options.number("seed", 1);
        Path export = options.path("export-site");
        if (export != null) {
            AulaHouse building = new AulaHouse(seed, clock.instant().minus(PAST), guideline36);
            Files.writeString(export, SiteExport.turtle(building));
            return;
        }
        Path data = options.data();
        Files.createDirectories(data);
        Path kept = data.resolve("house.gz");
        BuildingClock asked = BuildingClock.asked(options.text("at", ""), clock.instant());
        AulaHouse building = StateFile.load(kept, seed, guideline36, clock.instant(), PAST);
        boolean lively = options.text("lively", "no").equals("yes");
        boolean fresh = building == null;
        if (building == null) {
            building = new AulaHouse(seed, clock.instant().minus(PAST), guideline36);
        } else {
            System.out.println("Goes on where it was left at " + building.now());
        }
        setClock(building, asked, data.resolve("clock"), clock);
        if (lively) {
            building.liven(seed);
        }
        catchUp(building, lively && fresh, clock);
        serve(new PersistedBuilding(building, seed, guideline36, kept), options, clock);
    }

    private static void setClock(AulaHouse building, BuildingClock asked, Path file, Clock clock) throws IOException {
        BuildingClock chosen = asked.orKept(BuildingClock.kept(file), building.now(), clock.instant());
        chosen.keep(file);
        building.runAhead(chosen.ahead());
        if (!chosen.ahead().isZero()) {
            System.out.println("The building's clock shows "
                    + clock.instant().plus(chosen.ahead()).atZone(AulaHouse.ZONE));
        }
    }

    private static void catchUp(AulaHouse building, boolean eventful, Clock clock) {
        Instant began = clock.instant();
        double days = Duration.between(building.now(), began).toSeconds() / 86_400.0;
        if (eventful) {
            new DemoPast(building).runTo(began);
        }
        building.runTo(began);
        double seconds = Duration.between(began, clock.instant()).toMillis() / 1000.0;
        System.out.printf(Locale.ROOT, "Simulated %.1f days in %.1f s%n", days, seconds);
    }

    private static void serve(PersistedBuilding kept, EmulatorOptions options, Clock clock) throws Exception {
        AulaHouse building = kept.building();
        ProtocolServers faces = new ProtocolServers(ProtocolServers.onTheClassPath());
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("building").factory());
        building.tick(clock.instant());
        faces.start(building, options);
        ticker.scheduleAtFixedRate(() -> tick(building, clock), 0, 1, TimeUnit.SECONDS);
        ticker.scheduleWithFixedDelay(kept::save, 60, 600, TimeUnit.SECONDS);
        ControlPort control = new ControlPort(building, options.controlPort());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            control.close();
            end(ticker);
            kept.save();
            faces.close();
        }));
        System.out.println("Aula House is open: " + building.points().size() + " points");
    }

    /** A step that fails must not be the last. */
    private static void tick(AulaHouse building, Clock clock) {
        try {
            building.tick(clock.instant());
        } catch (RuntimeException e) {
            System.err.println("Aula House missed a step: " + e);
        }
    }

    private static void end(ScheduledExecutorService ticker) {
        ticker.shutdownNow();
        try {
            if (!ticker.awaitTermination(5, TimeUnit.SECONDS)) {
                System.err.println("Aula House is stopped in the middle of a step");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
