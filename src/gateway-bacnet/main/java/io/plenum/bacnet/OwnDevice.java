package io.plenum.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.cache.RemoteEntityCachePolicy;
import com.serotonin.bacnet4j.transport.DefaultTransport;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import io.plenum.bacnet.request.StackProblems;
import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.link.Tuning;
import java.util.UUID;

/** Our own device on the network, as the stack wants one. */
final class OwnDevice {

    static final int RETRIES = 2;

    private OwnDevice() {}

    /** Not on the network yet. */
    static LocalDevice of(int instance, BacnetIpNetwork network, Tuning tuning) {
        var transport = new DefaultTransport(network);
        transport.setTimeout((int) tuning.timeout().toMillis());
        transport.setSegTimeout((int) tuning.timeout().toMillis());
        transport.setRetries(RETRIES);
        // Nobody knows this password: no stranger restarts or silences our side.
        LocalDevice local = new LocalDevice(instance, transport)
                .withPassword(UUID.randomUUID().toString().substring(0, 20));
        // Who has just announced itself is looked for at once, however long it was silent.
        local.setTimeoutDeviceRetention(0);
        local.getExceptionDispatcher().removeDefaultExceptionListener();
        local.getExceptionDispatcher().addListener(new StackProblems());
        keepFirmware(local);
        return local;
    }

    /** The stack forgets at once what it is told of a device, but for some properties of its own choice. */
    @SuppressWarnings("NullAway") // the stack, which knows no annotations, expects null for "any device, any object"
    private static void keepFirmware(LocalDevice local) {
        local.getCachePolicies()
                .putPropertyPolicy(
                        null, null, PropertyIdentifier.firmwareRevision, RemoteEntityCachePolicy.NEVER_EXPIRE);
    }
}
