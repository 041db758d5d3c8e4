package io.plenum.bacnet;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.service.acknowledgement.GetAlarmSummaryAck;
import com.serotonin.bacnet4j.service.acknowledgement.GetEventInformationAck;
import com.serotonin.bacnet4j.service.acknowledgement.GetEventInformationAck.EventSummary;
import com.serotonin.bacnet4j.service.acknowledgement.ReadPropertyAck;
import com.serotonin.bacnet4j.service.confirmed.GetAlarmSummaryRequest;
import com.serotonin.bacnet4j.service.confirmed.GetEventInformationRequest;
import com.serotonin.bacnet4j.service.confirmed.ReadPropertyRequest;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.EventTransitionBits;
import com.serotonin.bacnet4j.type.constructed.ServicesSupported;
import com.serotonin.bacnet4j.type.constructed.TimeStamp;
import com.serotonin.bacnet4j.type.enumerated.EventState;
import com.serotonin.bacnet4j.type.enumerated.NotifyType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.alarm.OpenTransitions;
import io.plenum.bacnet.request.DeviceGate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a device for the alarms that stand: by GetEventInformation, else by the older GetAlarmSummary. */
final class AlarmSummary {

    /** A device that always says "there is more" does not hold us for ever. */
    private static final int MOST_PAGES = 50;

    private static final int MOST_TEXTS = 20;
    private static final int TRANSITIONS = 3;
    private static final int UNKNOWN_PRIORITY = 127;

    private final DeviceGate gate;
    private final RemoteDevice remote;
    private final OpenTransitions open;
    private int texts;
    private int times;

    /** @param open is told what nobody has acknowledged */
    AlarmSummary(DeviceGate gate, RemoteDevice remote, OpenTransitions open) {
        this.gate = gate;
        this.remote = remote;
        this.open = open;
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
        boolean[] acknowledged = event.getAcknowledgedTransitions().getValue();
        for (int index = 1; index <= Math.min(TRANSITIONS, acknowledged.length); index++) {
            if (acknowledged[index - 1]) {
                open.acknowledged(event.getObjectIdentifier(), index);
            } else {
                TimeStamp time = event.getEventTimeStamps().getBase1(index);
                open.unacknowledged(event.getObjectIdentifier(), index, time, state);
            }
        }
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
            if (!isAcknowledged(alarm.getAcknowledgedTransitions(), state)) {
                date(alarm.getObjectIdentifier(), state);
            }
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

    /** The older service tells no times, without which nothing can be acknowledged; the object does. */
    private void date(ObjectIdentifier object, EventState state) throws BACnetException {
        int transition = state.getTransitionIndex();
        if (times++ < MOST_TEXTS
                && read(object, PropertyIdentifier.eventTimeStamps, transition) instanceof TimeStamp time) {
            open.unacknowledged(object, transition, time, state);
        }
    }

    private static boolean isAcknowledged(EventTransitionBits bits, EventState state) {
        return bits.contains(state);
    }

    /** Its message for this transition, empty where it has none; asked for the first few only. */
    private String text(ObjectIdentifier object, int transition) throws BACnetException {
        if (texts++ >= MOST_TEXTS) {
            return "";
        }
        return read(object, PropertyIdentifier.eventMessageTexts, transition) instanceof CharacterString text
                ? text.getValue()
                : "";
    }

    private @Nullable Encodable read(ObjectIdentifier object, PropertyIdentifier property, int index)
            throws BACnetException {
        try {
            ReadPropertyAck answer =
                    gate.send(remote, new ReadPropertyRequest(object, property, new UnsignedInteger(index)));
            return answer.getValue();
        } catch (BACnetTimeoutException e) {
            throw e;
        } catch (BACnetException none) {
            return null;
        }
    }
}
