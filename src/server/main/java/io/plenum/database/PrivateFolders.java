package io.plenum.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the folders of an installation to other users of the machine, whatever the umask of whoever started the server: secrets,
 * what waits for the database, logs, trust and audit. Installations from before are closed at their next start.
 */
final class PrivateFolders {

    private static final Logger log = LoggerFactory.getLogger(PrivateFolders.class);
    private static final List<String> NAMES =
            List.of("secrets", "spool", "audit", "log", "gateways", "tls", "emulator", "authority", "link");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFolders() {}

    /** The folder itself stays as it is: the user who runs the database for root must be able to pass. */
    static void close(Path data) {
        for (String name : NAMES) {
            Path folder = data.resolve(name);
            try {
                // first the folder around it, with the usual permissions
                Files.createDirectories(data);
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    Files.setPosixFilePermissions(folder, FOLDER);
                }
            } catch (IOException | UnsupportedOperationException notOurs) {
                log.warn("{} cannot be closed to others: {}", folder, notOurs.toString());
            }
        }
        closeFiles(data.resolve("secrets"));
    }

    private static void closeFiles(Path secrets) {
        try (Stream<Path> files = Files.list(secrets)) {
            for (Path file : files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                Files.setPosixFilePermissions(file, FILE);
            }
        } catch (IOException | UnsupportedOperationException notOurs) {
            log.warn("The files in {} cannot be closed to others: {}", secrets, notOurs.toString());
        }
    }
}
