package io.plenum.emulator;

import io.plenum.emulator.remote.RemoteBuilding;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps the protocols of this process in step with a model in another one. The controllers are the building's: while the model is away
 * they are silent, and they start anew, without subscribers and commands, when it is back.
 *
 * @param longestSilence after so long without a sign of life the model counts as away
 * @param log where it says what happens
 */
record ModelFollower(
        URI model,
        EmulatorOptions options,
        Iterable<ProtocolServerFactory> factories,
        Duration longestSilence,
        Consumer<String> log) {

    private static final long PAUSE_MILLIS = 500;

    /** Ends by being interrupted only. @throws BindException where an address of the building is taken */
    void run() throws Exception {
        log.accept("Waiting for Aula House at " + model.getAuthority());
        String before = "";
        while (true) {
            try (RemoteBuilding building = RemoteBuilding.connect(model, longestSilence)) {
                before = "";
                follow(building);
                log.accept("Aula House is away: its controllers are silent until it is back");
            } catch (BindException taken) {
                throw taken;
            } catch (IOException away) {
                String why = String.valueOf(away.getMessage());
                if (!(away instanceof ConnectException) && !why.equals(before)) {
                    before = why;
                    log.accept("Aula House does not answer as it should: " + why);
                }
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private void follow(RemoteBuilding building) throws Exception {
        try (ProtocolServers faces = new ProtocolServers(factories)) {
            faces.start(building, options);
            log.accept("Aula House's controllers are on the network: "
                    + building.devices().size() + " devices");
            building.awaitEnd();
        }
    }
}
