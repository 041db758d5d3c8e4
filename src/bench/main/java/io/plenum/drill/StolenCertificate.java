package io.plenum.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A gateway elsewhere comes in with a one-time code; then its certificate is revoked as stolen. It is out within a minute, and does not come
 * in again, not when it is started anew either.
 */
final class StolenCertificate implements Drill {

    private static final String NAME = "elsewhere";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public void run(DrillRig rig, DrillFigures figures, Duration length)
            throws IOException, InterruptedException, SQLException {
        String code = rig.api()
                .post("/api/v1/gateways/codes", Map.of("name", NAME, "kind", "bacnet"))
                .get("code")
                .asString();
        try (var gateway = rig.startElsewhere(NAME, code)) {
            Duration in = rig.await(PATIENCE, "the gateway with a code", () -> isConnected(rig));
            figures.note("from the start with a code until it is in", "s", ServerAway.seconds(in));
            rig.api().post("/api/v1/gateways/" + NAME + "/revoke", Map.of("reason", "stolen"));
            // Its own word counts: what the server shows of a revoked one says nothing of a stream that may still be
            // open.
            Duration out = rig.await(PATIENCE, "its end", () -> log(rig).contains("is down"));
            figures.atMost(60, "until it is out", "s", ServerAway.seconds(out));
            gateway.kill();
        }
        try (var again = rig.startElsewhere(NAME, null)) {
            int in = 0;
            for (long second = 0; second < length.toSeconds(); second++) {
                in += isConnected(rig) ? 1 : 0;
                Thread.sleep(1000);
            }
            figures.atMost(0, "seconds in which it was in again, started anew", "s", in);
            figures.atLeast(1, "it goes on trying", "processes", again.isAlive() ? 1 : 0);
        }
    }

    private static String log(DrillRig rig) throws IOException {
        return Files.readString(rig.data.resolve("log/" + NAME + ".log"));
    }

    private static boolean isConnected(DrillRig rig) throws IOException, InterruptedException {
        for (JsonNode gateway : rig.api().get("/api/v1/gateways").get("items")) {
            if (gateway.get("name").asString().equals(NAME)) {
                return gateway.get("condition").asString().equals("CONNECTED");
            }
        }
        return false;
    }
}
