package io.plenum.access.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes by RFC 6238 in the form that every authenticator understands: SHA-1, half a minute, six digits. */
public final class Totp {

    private static final String HMAC = "HmacSHA1";
    private static final int STEP = 30;
    private static final int DIGITS = 6;

    private Totp() {}

    public static long step(Instant when) {
        return Math.floorDiv(when.getEpochSecond(), STEP);
    }

    public static String code(byte[] secret, long step) {
        return code(secret, step, DIGITS);
    }

    public static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            long modulus = Math.powExact(10L, digits);
            return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One step late or early is allowed for: clocks differ and people type slowly.
     *
     * @param after the last step whose code was taken; it and those before it do not count again
     * @return the step, or -1
     */
    static long match(byte[] secret, String code, Instant now, long after) {
        long present = step(now);
        for (long step = Math.max(present - 1, after + 1); step <= present + 1; step++) {
            if (MessageDigest.isEqual(
                    code(secret, step).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                    code.getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
                return step;
            }
        }
        return -1;
    }
}
