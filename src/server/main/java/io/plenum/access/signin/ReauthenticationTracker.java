package io.plenum.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.plenum.access.account.Account;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a few minutes that a name and password were right, under a keyed hash that is worth nothing outside this
 * process, so that a machine that polls the API does not cost a password hash each time.
 */
final class ReauthenticationTracker {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST_KEPT = 1000;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;
    /** The account's revision, under which the password was right. */
    private final Cache<String, Integer> proofs;

    ReauthenticationTracker(Clock clock) {
        proofs = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(KEPT)
                .ticker(new ClockNanos(clock))
                .executor(Runnable::run)
                .build();
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, HMAC);
    }

    boolean has(Account account, String password) {
        Integer revision = proofs.getIfPresent(digest(account.name(), password));
        return revision != null && revision == account.revision();
    }

    void remember(Account account, String password) {
        proofs.put(digest(account.name(), password), account.revision());
    }

    private String digest(String name, String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] bytes = (name + '\0' + password).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
