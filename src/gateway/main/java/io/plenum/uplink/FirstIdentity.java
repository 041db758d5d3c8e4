package io.plenum.uplink;

import io.plenum.uplink.GatewaySettings.RemoteServer;
import io.plenum.uplink.folder.GatewayIdentity;
import io.plenum.uplink.folder.IdentityFiles;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the identity on disk, or has one issued. */
record FirstIdentity(IdentityFiles files, EnrolmentClient enrolment) {

    /** @throws GatewayException in words, where there is none and no code either, or the code is not accepted */
    GatewayIdentity get(RemoteServer server, List<String> kinds) throws GatewayException, IOException {
        try {
            GatewayIdentity known = known(server);
            if (known != null) {
                return known;
            }
            String code = server.code();
            if (code == null) {
                throw new GatewayException(
                        GatewayException.WRONG,
                        "this gateway has no certificate yet; make a code on the server under Setup → Gateways and give it with --code.");
            }
            GatewayIdentity made = enrolment.enrol(code, kinds);
            files.write(made);
            return made;
        } catch (GeneralSecurityException e) {
            throw new GatewayException(
                    GatewayException.FOLDER,
                    "the certificate of this gateway cannot be read: " + e.getMessage() + ".",
                    e);
        }
    }

    /** One that cannot be read counts as none where there is a code. */
    private @Nullable GatewayIdentity known(RemoteServer server) throws IOException, GeneralSecurityException {
        try {
            return files.read();
        } catch (IOException | GeneralSecurityException e) {
            if (server.code() == null) {
                throw e;
            }
            return null;
        }
    }
}
