package io.plenum.lease;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leases on disk, a file for each, written whole or not at all and forced to the disk with the folder. One that cannot be read is set aside
 * and remembered: what it held may stand at a controller.
 */
final class LeaseFolder {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseFolder.class);
    private static final String LEASE = ".lease";
    private static final String NEXT = ".next";
    private static final String UNREADABLE = ".unreadable";
    private static final Pattern NAME = Pattern.compile("([0-9a-f-]{36})\\.(lease|unreadable|next)");

    private final Path folder;
    private final Set<UUID> unreadable = ConcurrentHashMap.newKeySet();

    LeaseFolder(Path folder) {
        this.folder = folder;
    }

    /** All that can be read; what was being written when the process was killed is as it was before. */
    List<Lease> read() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> NAME.matcher(name(file)).matches()).toList();
        }
        List<Lease> leases = new ArrayList<>();
        for (Path file : files) {
            if (name(file).endsWith(NEXT)) {
                Files.deleteIfExists(file);
            } else if (name(file).endsWith(UNREADABLE)) {
                unreadable.add(id(file));
            } else {
                read(file, leases);
            }
        }
        return leases;
    }

    private void read(Path file, List<Lease> leases) throws IOException {
        try {
            Lease lease = LeaseFile.read(Files.readAllBytes(file));
            if (!lease.id().equals(id(file))) {
                throw new IOException("it is of another command");
            }
            leases.add(lease);
        } catch (IOException e) {
            LOG.error(
                    "The lease {} cannot be read: {}. It is set aside; what it held stands until the server orders its end",
                    file,
                    e.getMessage());
            unreadable.add(id(file));
            Files.move(file, file(id(file), UNREADABLE), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Whether there was a lease of this command, of which nothing is known any more. */
    boolean isUnreadable(UUID id) {
        return unreadable.contains(id);
    }

    /** Puts it in place of the one before; returns once it is on the disk. */
    void write(Lease lease) throws IOException {
        replace(file(lease.id(), LEASE), LeaseFile.write(lease));
    }

    void remove(UUID id) throws IOException {
        Files.deleteIfExists(file(id, LEASE));
    }

    private Path file(UUID id, String ending) {
        return folder.resolve(id + ending);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static UUID id(Path file) {
        return UUID.fromString(name(file).substring(0, name(file).indexOf('.')));
    }

    /** Puts this content in place of a file, forced to the disk with its folder. */
    static void replace(Path file, byte[] content) throws IOException {
        Path next = file.resolveSibling(name(file).substring(0, name(file).indexOf('.')) + NEXT);
        try (FileChannel out = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        force(Objects.requireNonNull(file.getParent()));
    }

    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }
}
