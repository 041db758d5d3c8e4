package io.plenum.access.signin;

import io.plenum.access.account.Account;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final Clock clock;
    private final Map<String, Proof> proofs = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Proof> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private record Proof(int revision, Instant until) {}

    ReauthenticationTracker(Clock clock) {
        this.clock = clock;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, HMAC);
    }

    synchronized boolean has(Account account, String password) {
        Proof proof = proofs.get(digest(account.name(), password));
        return proof != null
                && proof.revision() == account.revision()
                && clock.instant().isBefore(proof.until());
    }

    synchronized void remember(Account account, String password) {
        proofs.put(
                digest(account.name(), password),
                new Proof(account.revision(), clock.instant().plus(KEPT)));
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
