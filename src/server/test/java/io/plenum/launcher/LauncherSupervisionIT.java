package io.plenum.launcher;

import static io.plenum.launcher.LauncherRig.children;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.launcher.LauncherRig.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What dies is started again, and nothing else is touched by it: a gateway that is up collects while the server is away. */
class LauncherSupervisionIT {

    private LauncherRig rig;

    @BeforeEach
    void makeAFolder() throws IOException {
        rig = new LauncherRig();
    }

    @AfterEach
    void removeTheFolder() throws IOException {
        rig.close();
    }

    /** A program that ends at once, under the eyes of the launcher, by whose clock a second passes in each round. */
    private Run dying(String name, int rounds) throws Exception {
        return rig.script("""
            start_%1$s() { sh -c 'exit 3' & started=$!; }
            longest_delay=4
            supervised=(%2$s)
            launch %2$s
            for round in $(seq %3$d); do supervise_once; SECONDS=$((SECONDS + 1)); sleep 0.1; done
            """.formatted(name.replace('-', '_'), name, rounds));
    }

    @Test
    void aGatewayThatDiesIsStartedAgainLaterAndLater() throws Exception {
        Run run = dying("gateway-bacnet", 40);
        assertThat(run.text())
                .containsSubsequence(
                        "gateway-bacnet has ended (status 3); it is started again in 1 s",
                        "it is started again in 2 s",
                        "it is started again in 4 s",
                        "it is started again in 4 s");
        assertThat(rig.data().resolve("log/gateway-bacnet.log"))
                .content()
                .contains("Launcher: gateway-bacnet has ended");
    }

    @Test
    void aServerThatEndsAgainAndAgainIsGivenUp() throws Exception {
        Run run = dying("server", 200);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.text()).contains("Plenum: the server has ended 5 times soon after its start");
    }

    /** Keys and trust of an installation from before gateways, moved once and never over what is there. */
    @Test
    void trustOfOpcUaIsMovedToItsGateway() throws Exception {
        Path key = Files.createDirectories(rig.data().resolve("opcua/own")).resolve("plenum-opcua.der");
        Files.writeString(key, "own");
        rig.script("prepare_data");
        Path moved = rig.data().resolve("gateways/opcua/opcua/own/plenum-opcua.der");
        assertThat(moved).content().isEqualTo("own");
        assertThat(rig.data().resolve("opcua")).doesNotExist();
        Files.createDirectories(rig.data().resolve("opcua"));
        assertThat(rig.script("prepare_data").exit()).isZero();
        assertThat(moved).content().isEqualTo("own");
    }

    @Test
    void aGatewayOfAnUnknownKindIsRefused() throws Exception {
        Run run = rig.run(Map.of(), "gateway", "--kind", "knx", "--server", "plenum.example.org");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.text()).contains("there is no gateway knx; there are: bacnet opcua modbus mqtt");
    }

    @Test
    void killedProgramsComeBackAndAKilledLauncherIsNoObstacle() throws Exception {
        Process plenum = rig.start();
        try {
            rig.awaitText("Ready: open", plenum);
            ProcessHandle bacnet = gateway(plenum, "bacnet");
            ProcessHandle opcua = gateway(plenum, "opcua");
            ProcessHandle server = children(plenum, "io.plenum.Plenum").getFirst();
            bacnet.destroyForcibly();
            rig.awaitText("gateway-bacnet has ended (status 137)", plenum);
            rig.await("another gateway", plenum, () -> isReplaced(plenum, bacnet));
            server.destroyForcibly();
            rig.awaitText("server has ended (status 137)", plenum);
            rig.await("the server answers", plenum, () -> LauncherRig.listens(rig.port()));
            assertThat(opcua.isAlive()).as("the other gateway has not noticed").isTrue();
            theNextStartEndsWhatWasLeft(plenum);
        } finally {
            plenum.destroy();
            plenum.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private void theNextStartEndsWhatWasLeft(Process plenum) throws Exception {
        // What is started beside to prepare the next start is no part of the installation.
        List<ProcessHandle> left = children(plenum, "io.plenum.").stream()
                .filter(child -> !child.info().commandLine().orElse("").contains("AOTCacheOutput"))
                .toList();
        plenum.destroyForcibly().waitFor();
        assertThat(left).as("goes on without the launcher").hasSize(3).allMatch(ProcessHandle::isAlive);
        Process next = rig.start();
        try {
            rig.awaitText("Ending what a launcher that was killed has left running", next);
            rig.awaitText("Ready: open", next);
            assertThat(left).noneMatch(ProcessHandle::isAlive);
        } finally {
            next.destroy();
            next.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static boolean isReplaced(Process launcher, ProcessHandle old) {
        List<ProcessHandle> now = children(launcher, "--name bacnet");
        return !old.isAlive() && now.size() == 1 && now.getFirst().pid() != old.pid();
    }

    private static ProcessHandle gateway(Process launcher, String name) {
        return children(launcher, "--name " + name).getFirst();
    }
}
