package io.plenum.bacnet.trendlog;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.DeviceObjectPropertyReference;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.enumerated.LoggingType;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.Enumerated;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.discovery.ObjectList;
import io.plenum.bacnet.request.PropertyReader;
import io.plenum.bacnet.request.PropertyRequest;
import io.plenum.bacnet.request.PropertyResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which logs devices have, found in their object lists and remembered for a while. */
final class LogCatalog {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST_OBJECTS = 20_000;
    /** A log that is triggered holds a value as long as one of which nothing is known. */
    private static final Duration TRIGGERED = Duration.ofMinutes(15);

    private static final List<PropertyIdentifier> ABOUT = List.of(
            PropertyIdentifier.logDeviceObjectProperty,
            PropertyIdentifier.logInterval,
            PropertyIdentifier.loggingType,
            PropertyIdentifier.enable);

    private final Clock clock;
    private final Map<Integer, KnownLogs> known = new ConcurrentHashMap<>();

    private record KnownLogs(List<TrendLog> logs, Instant read) {}

    LogCatalog(Clock clock) {
        this.clock = clock;
    }

    /** @throws BACnetTimeoutException where the device does not answer */
    List<TrendLog> of(RemoteDevice remote, PropertyReader reader) throws BACnetTimeoutException {
        Instant now = clock.instant();
        KnownLogs before = known.get(remote.getInstanceNumber());
        if (before != null && before.read().plus(REMEMBERED).isAfter(now)) {
            return before.logs();
        }
        List<TrendLog> logs = read(remote, reader);
        known.put(remote.getInstanceNumber(), new KnownLogs(logs, now));
        return logs;
    }

    private static List<TrendLog> read(RemoteDevice remote, PropertyReader reader) throws BACnetTimeoutException {
        ObjectList objects = new ObjectList(remote, reader);
        objects.read(MOST_OBJECTS, () -> false);
        List<TrendLog> logs = new ArrayList<>();
        for (ObjectIdentifier object : objects.objects()) {
            if (isLog(object)) {
                logs.add(read(remote, reader, object));
            }
        }
        // One that was cut off by silence must not be taken for all.
        reader.ping();
        return List.copyOf(logs);
    }

    private static boolean isLog(ObjectIdentifier object) {
        return object.getObjectType().equals(ObjectType.trendLog)
                || object.getObjectType().equals(ObjectType.trendLogMultiple);
    }

    private static TrendLog read(RemoteDevice remote, PropertyReader reader, ObjectIdentifier object)
            throws BACnetTimeoutException {
        Map<PropertyRequest, PropertyResult> answers = reader.read(ABOUT.stream()
                .map(property -> new PropertyRequest(object, property))
                .toList());
        Encodable interval = value(answers, object, PropertyIdentifier.logInterval);
        long hundredths = interval instanceof UnsignedInteger number ? number.longValue() : 0;
        Encodable type = value(answers, object, PropertyIdentifier.loggingType);
        Encodable enable = value(answers, object, PropertyIdentifier.enable);
        boolean onChange = type instanceof Enumerated said
                ? said.intValue() == LoggingType.cov.intValue()
                : hundredths == 0 && object.getObjectType().equals(ObjectType.trendLog);
        return new TrendLog(
                object,
                members(remote, value(answers, object, PropertyIdentifier.logDeviceObjectProperty)),
                onChange,
                hundredths > 0 ? Duration.ofMillis(hundredths * 10) : TRIGGERED,
                !(enable instanceof Boolean on) || on.booleanValue());
    }

    private static @Nullable Encodable value(
            Map<PropertyRequest, PropertyResult> answers, ObjectIdentifier object, PropertyIdentifier property) {
        PropertyResult answer = answers.get(new PropertyRequest(object, property));
        return answer == null ? null : answer.value();
    }

    private static List<@Nullable ObjectIdentifier> members(RemoteDevice remote, @Nullable Encodable references) {
        Stream<?> all =
                switch (references) {
                    case null -> Stream.empty();
                    case SequenceOf<?> several -> several.getValues().stream();
                    default -> Stream.of(references);
                };
        List<@Nullable ObjectIdentifier> members = new ArrayList<>();
        all.forEach(each -> members.add(member(remote, each)));
        return members;
    }

    private static @Nullable ObjectIdentifier member(RemoteDevice remote, Object reference) {
        if (!(reference instanceof DeviceObjectPropertyReference recorded)
                || !PropertyIdentifier.presentValue.equals(recorded.getPropertyIdentifier())
                || recorded.getPropertyArrayIndex() != null) {
            return null;
        }
        ObjectIdentifier device = recorded.getDeviceIdentifier();
        boolean own = device == null || device.getInstanceNumber() == remote.getInstanceNumber();
        return own ? recorded.getObjectIdentifier() : null;
    }
}
