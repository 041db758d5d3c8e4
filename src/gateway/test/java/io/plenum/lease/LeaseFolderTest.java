package io.plenum.lease;

import static io.plenum.lease.LeaseRig.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseOrder.Action;
import io.plenum.link.command.LeaseReport.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Disks fill, and files are damaged. */
@Timeout(60)
class LeaseFolderTest {

    private final UUID id = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init")
    private LeaseRig rig;

    @BeforeEach
    void begin(@TempDir Path folder) throws Exception {
        rig = new LeaseRig(folder);
    }

    @AfterEach
    void end() {
        rig.close();
    }

    /** The device that is always full stands for the disk: whatever is written for this lease ends there. */
    private Path full() throws Exception {
        return Files.createSymbolicLink(rig.folder.resolve(id + ".next"), Path.of("/dev/full"));
    }

    private Path file() {
        return rig.folder.resolve(id + ".lease");
    }

    /** What cannot be remembered is not written; the same order later on does not come true by surprise. */
    @Test
    void withoutRoomOnTheDiskNothingIsWritten() throws Exception {
        Path full = full();
        LeaseOrder order = rig.order(id, 1, Action.HOLD, 1, 21);
        assertThat(rig.take(order).stage()).isEqualTo(Stage.REFUSED);
        assertThat(rig.reason(id)).isEqualTo("connector.problem.command-disk");
        Files.delete(full);
        assertThat(rig.take(order).stage()).isEqualTo(Stage.REFUSED);
        assertThat(rig.controllers.writes).isEmpty();
        eventually("it is on the disk once there is room", () -> Files.exists(file()));
    }

    /** A command is taken back also where that cannot be written down; after a restart once more, which does no harm. */
    @Test
    void aFullDiskKeepsNothingFromBeingReleased() throws Exception {
        rig.hold(id, 1, 21);
        Path full = full();
        assertThat(rig.release(id, 2).stage()).isEqualTo(Stage.RELEASED);
        assertThat(rig.controllers.at(1, 8)).isNull();
        rig.leases.close();
        Files.delete(full);
        rig.restart();
        assertThat(rig.stage(id)).isEqualTo(Stage.HELD);
        rig.pass(Duration.ofHours(1));
        rig.becomes(id, Stage.RELEASED);
    }

    /** Half a file is left of a lease that was being written when the process was killed: the one before counts. */
    @Test
    void whatWasBeingWrittenIsAsItWasBefore() throws Exception {
        rig.hold(id, 1, 21);
        Files.write(rig.folder.resolve(id + ".next"), new byte[] {1, 2, 3});
        rig.restart();
        assertThat(rig.stage(id)).isEqualTo(Stage.HELD);
        assertThat(rig.folder.resolve(id + ".next")).doesNotExist();
    }

    /** Set aside, not ignored: a late order to hold is not written anew, and what the server says of it is released. */
    @Test
    void anUnreadableLeaseIsSetAsideAndReleasedAsTheServerSays() throws Exception {
        int point = 0;
        for (Action action : Action.values()) {
            UUID each = UUID.randomUUID();
            point++;
            rig.hold(each, point, 21);
            Path file = rig.folder.resolve(each + ".lease");
            byte[] content = Files.readAllBytes(file);
            content[content.length / 2] ^= 0x10;
            Files.write(file, content);
            rig.restart();
            assertThat(rig.leases.leases()).noneMatch(lease -> lease.id().equals(each));
            assertThat(rig.folder.resolve(each + ".unreadable")).exists();
            rig.restart();
            int writes = rig.controllers.writes.size();
            rig.take(rig.order(each, 1, action, point, 21));
            assertThat(rig.controllers.writes).hasSize(action == Action.RELEASE ? writes + 1 : writes);
            rig.pass(Duration.ofHours(1));
            rig.becomes(each, Stage.RELEASED);
            assertThat(rig.controllers.at(point, 8)).isNull();
        }
    }

    /** Without it nobody knows any more what is allowed. */
    @Test
    void aDamagedPolicyAllowsNothing() throws Exception {
        Files.write(rig.folder.resolve("writing.policy"), new byte[] {-1, -1, -1});
        rig.restart();
        rig.hold(id, 1, 21);
        assertThat(rig.reason(id)).isEqualTo("connector.problem.command-switched-off");
    }

    /** Ended leases are remembered for a week, and not for ever. */
    @Test
    void leasesThatAreLongOverAreForgotten() throws Exception {
        rig.release(id, 1);
        LeaseRegistry registry = new LeaseRegistry(new LeaseFolder(rig.folder), any -> true);
        registry.begin();
        registry.prune(rig.clock.instant().plus(Duration.ofDays(7)));
        assertThat(file()).exists();
        registry.prune(rig.clock.instant().plus(Duration.ofDays(7)).plusSeconds(1));
        assertThat(file()).doesNotExist();
    }
}
