package io.plenum.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFoldersTest {

    @TempDir
    private Path folder = Path.of("");

    /** Also of an installation from before; but the user who runs the database for root must pass through the folder itself. */
    @Test
    void nobodyElseLooksIntoAnInstallation() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("secrets"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path secret = Files.writeString(data.resolve("secrets/plant"), "secret");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        PrivateFolders.close(data);
        for (String name : List.of("secrets", "spool", "audit", "log", "gateways", "tls")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))))
                    .as(name)
                    .isEqualTo("rwx------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwxr-xr-x");
    }

    /** At the first start the folder does not exist yet. */
    @Test
    void aNewFolderStaysPassable() throws Exception {
        Path data = folder.resolve("new/data");
        PrivateFolders.close(data);
        assertThat(Files.getPosixFilePermissions(data)).containsAll(PosixFilePermissions.fromString("rwx--x--x"));
    }
}
