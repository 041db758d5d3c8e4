package io.plenum.connector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files with one secret each under {@code $PLENUM_DATA/secrets}, readable by the server alone. */
@Component
class SecretFiles {

    private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final String MARK = "-kept-";

    private final Path folder;

    SecretFiles(@Value("${plenum.data:./data}") Path data) {
        folder = data.resolve("secrets");
    }

    /** Whether this may be the name of a password's file; the server's own keys lie in the same folder. */
    static boolean isPasswordFile(String name) {
        return name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*") && !name.contains("..") && !name.endsWith(".key");
    }

    /** @return name of the new file, as a setting {@code passwordFile} gives it */
    String keep(String connection, String secret) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path file = Files.createTempFile(folder, connection + MARK, "", OURS_ALONE);
            Files.writeString(file, secret);
            return file.getFileName().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password in a file as it is sent, without the end of its line; null where it cannot be read. */
    @Nullable
    String read(String file) {
        if (!isPasswordFile(file)) {
            return null;
        }
        try {
            return Files.readString(folder.resolve(file)).strip();
        } catch (IOException e) {
            return null;
        }
    }

    /** Removes a file that {@link #keep} has made, and returns whether it was one; those that people put there stay. */
    boolean forget(String connection, @Nullable String file) {
        if (file == null || !file.matches("[a-z0-9-]+") || !file.startsWith(connection + MARK)) {
            return false;
        }
        try {
            Files.deleteIfExists(folder.resolve(file));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
