package io.plenum.bacnet.identity;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.TimeStamp;
import com.serotonin.bacnet4j.type.enumerated.DeviceStatus;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.enumerated.RestartReason;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.discovery.DeviceLocation;
import io.plenum.bacnet.request.DeviceReplaced;
import io.plenum.bacnet.request.PropertyReader;
import io.plenum.bacnet.request.PropertyRequest;
import io.plenum.bacnet.request.PropertyResult;
import io.plenum.link.Discovered;
import io.plenum.link.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one device says of itself, and what has become of it since we know it: where it is, when it restarted, whether its database is
 * another, how its clock goes. Thread-safe.
 */
public final class DeviceIdentity {

    private static final List<PropertyIdentifier> ASKED = List.of(
            PropertyIdentifier.systemStatus,
            PropertyIdentifier.databaseRevision,
            PropertyIdentifier.lastRestartReason,
            PropertyIdentifier.timeOfDeviceRestart,
            PropertyIdentifier.localDate,
            PropertyIdentifier.localTime,
            PropertyIdentifier.utcOffset,
            PropertyIdentifier.daylightSavingsStatus);

    private final Map<String, Problem> facts = new LinkedHashMap<>();
    private Discovered.@Nullable Location place;
    private @Nullable TimeStamp restart;
    private @Nullable Long revision;

    /** What has happened to the device since it was looked at last. */
    public enum Change {
        /** It has forgotten its subscribers. */
        RESTARTED,
        /** Its objects may be others. */
        REVISED
    }

    /** It was found, perhaps at another address than before. */
    public synchronized void found(Discovered.Location at, Instant now) {
        Discovered.Location before = place;
        place = at;
        facts.put(
                "place",
                at.network() == null
                        ? Problem.of("connector.fact.bacnet-at", at.host())
                        : Problem.of(
                                "connector.fact.bacnet-behind", at.network().toString(), at.mac(), at.host()));
        if (before != null && !before.equals(at)) {
            facts.put("moved", Problem.of("connector.fact.bacnet-moved", DeviceLocation.shortText(before), time(now)));
        }
    }

    /**
     * Asks the device about itself; returns what has happened to it since the last time.
     *
     * @throws DeviceReplaced where another device answers at its address
     */
    public Set<Change> look(PropertyReader reader, RemoteDevice remote, Instant now) throws BACnetTimeoutException {
        List<PropertyRequest> wanted = ASKED.stream()
                .map(property -> new PropertyRequest(remote.getObjectIdentifier(), property))
                .toList();
        Map<PropertyIdentifier, PropertyResult> answers = new HashMap<>();
        reader.read(wanted).forEach((one, answer) -> answers.put(one.property(), answer));
        PropertyResult status = answers.get(PropertyIdentifier.systemStatus);
        if (status != null && "unknown-object".equals(status.error())) {
            throw new DeviceReplaced();
        }
        return taken(answers, now);
    }

    private synchronized Set<Change> taken(Map<PropertyIdentifier, PropertyResult> answers, Instant now) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        status(value(answers, PropertyIdentifier.systemStatus));
        if (restarted(answers)) {
            changes.add(Change.RESTARTED);
        }
        if (revised(value(answers, PropertyIdentifier.databaseRevision), now)) {
            changes.add(Change.REVISED);
        }
        put(
                "clock",
                ControllerClock.fact(
                        ControllerClock.local(
                                value(answers, PropertyIdentifier.localDate),
                                value(answers, PropertyIdentifier.localTime)),
                        value(answers, PropertyIdentifier.utcOffset),
                        value(answers, PropertyIdentifier.daylightSavingsStatus),
                        now));
        return changes;
    }

    private void status(@Nullable Encodable value) {
        boolean told = value != null && !DeviceStatus.operational.equals(value);
        put("status", told ? Problem.of("connector.fact.bacnet-status", String.valueOf(value)) : null);
    }

    private boolean restarted(Map<PropertyIdentifier, PropertyResult> answers) {
        if (!(value(answers, PropertyIdentifier.timeOfDeviceRestart) instanceof TimeStamp time)) {
            return false;
        }
        TimeStamp before = restart;
        restart = time;
        Encodable reason = value(answers, PropertyIdentifier.lastRestartReason);
        put(
                "restart",
                reason == null || RestartReason.unknown.equals(reason)
                        ? Problem.of("connector.fact.bacnet-restart-time", words(time))
                        : Problem.of("connector.fact.bacnet-restart", words(time), reason));
        return before != null && !before.equals(time);
    }

    private boolean revised(@Nullable Encodable value, Instant now) {
        if (!(value instanceof UnsignedInteger number)) {
            return false;
        }
        Long before = revision;
        revision = number.longValue();
        if (before == null || before == number.longValue()) {
            return false;
        }
        put("revision", Problem.of("connector.fact.bacnet-revision", before, number, time(now)));
        return true;
    }

    private void put(String kind, @Nullable Problem fact) {
        if (fact == null) {
            facts.remove(kind);
        } else {
            facts.put(kind, fact);
        }
    }

    private static @Nullable Encodable value(
            Map<PropertyIdentifier, PropertyResult> answers, PropertyIdentifier property) {
        PropertyResult answer = answers.get(property);
        return answer == null ? null : answer.value();
    }

    /** By its own clock, or by its own count. */
    private static Object words(TimeStamp time) {
        if (time.isDateTime()) {
            Object local = ControllerClock.local(
                    time.getDateTime().getDate(), time.getDateTime().getTime());
            return local == null ? "?" : local.toString().replace('T', ' ');
        }
        return time.isTime() ? time.getTime() : "#" + time.getSequenceNumber();
    }

    /** Of our clock; people read it beside the age of values. */
    private static Instant time(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** In words. */
    public synchronized List<Problem> facts() {
        return new ArrayList<>(facts.values());
    }
}
