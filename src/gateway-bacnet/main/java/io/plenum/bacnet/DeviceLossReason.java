package io.plenum.bacnet;

import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import io.plenum.bacnet.discovery.DeviceNotFound;
import io.plenum.bacnet.request.DeviceReplaced;
import io.plenum.link.Problem;
import java.net.NoRouteToHostException;
import java.net.SocketException;

/** Why a device was lost, in words. */
final class DeviceLossReason {

    private DeviceLossReason() {}

    static Problem problem(int device, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DeviceNotFound missing -> {
                    return missing.problem();
                }
                case DeviceReplaced other -> {
                    return Problem.of("connector.problem.bacnet-replaced", String.valueOf(device));
                }
                case BACnetTimeoutException silent -> {
                    return Problem.of("connector.problem.bacnet-silent");
                }
                case NoRouteToHostException unreachable -> {
                    return Problem.of("connector.problem.no-route", String.valueOf(device));
                }
                case SocketException refused -> {
                    return Problem.of("connector.problem.no-way", String.valueOf(refused.getMessage()));
                }
                default -> {
                    // Perhaps its cause says more.
                }
            }
        }
        return Problem.of("connector.problem.internal", String.valueOf(failure.getMessage()));
    }
}
