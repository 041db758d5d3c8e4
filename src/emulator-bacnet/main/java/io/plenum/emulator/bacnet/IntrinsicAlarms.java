package io.plenum.emulator.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.exception.BACnetServiceException;
import com.serotonin.bacnet4j.obj.AnalogInputObject;
import com.serotonin.bacnet4j.obj.BACnetObject;
import com.serotonin.bacnet4j.obj.BinaryInputObject;
import com.serotonin.bacnet4j.obj.NotificationClassObject;
import com.serotonin.bacnet4j.type.constructed.EventTransitionBits;
import com.serotonin.bacnet4j.type.constructed.LimitEnable;
import com.serotonin.bacnet4j.type.enumerated.BinaryPV;
import com.serotonin.bacnet4j.type.enumerated.NotifyType;
import io.plenum.emulator.EmulatedPoint;
import org.jspecify.annotations.Nullable;

/**
 * Lets some objects report alarms by themselves: a filter's pressure drop out of its range, a filter alarm's change of state. The
 * device gets a notification class for them, whose list of recipients is empty until somebody enters.
 */
final class IntrinsicAlarms {

    static final int NOTIFICATION_CLASS = 1;

    private static final float HIGHEST_DROP = 300;
    private static final float DEADBAND = 20;
    private static final float FAULT = 5000;
    private static final int SECONDS = 2;
    private static final EventTransitionBits ALL = new EventTransitionBits(true, true, true);

    private final LocalDevice device;
    private @Nullable NotificationClassObject recipients;

    IntrinsicAlarms(LocalDevice device) {
        this.device = device;
    }

    void support(BACnetObject object, EmulatedPoint point) throws BACnetServiceException {
        if (object instanceof AnalogInputObject input
                && point.brickClass().equals("Filter_Differential_Pressure_Sensor")) {
            register();
            input.supportIntrinsicReporting(
                    SECONDS,
                    NOTIFICATION_CLASS,
                    HIGHEST_DROP,
                    -DEADBAND,
                    DEADBAND,
                    FAULT,
                    -FAULT,
                    new LimitEnable(false, true),
                    ALL,
                    NotifyType.alarm,
                    SECONDS);
        } else if (object instanceof BinaryInputObject input
                && point.brickClass().equals("Filter_Alarm")) {
            register();
            input.supportIntrinsicReporting(
                    SECONDS, NOTIFICATION_CLASS, BinaryPV.active, ALL, NotifyType.alarm, SECONDS);
        }
    }

    private void register() throws BACnetServiceException {
        if (recipients == null) {
            recipients = new NotificationClassObject(
                    device, NOTIFICATION_CLASS, "alarms", 100, 100, 200, new EventTransitionBits(true, true, false));
        }
    }
}
