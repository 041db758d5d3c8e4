package io.plenum.bacnet.memory;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import io.plenum.bacnet.request.PropertyReader;
import io.plenum.bacnet.request.PropertyRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** By which a device with its program and database is known again; a hash, for devices may say anything of themselves. */
final class DeviceFingerprint {

    private static final int OCTETS = 16;

    private DeviceFingerprint() {}

    /**
     * Of a device that was just found: vendor, model, firmware, largest packet, and the revision of its database, for which it is asked.
     *
     * @throws BACnetTimeoutException where it does not answer
     */
    static String of(RemoteDevice remote, PropertyReader reader) throws BACnetTimeoutException {
        String revision = reader.read(
                        new PropertyRequest(remote.getObjectIdentifier(), PropertyIdentifier.databaseRevision))
                .text();
        String all = String.join(
                "\n",
                Objects.toString(remote.getVendorName(), ""),
                Objects.toString(remote.getModelName(), ""),
                Objects.toString(remote.getDeviceProperty(PropertyIdentifier.firmwareRevision), ""),
                String.valueOf(remote.getMaxAPDULengthAccepted()),
                revision);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, OCTETS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
