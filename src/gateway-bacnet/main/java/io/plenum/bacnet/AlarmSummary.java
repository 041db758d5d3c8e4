package io.plenum.bacnet;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.service.acknowledgement.GetAlarmSummaryAck;
import com.serotonin.bacnet4j.service.acknowledgement.GetEventInformationAck;
import com.serotonin.bacnet4j.service.acknowledgement.GetEventInformationAck.EventSummary;
import com.serotonin.bacnet4j.service.acknowledgement.ReadPropertyAck;
import com.serotonin.bacnet4j.service.confirmed.GetAlarmSummaryRequest;
import com.serotonin.bacnet4j.service.confirmed.GetEventInformationRequest;
import com.serotonin.bacnet4j.service.confirmed.ReadPropertyRequest;
import com.serotonin.bacnet4j.type.constructed.EventTransitionBits;
import com.serotonin.bacnet4j.type.constructed.ServicesSupported;
import com.serotonin.bacnet4j.type.enumerated.EventState;
import com.serotonin.bacnet4j.type.enumerated.NotifyType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.request.DeviceGate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a device for the alarms that stand: by GetEventInformation, else by the older GetAlarmSummary. */
final class AlarmSummary {

    /** A device that always says "there is more" does not hold us for ever. */
    private static final int MOST_PAGES = 50;

    private static final int MOST_TEXTS = 20;
    private static final int UNKNOWN_PRIORITY = 127;

    private final DeviceGate gate;
    private final RemoteDevice remote;
    private int texts;

    AlarmSummary(DeviceGate gate, RemoteDevice remote) {
        this.gate = gate;
        this.remote = remote;
    }

    /** Null where the device offers neither service. */
    @Nullable
    List<DeviceAlarms.AlarmReport> read() throws BACnetException {
        ServicesSupported services = remote.getServicesSupported();
        if (services != null && services.isGetEventInformation()) {
            return information();
        }
        return services != null && services.isGetAlarmSummary() ? summary() : null;
    }

    private List<DeviceAlarms.AlarmReport> information() throws BACnetException {
        List<DeviceAlarms.AlarmReport> reports = new ArrayList<>();
        ObjectIdentifier last = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            GetEventInformationAck answer = gate.send(remote, new GetEventInformationRequest(last));
            for (EventSummary event : answer.getListOfEventSummaries()) {
                last = event.getObjectIdentifier();
                if (event.getNotifyType().equals(NotifyType.alarm)) {
                    reports.add(report(event));
                }
            }
            if (last == null || !answer.getMoreEvents().booleanValue()) {
                break;
            }
        }
        return reports;
    }

    private DeviceAlarms.AlarmReport report(EventSummary event) throws BACnetException {
        EventState state = event.getEventState();
        int transition = state.getTransitionIndex();
        return new DeviceAlarms.AlarmReport(
                event.getObjectIdentifier(),
                state,
                isAcknowledged(event.getAcknowledgedTransitions(), state),
                event.getEventPriorities().getBase1(transition).intValue(),
                event.getEventTimeStamps().getBase1(transition),
                state.equals(EventState.normal) ? "" : text(event.getObjectIdentifier(), transition));
    }

    private List<DeviceAlarms.AlarmReport> summary() throws BACnetException {
        GetAlarmSummaryAck answer = gate.send(remote, new GetAlarmSummaryRequest());
        List<DeviceAlarms.AlarmReport> reports = new ArrayList<>();
        for (GetAlarmSummaryAck.AlarmSummary alarm : answer.getValues()) {
            EventState state = alarm.getAlarmState();
            reports.add(new DeviceAlarms.AlarmReport(
                    alarm.getObjectIdentifier(),
                    state,
                    isAcknowledged(alarm.getAcknowledgedTransitions(), state),
                    UNKNOWN_PRIORITY,
                    null,
                    ""));
        }
        return reports;
    }

    private static boolean isAcknowledged(EventTransitionBits bits, EventState state) {
        return bits.contains(state);
    }

    /** Its message for this transition, empty where it has none; asked for the first few only. */
    private String text(ObjectIdentifier object, int transition) throws BACnetException {
        if (texts++ >= MOST_TEXTS) {
            return "";
        }
        try {
            ReadPropertyAck answer = gate.send(
                    remote,
                    new ReadPropertyRequest(
                            object, PropertyIdentifier.eventMessageTexts, new UnsignedInteger(transition)));
            return answer.getValue() instanceof CharacterString text ? text.getValue() : "";
        } catch (com.serotonin.bacnet4j.exception.BACnetTimeoutException e) {
            throw e;
        } catch (BACnetException none) {
            return "";
        }
    }
}
