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

    /** The database is backed up as tables; spool, logs, heads of the audit, locks and the local link belong to the moment. */
    private static final Set<String> LEFT_OUT = Set.of(
            "database",
            "spool",
            "log",
            "emulator",
            "link",
            "server.lock",
            "launcher.lock",
            "launcher.started",
            "server.log",
            "audit");

    /** Paths relative to the folder, with forward slashes. */
    List<String> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(folder::relativize)
                    .filter(path -> !isLeftOut(path))
                    .map(path -> path.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    Path file(String path) {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder) || file.equals(folder) || isLeftOut(folder.relativize(file))) {
            throw new BackupException(
                    "the backup holds a file with the impossible path " + path + "; use another backup.");
        }
        return file;
    }

    /** What a gateway on this machine has not handed over yet is its own: restored, it would come a second time. */
    private static boolean isLeftOut(Path path) {
        return LEFT_OUT.contains(path.getName(0).toString())
                || (path.getNameCount() > 2
                        && path.startsWith("gateways")
                        && path.getName(2).toString().equals("buffer"));
    }
}
