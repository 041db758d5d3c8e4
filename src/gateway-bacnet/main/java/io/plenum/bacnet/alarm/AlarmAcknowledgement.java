package io.plenum.bacnet.alarm;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.AbortAPDUException;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.ErrorAPDUException;
import com.serotonin.bacnet4j.exception.RejectAPDUException;
import com.serotonin.bacnet4j.service.acknowledgement.ReadPropertyAck;
import com.serotonin.bacnet4j.service.confirmed.AcknowledgeAlarmRequest;
import com.serotonin.bacnet4j.service.confirmed.ReadPropertyRequest;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.DateTime;
import com.serotonin.bacnet4j.type.constructed.EventTransitionBits;
import com.serotonin.bacnet4j.type.constructed.TimeStamp;
import com.serotonin.bacnet4j.type.enumerated.ErrorCode;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.discovery.DeviceFinder;
import io.plenum.bacnet.request.BacnetAddress;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.link.Problem;
import io.plenum.link.alarm.AcknowledgementSettings;
import io.plenum.link.alarm.AlarmOrder;
import io.plenum.link.alarm.AlarmOrderResult;
import io.plenum.link.alarm.AlarmOrderResult.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Acknowledges an alarm at its device (ASHRAE 135, 13.5), transition by transition. The device's own time stamps decide: they are read
 * first, because there are devices that would take the acknowledgement of one event for that of another.
 */
public final class AlarmAcknowledgement {

    private static final int SHORT_SOURCE = 20;

    private final DeviceGate gate;
    private final DeviceFinder finder;
    private final int processId;
    private final boolean lifeSafety;
    private final LifeSafetyDevices lifeSafetyDevices;
    private final Clock clock;

    /**
     * Acknowledges at all devices of a connection.
     *
     * @param processId by which devices know us among their recipients
     * @param settings whether also at devices for life safety
     */
    public AlarmAcknowledgement(
            DeviceGate gate,
            DeviceFinder finder,
            int processId,
            AcknowledgementSettings settings,
            LifeSafetyDevices lifeSafetyDevices,
            Clock clock) {
        this.gate = gate;
        this.finder = finder;
        this.processId = processId;
        this.lifeSafety = settings.lifeSafety();
        this.lifeSafetyDevices = lifeSafetyDevices;
        this.clock = clock;
    }

    /** @throws BACnetException where the device does not answer */
    public AlarmOrderResult carryOut(BacnetAddress address, AlarmOrder order) throws BACnetException {
        if (order.action() != AlarmOrder.Action.ACKNOWLEDGE) {
            return AlarmOrderResult.refused(Problem.of("connector.problem.order-shelving"));
        }
        AlarmReference reference = AlarmReference.parse(order.reference());
        if (reference == null || !reference.object().equals(BacnetAddress.text(address.device(), address.object()))) {
            // The point stands for another object now.
            return AlarmOrderResult.changed();
        }
        if (reference.open().isEmpty()) {
            return AlarmOrderResult.already();
        }
        RemoteDevice remote = finder.find(address.device());
        if (!lifeSafety && lifeSafetyDevices.covers(remote, address.object(), reference.open())) {
            return AlarmOrderResult.refused(Problem.of("connector.problem.order-life-safety", address.device()));
        }
        AlarmOrderResult worst = AlarmOrderResult.already();
        for (EventTransition transition : reference.open()) {
            AlarmOrderResult one = acknowledge(remote, address.object(), transition, order);
            worst = rank(one) > rank(worst) ? one : worst;
        }
        return worst;
    }

    private static int rank(AlarmOrderResult result) {
        return List.of(Outcome.ALREADY, Outcome.DONE, Outcome.CHANGED, Outcome.REFUSED)
                .indexOf(result.outcome());
    }

    private AlarmOrderResult acknowledge(
            RemoteDevice remote, ObjectIdentifier object, EventTransition transition, AlarmOrder order)
            throws BACnetException {
        UnsignedInteger index = new UnsignedInteger(transition.index());
        Encodable time = read(remote, object, PropertyIdentifier.eventTimeStamps, index);
        if (time instanceof TimeStamp present && !present.equals(transition.time())) {
            return AlarmOrderResult.changed();
        }
        Encodable acknowledged = read(remote, object, PropertyIdentifier.ackedTransitions, null);
        if (acknowledged instanceof EventTransitionBits bits && bits.contains(transition.state())) {
            return AlarmOrderResult.already();
        }
        AlarmOrderResult result = send(remote, object, transition, order.signature());
        return result == null
                ? Objects.requireNonNull(send(remote, object, transition, shortened(order.who())))
                : result;
    }

    /** What the smallest device takes. */
    private static String shortened(String who) {
        String plain = who.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.substring(0, Math.min(SHORT_SOURCE, plain.length()));
    }

    /** Null where the device might take a shorter and simpler text. */
    private @Nullable AlarmOrderResult send(
            RemoteDevice remote, ObjectIdentifier object, EventTransition transition, String source)
            throws BACnetException {
        try {
            gate.send(
                    remote,
                    new AcknowledgeAlarmRequest(
                            new UnsignedInteger(processId),
                            object,
                            transition.state(),
                            transition.time(),
                            new CharacterString(source),
                            new TimeStamp(new DateTime(clock.millis()))));
            return AlarmOrderResult.done();
        } catch (ErrorAPDUException error) {
            ErrorCode code = error.getError().getErrorCode();
            boolean simpler = code.equals(ErrorCode.characterSetNotSupported) && source.length() > SHORT_SOURCE;
            return simpler ? null : refused(error.getError().getErrorClass(), code);
        } catch (RejectAPDUException reject) {
            return source.length() > SHORT_SOURCE
                    ? null
                    : refused("reject", reject.getApdu().getRejectReason());
        } catch (AbortAPDUException abort) {
            return source.length() > SHORT_SOURCE
                    ? null
                    : refused("abort", abort.getApdu().getAbortReason());
        }
    }

    private static AlarmOrderResult refused(Object sort, Object code) {
        return code.equals(ErrorCode.invalidTimeStamp)
                ? AlarmOrderResult.changed()
                : AlarmOrderResult.refused(Problem.of("connector.problem.order-refused", sort + ": " + code));
    }

    /** Null where the device does not say; the acknowledgement itself will show. */
    private @Nullable Encodable read(
            RemoteDevice remote, ObjectIdentifier object, PropertyIdentifier property, @Nullable UnsignedInteger index)
            throws BACnetException {
        try {
            ReadPropertyAck answer = gate.send(remote, new ReadPropertyRequest(object, property, index));
            return answer.getValue();
        } catch (ErrorAPDUException | RejectAPDUException | AbortAPDUException refused) {
            return null;
        }
    }
}
