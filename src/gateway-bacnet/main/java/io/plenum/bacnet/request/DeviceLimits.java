package io.plenum.bacnet.request;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.type.constructed.Address;

/**
 * What a device can take, by the size of its packets.
 *
 * @param objects most objects in one request; each is asked for two properties
 * @param inFlight most requests that may be on their way to it
 * @param cov whether to subscribe
 */
public record DeviceLimits(int objects, int inFlight, boolean cov) {

    static final int MOST_IN_FLIGHT = 4;

    /** Behind a router to MS/TP a packet holds no more: there, subscriptions would crowd out everything else. */
    private static final int SMALL_APDU = 480;
    /** ASHRAE 135, 20.1.2.5; a device that claims less is mistaken. */
    private static final int SMALLEST_APDU = 50;

    private static final int PROPERTIES_OF_SMALL = 20;
    private static final int PROPERTIES_OF_OBJECT = 2;

    /** Octets of one object's present value and status flags in an answer, and of what surrounds all of them. */
    private static final int OCTETS_PER_OBJECT = 28;

    private static final int OCTETS_OF_HEADER = 20;
    private static final int MOST_OBJECTS = 100;

    /** @param batch most properties in one request, from the tuning */
    public static DeviceLimits of(RemoteDevice remote, int batch) {
        int apdu = Math.max(SMALLEST_APDU, remote.getMaxAPDULengthAccepted());
        boolean small = apdu <= SMALL_APDU;
        int fitting = (apdu - OCTETS_OF_HEADER) / OCTETS_PER_OBJECT;
        int wanted = (small ? Math.min(batch, PROPERTIES_OF_SMALL) : batch) / PROPERTIES_OF_OBJECT;
        return new DeviceLimits(
                Math.clamp(Math.min(fitting, wanted), 1, MOST_OBJECTS),
                small || routed(remote) ? 1 : MOST_IN_FLIGHT,
                !small && offersCov(remote));
    }

    private static boolean routed(RemoteDevice remote) {
        return remote.getAddress().getNetworkNumber().intValue() != Address.LOCAL_NETWORK;
    }

    private static boolean offersCov(RemoteDevice remote) {
        return remote.getServicesSupported() != null
                && remote.getServicesSupported().isSubscribeCov();
    }
}
