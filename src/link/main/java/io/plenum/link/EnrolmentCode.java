package io.plenum.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a person copies from the server to a new gateway: a secret of 100 bits that lets one gateway in once, and the first 100 bits
 * of the SHA-256 of the authority's certificate (DER), by which the gateway knows the server before it shows the secret. Eight groups
 * of five characters of Crockford's Base32, which has no letters that look like digits.
 */
public final class EnrolmentCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    /** Characters of each half, and the bits of one character. */
    private static final int HALF = 20;

    private static final int BITS = 5;
    private static final int GROUP = 5;

    private final String characters;

    private EnrolmentCode(String characters) {
        this.characters = characters;
    }

    /** A new one, for gateways that are to trust this authority. */
    public static EnrolmentCode create(X509Certificate authority, SecureRandom random) {
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new EnrolmentCode(secret + fingerprint(authority));
    }

    /**
     * Reads what a person has copied or typed: in any case, with any hyphens and blanks, O for 0, I and L for 1.
     *
     * @throws IllegalArgumentException where it cannot be a code
     */
    public static EnrolmentCode parse(String text) {
        String plain = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (plain.length() != 2 * HALF || !plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("A code has 40 letters and digits in eight groups; copy it again.");
        }
        return new EnrolmentCode(plain);
    }

    /** Whether the code was made for gateways of this authority. Until it was asked, the code is shown to nobody. */
    public boolean isOf(X509Certificate authority) {
        return characters.substring(HALF).equals(fingerprint(authority));
    }

    /** SHA-256 of the secret half: all that the server keeps of a code. */
    public byte[] hash() {
        return sha256(characters.substring(0, HALF).getBytes(StandardCharsets.US_ASCII));
    }

    private static String fingerprint(X509Certificate authority) {
        try {
            return base32(sha256(authority.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("A certificate that cannot be encoded", e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The first bits, five to a character. */
    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            int value = 0;
            for (int bit = i * BITS; bit < (i + 1) * BITS; bit++) {
                int octet = bytes[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE);
                value = (value << 1) | (octet & 1);
            }
            text.append(ALPHABET.charAt(value));
        }
        return text.toString();
    }

    /** As a person copies it: in groups. */
    public String text() {
        return String.join("-", characters.split("(?<=\\G.{" + GROUP + "})", -1))
                .replaceAll("-$", "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnrolmentCode code && code.characters.equals(characters);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash());
    }

    /** Never the secret: codes end up in logs by their text alone. */
    @Override
    public String toString() {
        return "a code of authority " + characters.substring(HALF);
    }
}
