package io.plenum.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.spool.KeepPolicy;
import io.plenum.uplink.GatewaySettings.LocalServer;
import io.plenum.uplink.GatewaySettings.RemoteServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayArgumentsTest {

    private static GatewaySettings read(String line) throws GatewayException {
        return GatewayArguments.read(List.of(line.split(" ")), Map.of());
    }

    @Test
    void aGatewayBesideTheServer() throws Exception {
        assertThat(read("--data /d --local /l --name bacnet"))
                .isEqualTo(GatewaySettings.local(Path.of("/d"), Path.of("/l"), "bacnet"));
    }

    @Test
    void aGatewayElsewhereWithItsLimits() throws Exception {
        GatewaySettings settings = read(
                "--data=/d --server plant.example.org:9000 --code A-B --buffer-size 500MB --disk-reserve 1g --keep newest");
        assertThat(settings.server()).isEqualTo(new RemoteServer("plant.example.org", 9000, "A-B"));
        assertThat(settings.bufferSize()).isEqualTo(500L << 20);
        assertThat(settings.diskReserve()).isEqualTo(1L << 30);
        assertThat(settings.keep()).isEqualTo(KeepPolicy.NEWEST);
        assertThat(((RemoteServer) read("--data /d --server [::1]").server()).port())
                .isEqualTo(8081);
    }

    /** As systemd and containers give options. What the command line says counts more. */
    @Test
    void theEnvironmentSaysWhatTheCommandLineLeavesOpen() throws Exception {
        Map<String, String> environment = Map.of(
                "PLENUM_GATEWAY_DATA", "/e",
                "PLENUM_SERVER", "host:1",
                "PLENUM_GATEWAY_NAME", "opcua",
                "PLENUM_BUFFER_SIZE", "10MB");
        assertThat(GatewayArguments.read(List.of(), environment).server()).isEqualTo(new RemoteServer("host", 1, null));
        GatewaySettings local = GatewayArguments.read(List.of("--local", "/l", "--data", "/d"), environment);
        assertThat(local.server()).isEqualTo(new LocalServer(Path.of("/l"), "opcua"));
        assertThat(local.data()).isEqualTo(Path.of("/d"));
        assertThat(local.bufferSize()).isEqualTo(10L << 20);
    }

    /** In one line each, with what to do; with the status that says that trying again changes nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--data /d",
                "--local /l --name x",
                "--data /d --local /l",
                "--data /d --local /l --name Über",
                "--data /d --local /l --name x --server y",
                "--data /d --server host:99999",
                "--data /d --server http://host",
                "--data /d --server host --buffer-size much",
                "--data /d --server host --buffer-size 999999999999TB",
                "--data /d --server host --keep all",
                "--data /d --server host --colour red",
                "--data --server host",
                "--data"
            })
    void whatIsWrongIsSaidInOneLine(String line) {
        assertThatThrownBy(() -> read(line)).isInstanceOfSatisfying(GatewayException.class, wrong -> {
            assertThat(wrong.status()).isEqualTo(2);
            assertThat(wrong.getMessage()).isNotBlank().doesNotContain("\n").endsWith(".");
        });
    }

    /** A code is a password until it is used. */
    @Test
    void aCodeIsNeverPartOfATextForLogs() throws Exception {
        assertThat(read("--data /d --server host --code SECRET").toString()).doesNotContain("SECRET");
    }
}
