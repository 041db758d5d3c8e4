package io.plenum.access.factor;

import io.plenum.uikit.picture.QrPicture;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** A second factor that is about to be set up: nothing is kept until a code of it was shown. */
public final class Enrolment {

    private static final int SECRET = 20;

    private final String user;
    private final byte[] secret = new byte[SECRET];

    public Enrolment(String user) {
        this.user = user;
        new SecureRandom().nextBytes(secret);
    }

    String user() {
        return user;
    }

    public byte[] secret() {
        return secret.clone();
    }

    /** For who types it: groups of four letters. */
    public String groupedSecret() {
        return Base32.of(secret).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** A picture of 240 by 240 for who has a camera, as {@code data:} address; drawn here, no other host sees it. */
    public String picture() {
        return QrPicture.of("otpauth://totp/Plenum:" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "?secret="
                + Base32.of(secret) + "&issuer=Plenum");
    }
}
