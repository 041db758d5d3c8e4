package io.plenum.commissioning;

import io.plenum.link.Discovered;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object of a device as discovery found it.
 *
 * @param device name of its device, the address where it has none
 * @param type in the device's own words: {@code analog-input}, {@code Double}
 * @param kind null where the type leaves it open
 * @param unit {@link Unit#UNITLESS} where the device names none
 * @param states number of states, 0 where there are none or the device does not say
 * @param stateTexts off and on, or those of states 1, 2, …; empty where they are not known
 */
public record DiscoveredPoint(
        PointSource source,
        String device,
        String name,
        String description,
        String type,
        @Nullable PointKind kind,
        Unit unit,
        int states,
        boolean writable,
        List<String> stateTexts) {

    private static final int MOST_STATES = 500;
    private static final Pattern STATE_TEXT = Pattern.compile("[^\\p{Cntrl}]{1,200}");

    /** Objects of BACnet that are there for others, or keep what others have had; schedules and calendars have a page of their own. */
    private static final Set<String> WITHOUT_VALUE = Set.of(
            "notification-class",
            "notification-forwarder",
            "event-enrollment",
            "alert-enrollment",
            "event-log",
            "schedule",
            "calendar",
            "trend-log",
            "trend-log-multiple",
            "file",
            "network-port");

    /** Of a device that does not name its states. */
    public DiscoveredPoint(
            PointSource source,
            String device,
            String name,
            String description,
            String type,
            @Nullable PointKind kind,
            Unit unit,
            int states,
            boolean writable) {
        this(source, device, name, description, type, kind, unit, states, writable, List.of());
    }

    /** What has a value of all that the devices offer. */
    public static List<DiscoveredPoint> of(String connection, List<Discovered> devices) {
        return devices.stream()
                .flatMap(device -> device.items().stream()
                        .filter(item -> item.declared().number()
                                && !WITHOUT_VALUE.contains(item.declared().type()))
                        .map(item -> of(connection, device, item)))
                .toList();
    }

    private static DiscoveredPoint of(String connection, Discovered device, Discovered.DiscoveredObject item) {
        return new DiscoveredPoint(
                new PointSource(connection, item.address()),
                device.name().isBlank() ? device.address() : device.name(),
                item.name(),
                item.description(),
                item.declared().type(),
                item.declared().kind(),
                unit(item.unit()),
                item.declared().states(),
                item.writable(),
                stateTexts(item));
    }

    /** All of them or none: what a controller sends goes into the model. */
    private static List<String> stateTexts(Discovered.DiscoveredObject item) {
        List<String> texts = item.declared().stateTexts();
        boolean fit = item.declared().kind() == PointKind.BINARY
                ? texts.size() == 2
                : item.declared().kind() == PointKind.MULTISTATE && texts.size() <= MOST_STATES;
        return fit && texts.stream().allMatch(text -> STATE_TEXT.matcher(text).matches()) ? texts : List.of();
    }

    private static Unit unit(String symbol) {
        if (symbol.isBlank()) {
            return Unit.UNITLESS;
        }
        Unit known = Unit.find(symbol.strip());
        return known == null ? Unit.unknown(symbol.strip()) : known;
    }

    /** How its values are read where the type leaves it open: as a number. */
    public PointKind kindOrNumber() {
        return kind == null ? PointKind.NUMERIC : kind;
    }
}
