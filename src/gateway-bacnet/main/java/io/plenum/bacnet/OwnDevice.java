package io.plenum.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.cache.RemoteEntityCachePolicy;
import com.serotonin.bacnet4j.transport.DefaultTransport;
import com.serotonin.bacnet4j.type.constructed.ServicesSupported;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
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
        describe(local, instance);
        return local;
    }

    /**
     * Says who we are, and that we are no server of files, of objects that others make, or of anything that a stranger could set: what is
     * not supported the stack rejects.
     */
    private static void describe(LocalDevice local, int instance) {
        local.writePropertyInternal(PropertyIdentifier.objectName, new CharacterString("Plenum " + instance));
        local.writePropertyInternal(PropertyIdentifier.modelName, new CharacterString("Plenum"));
        ServicesSupported services = local.getServicesSupported();
        services.setAtomicReadFile(false);
        services.setAtomicWriteFile(false);
        services.setAddListElement(false);
        services.setRemoveListElement(false);
        services.setCreateObject(false);
        services.setDeleteObject(false);
        services.setLifeSafetyOperation(false);
        services.setDeviceCommunicationControl(false);
        services.setReinitializeDevice(false);
        services.setConfirmedPrivateTransfer(false);
        services.setConfirmedTextMessage(false);
    }

    /** The stack forgets at once what it is told of a device, but for some properties of its own choice. */
    @SuppressWarnings("NullAway") // the stack, which knows no annotations, expects null for "any device, any object"
    private static void keepFirmware(LocalDevice local) {
        local.getCachePolicies()
                .putPropertyPolicy(
                        null, null, PropertyIdentifier.firmwareRevision, RemoteEntityCachePolicy.NEVER_EXPIRE);
    }
}
