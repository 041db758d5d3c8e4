package io.plenum.access.password;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * bcrypt of a keyed digest: bcrypt alone reads 72 bytes, which is 18 characters of some scripts. The key is no secret; it keeps
 * digests that leaked elsewhere from being tried here. Composed and decomposed letters are the same (NFC).
 */
public final class KeyedBcryptPasswordEncoder implements PasswordEncoder {

    public static final String ID = "long-bcrypt";

    private static final String HMAC = "HmacSHA256";
    private static final byte[] PURPOSE = "plenum password 1".getBytes(StandardCharsets.UTF_8);

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : bcrypt.encode(digest(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return password != null && hash != null && bcrypt.matches(digest(password), hash);
    }

    private static String digest(CharSequence password) {
        try {
            String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(PURPOSE, HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(composed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
