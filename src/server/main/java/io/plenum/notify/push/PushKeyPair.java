package io.plenum.notify.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/** Key pairs on P-256, and their public halves as Web Push writes them: the uncompressed point, 65 bytes. */
final class PushKeyPair {

    static final int POINT_BYTES = 65;

    private static final int HALF = 32;
    private static final byte UNCOMPRESSED = 4;
    private static final ECParameterSpec CURVE = curve();

    private PushKeyPair() {}

    private static ECParameterSpec curve() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECParameterSpec parameters() {
        return CURVE;
    }

    static KeyPair random() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] point(ECPublicKey key) {
        byte[] point = new byte[POINT_BYTES];
        point[0] = UNCOMPRESSED;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 1 + HALF);
        return point;
    }

    private static void put(BigInteger number, byte[] into, int offset) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, HALF);
        System.arraycopy(bytes, bytes.length - length, into, offset + HALF - length, length);
    }

    /** Whether it is a point of the curve: anything else could give away what is mixed with it. */
    static boolean isPoint(byte[] point) {
        if (point.length != POINT_BYTES || point[0] != UNCOMPRESSED) {
            return false;
        }
        BigInteger p = ((ECFieldFp) CURVE.getCurve().getField()).getP();
        ECPoint w = read(point);
        BigInteger x = w.getAffineX();
        BigInteger y = w.getAffineY();
        BigInteger right = x.pow(3)
                .add(CURVE.getCurve().getA().multiply(x))
                .add(CURVE.getCurve().getB())
                .mod(p);
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right);
    }

    private static ECPoint read(byte[] point) {
        return new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + HALF)),
                new BigInteger(1, Arrays.copyOfRange(point, 1 + HALF, POINT_BYTES)));
    }

    static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(read(point), CURVE));
    }

    /** @param encoded PKCS #8 */
    static PrivateKey privateKey(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }
}
