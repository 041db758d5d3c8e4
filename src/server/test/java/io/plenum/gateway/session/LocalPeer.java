package io.plenum.gateway.session;

import io.plenum.link.Connection;
import io.plenum.link.Problem;
import io.plenum.link.proto.Done;
import io.plenum.link.proto.Request;
import io.plenum.link.proto.Response;
import io.plenum.link.wire.ConnectionCodec;
import io.plenum.link.wire.TextCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;

/** A gateway beside a whole server: it finds it as a real one does, by the files in {@code $PLENUM_DATA/link}. */
public final class LocalPeer {

    private LocalPeer() {}

    /** Accepts settings where the kind's address is among them; opens no connection. */
    public static LinkPeer connect(Path data, String name, String kind) throws IOException, GeneralSecurityException {
        Path link = data.resolve("link");
        String address = Files.readString(link.resolve("address")).strip();
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        return new LinkPeer(port, authority(link.resolve("authority.pem")))
                .answering(LocalPeer::answer)
                .local(Files.readString(link.resolve("secret")).strip(), name, "epoch-of-" + name, kind);
    }

    private static X509Certificate authority(Path file) throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }

    private static Stream<Response.Builder> answer(Request request) {
        Response.Builder answer = Response.newBuilder().setLast(true).setDone(Done.getDefaultInstance());
        if (request.hasCheck()) {
            Connection connection = ConnectionCodec.read(request.getCheck());
            String needed = connection.kind().equals("bacnet") ? "bind" : "endpoint";
            if (!connection.settings().containsKey(needed)) {
                Problem problem = Problem.of("connector.problem.setting-missing", needed);
                answer = Response.newBuilder().setLast(true).setProblem(TextCodec.write(problem));
            }
        }
        if (request.hasDiscover()) {
            Problem problem = Problem.of(
                    "connector.problem.not-open", request.getDiscover().getConnection());
            answer = Response.newBuilder().setLast(true).setProblem(TextCodec.write(problem));
        }
        return Stream.of(answer);
    }
}
