package io.plenum.opcua.security;

import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Algorithms that the JDK does not offer by the names under which the OPC UA stack asks for them: Aes256_Sha256_RsaPss needs
 * {@code SHA256withRSA/PSS} and {@code RSA/ECB/OAEPWithSHA256AndMGF1Padding}. They come from Bouncy Castle, which stands last among
 * the providers, so that everything else stays with the JDK's.
 */
public final class OpcUaAlgorithms {

    private OpcUaAlgorithms() {}

    public static synchronized void provide() {
        if (Security.getProvider(BouncyCastleProvider.PROVIDER_NAME) == null) {
            Security.addProvider(new BouncyCastleProvider());
        }
    }
}
