package io.plenum.gateway.enrolment;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Set;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/**
 * What a gateway asks to have signed (PKCS #10, RFC 2986). Only its key is taken from it: names, extensions and whatever else it asks
 * for are not looked at.
 */
final class SigningRequest {

    private static final int LONGEST = 8192;
    /** Sizes of the curves P-256 and P-384. */
    private static final Set<Integer> CURVES = Set.of(256, 384);

    private SigningRequest() {}

    /**
     * The key, after its owner has proved to have the private one.
     *
     * @throws GeneralSecurityException in one sentence, where it is no request or its key is none that we sign
     */
    static PublicKey key(byte[] der) throws GeneralSecurityException {
        if (der.length > LONGEST) {
            throw new GeneralSecurityException("The signing request is too long.");
        }
        try {
            var request = new JcaPKCS10CertificationRequest(der);
            PublicKey key = request.getPublicKey();
            if (!(key instanceof ECPublicKey curve)
                    || !CURVES.contains(curve.getParams().getCurve().getField().getFieldSize())) {
                throw new GeneralSecurityException("The key must be of the curve P-256 or P-384.");
            }
            if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                throw new GeneralSecurityException("The signing request is not signed with its own key.");
            }
            return key;
        } catch (IOException | PKCSException | OperatorCreationException | RuntimeException unreadable) {
            throw new GeneralSecurityException("The signing request cannot be read.", unreadable);
        }
    }
}
