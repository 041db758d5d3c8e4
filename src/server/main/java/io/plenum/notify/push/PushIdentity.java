package io.plenum.notify.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * How push services know this installation (RFC 8292).
 *
 * @param point its public key
 */
@SuppressWarnings("ArrayRecordComponent")
record PushIdentity(byte[] point, PrivateKey key) {

    /** They refuse what is valid for more than a day. */
    private static final Duration VALID = Duration.ofHours(12);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** What a browser has to be given so that its push service takes messages from here alone. */
    String publicKey() {
        return BASE64.encodeToString(point);
    }

    /**
     * The value of the header Authorization.
     *
     * @param contact address of whoever can be asked; null where none is known
     */
    String authorization(URI endpoint, @Nullable String contact, Instant now) {
        String claims = claims(audience(endpoint), now.plus(VALID).getEpochSecond(), contact);
        String signed = encoded("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + encoded(claims);
        return "vapid t=" + signed + "." + BASE64.encodeToString(signature(signed)) + ", k=" + publicKey();
    }

    static String audience(URI endpoint) {
        return endpoint.getScheme() + "://" + endpoint.getRawAuthority();
    }

    /** Neither part has a character that JSON would have to escape: both are addresses that were checked. */
    static String claims(String audience, long expires, @Nullable String contact) {
        String who = contact == null ? "" : ",\"sub\":\"" + contact + "\"";
        return "{\"aud\":\"" + audience + "\",\"exp\":" + expires + who + "}";
    }

    static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
