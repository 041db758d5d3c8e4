package io.plenum.notify.push;

import io.plenum.web.RequestProblem;
import java.util.Base64;

/**
 * Where and how a browser can be reached, as it has said itself.
 *
 * @param endpoint address at its push service
 * @param publicKey uncompressed point on P-256, 65 bytes
 * @param auth the secret that it shares with the server, 16 bytes
 */
@SuppressWarnings("ArrayRecordComponent")
record PushSubscription(String endpoint, byte[] publicKey, byte[] auth) {

    private static final int AUTH_BYTES = 16;

    /** @throws RequestProblem where it is none */
    static PushSubscription of(String endpoint, String publicKey, String auth) {
        byte[] point = decoded(publicKey);
        byte[] secret = decoded(auth);
        if (!PushKeyPair.isPoint(point) || secret.length != AUTH_BYTES) {
            throw RequestProblem.of("subscription", "notify.problem.push.subscription");
        }
        return new PushSubscription(endpoint, point, secret);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException none) {
            throw RequestProblem.of("subscription", "notify.problem.push.subscription");
        }
    }
}
