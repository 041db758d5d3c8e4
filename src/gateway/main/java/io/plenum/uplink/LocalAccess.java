package io.plenum.uplink;

import io.grpc.Metadata;
import io.plenum.link.wire.LinkProtocol;
import io.plenum.uplink.GatewaySettings.LocalServer;
import io.plenum.uplink.folder.IdentityFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

/** To the server on the same machine: its folder says where it listens, and holds the secret. */
final class LocalAccess implements ServerAccess {

    private final LocalServer server;
    private final LinkChannels channels;

    LocalAccess(LocalServer server, LinkChannels channels) {
        this.server = server;
        this.channels = channels;
    }

    @Override
    public Opening open() throws IOException, GeneralSecurityException {
        LinkChannels.Endpoint endpoint = endpoint(read("address"));
        X509Certificate authority =
                IdentityFiles.certificate(Files.readAllBytes(server.link().resolve("authority.pem")));
        Metadata headers = new Metadata();
        headers.put(LinkProtocol.SECRET, read("secret"));
        headers.put(LinkProtocol.GATEWAY, server.name());
        return new Opening(channels.open(endpoint, authority, null), headers, endpoint.toString());
    }

    private String read(String name) throws IOException {
        Path file = server.link().resolve(name);
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            throw new IOException("the server has not written " + file + " yet", e);
        }
    }

    private static LinkChannels.Endpoint endpoint(String text) throws IOException {
        int colon = text.lastIndexOf(':');
        try {
            return new LinkChannels.Endpoint(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IOException("the server's address cannot be read: " + text, e);
        }
    }
}
