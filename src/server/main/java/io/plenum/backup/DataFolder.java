package io.plenum.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of an installation that are not in the database: keys, trust, secrets. */
record DataFolder(Path folder) {

    /** The database is backed up as tables; spool, logs, heads of the audit and locks belong to the moment, not to the installation. */
    private static final Set<String> LEFT_OUT =
            Set.of("database", "spool", "log", "emulator", "server.lock", "launcher.lock", "server.log", "audit");

    /** Paths relative to the folder, with forward slashes. */
    List<String> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(folder::relativize)
                    .filter(path -> !LEFT_OUT.contains(path.getName(0).toString()))
                    .map(path -> path.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    Path file(String path) {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)
                || file.equals(folder)
                || LEFT_OUT.contains(folder.relativize(file).getName(0).toString())) {
            throw new BackupException(
                    "the backup holds a file with the impossible path " + path + "; use another backup.");
        }
        return file;
    }
}
