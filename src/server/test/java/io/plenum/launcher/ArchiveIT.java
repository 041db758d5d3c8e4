package io.plenum.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user unpacks, put together from what this build has made: it starts without anything else of the tree. */
class ArchiveIT {

    private LauncherRig rig;

    @BeforeEach
    void makeAFolder() throws IOException {
        rig = new LauncherRig();
    }

    @AfterEach
    void removeTheFolder() throws IOException {
        rig.close();
    }

    private Path unpacked(String archive) throws Exception {
        Path folder = rig.data().resolve("opt/" + archive);
        LauncherRig.Run staged = rig.script(
                """
            find_jdk
            case %1$s in server) made=$jar ;; *) made=$(gateway_jar %2$s) ;; esac
            stage_app "$made" %3$s
            copy_start %3$s %4$s
            fill_in %1$s %3$s 1.2.3
            """.formatted(archive, archive.replace("gateway-", ""), folder, archive.replaceAll("-.*", "")));
        assertThat(staged.exit()).as(staged.text()).isZero();
        return folder;
    }

    @Test
    void theServerStartsFromItsArchiveAndAGatewayBesideIt() throws Exception {
        Path server = unpacked("server");
        Path gateway = unpacked("gateway-bacnet");
        assertThat(names(gateway.resolve("systemd")))
                .contains("plenum-gateway-bacnet.service", "plenum-gateway-bacnet-local.service");
        Path data = rig.data().resolve("installed");
        Process running = start(data, server.resolve("bin/plenum"), "run");
        Process beside = start(data, gateway.resolve("bin/plenum-gateway"), "--beside", data.toString());
        try {
            rig.await("the server answers", running, () -> answers(rig.port()));
            assertThat(beside.isAlive())
                    .as(() -> LauncherRig.text(rig.output()))
                    .isTrue();
            assertThat(data.resolve("gateways/bacnet")).isDirectory();
            assertThat(Files.readString(rig.output())).contains("Administrator: ");
        } finally {
            beside.destroy();
            running.destroy();
        }
        assertThat(running.waitFor(60, TimeUnit.SECONDS) && beside.waitFor(60, TimeUnit.SECONDS))
                .as("SIGTERM ends both")
                .isTrue();
    }

    /** What a person sees who has only unpacked it. */
    @Test
    void eachProgramSaysWhatItCanDo() throws Exception {
        assertThat(said(unpacked("server").resolve("bin/plenum"))).contains("bin/plenum backup FILE");
        assertThat(said(unpacked("gateway-opcua").resolve("bin/plenum-gateway")))
                .contains("a gateway (opcua)", "--beside DATA-OF-THE-SERVER")
                .doesNotContain("@");
    }

    private Process start(Path data, Path program, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.toString());
        builder.command().addAll(java.util.List.of(arguments));
        builder.environment().put("PLENUM_DATA", data.toString());
        builder.environment().put("PLENUM_PORT", "" + rig.port());
        builder.environment().put("PLENUM_LINK_PORT", "0");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("PLENUM_ADMIN_PASSWORD");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(rig.output().toFile()))
                .start();
    }

    private static String said(Path program) throws Exception {
        Process process =
                new ProcessBuilder(program.toString()).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static boolean answers(int port) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException | InterruptedException notYet) {
            return false;
        }
    }
}
