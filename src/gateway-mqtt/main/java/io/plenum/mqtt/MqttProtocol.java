package io.plenum.mqtt;

import io.plenum.link.PasswordScope;
import io.plenum.link.Protocol;
import io.plenum.link.ProtocolAccess;
import io.plenum.trust.PasswordFiles;
import io.plenum.trust.TrustList;
import java.nio.file.Path;

/** MQTT as a gateway finds it. Trusted and rejected certificates, and by what a broker knows us, are below {@code mqtt} of the gateway's folder. */
public final class MqttProtocol implements Protocol {

    private static final String KIND = "mqtt";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ProtocolAccess access(Path folder, PasswordScope passwords) {
        Path own = folder.resolve(KIND);
        TrustList trust = new TrustList(own);
        var factory = new MqttConnectorFactory(own, trust, new PasswordFiles(folder.resolve("secrets"), passwords));
        return new ProtocolAccess(factory, trust, factory::refused);
    }
}
