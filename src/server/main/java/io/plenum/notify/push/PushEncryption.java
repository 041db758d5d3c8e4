package io.plenum.notify.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Messages that only one browser can read, in one record of {@code aes128gcm} (RFC 8291, RFC 8188). */
final class PushEncryption {

    /** Push services take 4096 bytes, of which the header has 86 and padding and tag 17. */
    static final int LONGEST = 4096 - 86 - 17;

    private static final int RECORD = 4096;
    private static final int SALT_BYTES = 16;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PushEncryption() {}

    /** @throws GeneralSecurityException where the browser's key is none */
    static byte[] encrypt(byte[] message, PushSubscription browser) throws GeneralSecurityException {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return encrypt(message, browser, salt, PushKeyPair.random());
    }

    /** @param own used for this message alone */
    static byte[] encrypt(byte[] message, PushSubscription browser, byte[] salt, KeyPair own)
            throws GeneralSecurityException {
        if (message.length > LONGEST) {
            throw new IllegalArgumentException(message.length + " bytes are too many for a push message");
        }
        byte[] point = PushKeyPair.point((ECPublicKey) own.getPublic());
        byte[] input = inputKey(browser, own, point);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(derived(salt, input, info("Content-Encoding: aes128gcm"), 16), "AES"),
                new GCMParameterSpec(TAG_BITS, derived(salt, input, info("Content-Encoding: nonce"), 12)));
        byte[] padded = Arrays.copyOf(message, message.length + 1);
        padded[message.length] = LAST_RECORD;
        byte[] sealed = cipher.doFinal(padded);
        return ByteBuffer.allocate(SALT_BYTES + 4 + 1 + point.length + sealed.length)
                .put(salt)
                .putInt(RECORD)
                .put((byte) point.length)
                .put(point)
                .put(sealed)
                .array();
    }

    /** What both sides can compute and nobody else, bound to both keys and the shared secret. */
    private static byte[] inputKey(PushSubscription browser, KeyPair own, byte[] point)
            throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(PushKeyPair.publicKey(browser.publicKey()), true);
        byte[] label = info("WebPush: info");
        byte[] info = ByteBuffer.allocate(label.length + 2 * PushKeyPair.POINT_BYTES)
                .put(label)
                .put(browser.publicKey())
                .put(point)
                .array();
        return derived(browser.auth(), agreement.generateSecret(), info, 32);
    }

    private static byte[] info(String label) {
        return (label + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] derived(byte[] salt, byte[] input, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(input)
                        .addSalt(salt)
                        .thenExpand(info, length));
    }
}
