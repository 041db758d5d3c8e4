package io.plenum.connector;

import io.plenum.link.Connection;
import io.plenum.link.wire.PushedConfiguration.ScopedSecret;
import io.plenum.point.Point;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** Names the content of a configuration: equal contents, equal names, also after the server was restarted. */
final class ConfigurationRevision {

    private ConfigurationRevision() {}

    static String of(List<Connection> connections, List<Point> points, List<ScopedSecret> secrets) {
        MessageDigest digest = sha256();
        for (Connection one : connections) {
            add(digest, one.name(), one.kind(), one.enabled(), new TreeMap<>(one.settings()), one.tuning());
        }
        points.forEach(point -> add(digest, point));
        // The whole digest goes where the password goes, and nowhere else.
        secrets.forEach(secret -> add(digest, secret.file(), secret.text(), secret.places()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Object... facts) {
        for (Object fact : facts) {
            byte[] text = fact.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((text.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(text);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
