package io.plenum.emulator.opcua;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/** A password kept in a file that only its owner can read; made up at random where there is none. */
record PasswordFile(byte[] password) {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private static final int RANDOM_BYTES = 24;

    /** @throws IOException where the file can be neither read nor made, or is empty */
    static PasswordFile readOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        String text = Files.readString(file).strip();
        if (text.isEmpty()) {
            throw new IOException("The password file " + file + " is empty");
        }
        return new PasswordFile(text.getBytes(StandardCharsets.UTF_8));
    }

    /** In constant time, so that the time to refuse tells nothing. */
    boolean matches(String candidate) {
        return MessageDigest.isEqual(password, candidate.getBytes(StandardCharsets.UTF_8));
    }

    private static void create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        // The permissions come with the file itself: there is no moment in which others could read it.
        try (var channel = Files.newByteChannel(
                file,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            channel.write(StandardCharsets.UTF_8.encode(password + "\n"));
        } catch (FileAlreadyExistsException e) {
            // Another process made one in the meantime: that one counts.
            return;
        }
    }
}
