package io.plenum.gateway.register;

import io.plenum.web.certificate.PemFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a gateway beside the server shows: the content of {@code link/secret} in the data folder, which only the server's user can
 * read. Whoever removes the file gets a new secret at the next start.
 */
@Component
class LinkSecret {

    private static final int BYTES = 32;

    private final byte[] secret;

    LinkSecret(@Value("${plenum.data}") Path data) {
        Path file = data.toAbsolutePath().resolve("link").resolve("secret");
        try {
            secret = kept(file).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret of local gateways cannot be kept in " + file, e);
        }
    }

    private static String kept(Path file) throws IOException {
        if (Files.exists(file)) {
            String known = Files.readString(file).strip();
            if (known.length() >= 2 * BYTES) {
                return known;
            }
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String made = HexFormat.of().formatHex(random);
        new PemFile(file).write(made + "\n");
        return made;
    }

    /** Takes as long for what is nearly right as for what is not. */
    boolean is(String given) {
        return MessageDigest.isEqual(secret, given.strip().getBytes(StandardCharsets.UTF_8));
    }
}
