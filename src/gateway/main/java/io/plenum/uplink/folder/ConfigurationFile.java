package io.plenum.uplink.folder;

import io.plenum.link.proto.Configuration;
import io.plenum.link.wire.ConfigurationCodec;
import io.plenum.link.wire.ConfigurationParts;
import io.plenum.link.wire.PushedConfiguration;
import io.plenum.link.wire.PushedConfiguration.ScopedSecret;
import io.plenum.link.wire.WireFormatException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last configuration that the server pushed, without passwords: the gateway works with it before any server is there. */
public final class ConfigurationFile {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationFile.class);

    private final Path file;

    public ConfigurationFile(Path file) {
        this.file = file;
    }

    /** None where there is no file, or it cannot be read: the server pushes it again. */
    public PushedConfiguration read() {
        if (!Files.exists(file)) {
            return PushedConfiguration.NONE;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ConfigurationParts parts = new ConfigurationParts();
            Configuration part = Configuration.parseDelimitedFrom(in);
            while (part != null) {
                PushedConfiguration whole = parts.add(part);
                if (whole != null) {
                    return whole;
                }
                part = Configuration.parseDelimitedFrom(in);
            }
            LOG.error("{} ends too early; the server has to send the configuration again", file);
        } catch (IOException | WireFormatException e) {
            LOG.error("{} cannot be read; the server has to send the configuration again", file, e);
        }
        return PushedConfiguration.NONE;
    }

    /** Puts this configuration in place of the one before. */
    public void write(PushedConfiguration configuration) throws IOException {
        List<ScopedSecret> places = configuration.secrets().stream()
                .map(secret -> new ScopedSecret(secret.file(), "", secret.places()))
                .toList();
        PushedConfiguration kept = new PushedConfiguration(
                configuration.revision(), configuration.connections(), configuration.points(), places);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (Configuration part : ConfigurationCodec.write(kept)) {
            part.writeDelimitedTo(content);
        }
        PrivateFiles.write(file, content.toByteArray());
    }
}
