package io.plenum.emulator;

import java.time.Duration;

/** Offers a building whose model runs in another process ({@link EmulatorMain}) over the protocols on this one's class path. */
public final class FaceMain {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

    private FaceMain() {}

    public static void main(String[] arguments) throws Exception {
        CommandLine.run(arguments, FaceMain::run);
    }

    private static void run(EmulatorOptions options) throws Exception {
        if (options.path("export-site") != null) {
            throw new IllegalArgumentException("exports its site where its model is");
        }
        new ModelFollower(
                        options.model(),
                        options,
                        ProtocolServers.onTheClassPath(),
                        LONGEST_SILENCE,
                        System.out::println)
                .run();
    }
}
