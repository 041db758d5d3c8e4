package io.plenum.mqtt;

import io.plenum.link.Connection;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorException;
import io.plenum.link.ConnectorFactory;
import io.plenum.link.Problem;
import io.plenum.mqtt.sparkplug.StoredSamples;
import io.plenum.trust.PasswordFiles;
import io.plenum.trust.TrustList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Makes MQTT connectors; {@code docs/mqtt.md} lists their settings. */
public final class MqttConnectorFactory implements ConnectorFactory {

    /** Of 23 characters that every broker takes (MQTT 3.1.1, 3.1.3.1), with the six letters before them. */
    private static final int ID_BYTES = 7;

    private final Path folder;
    private final TrustList trust;
    private final PasswordFiles passwords;
    private final LongAdder refused = new LongAdder();
    private final Map<String, StoredSamples> history = new ConcurrentHashMap<>();

    /** @param folder where this gateway keeps by what brokers know it */
    public MqttConnectorFactory(Path folder, TrustList trust, PasswordFiles passwords) {
        this.folder = folder;
        this.trust = trust;
        this.passwords = passwords;
    }

    @Override
    public String kind() {
        return "mqtt";
    }

    /** Messages that were too long, too many, or not what they should be. */
    long refused() {
        return refused.sum();
    }

    @Override
    public Connector create(Connection connection) throws ConnectorException {
        MqttSettings settings = MqttSettings.of(connection, usualId(connection.name()), passwords);
        // It outlives the session: what was sent late is asked for later.
        StoredSamples stored = history.computeIfAbsent(connection.name(), name -> new StoredSamples(refused));
        return new MqttConnector(settings, trust, stored, refused);
    }

    /** Its own for each gateway and connection, and the same each time: two clients of one name throw each other out. */
    private String usualId(String connection) throws ConnectorException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((installation() + connection).getBytes(StandardCharsets.UTF_8));
            return "plenum" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new ConnectorException(
                    Problem.of("connector.problem.setting-wrong", "clientId", String.valueOf(e.getMessage())), e);
        }
    }

    private synchronized String installation() throws IOException {
        Path file = folder.resolve("client-id");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Files.writeString(file, UUID.randomUUID().toString());
        }
        return Files.readString(file).strip();
    }
}
