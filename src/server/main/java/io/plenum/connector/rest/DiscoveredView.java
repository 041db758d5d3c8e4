package io.plenum.connector.rest;

import io.plenum.link.Discovered;
import io.plenum.point.PointKind;
import io.plenum.point.device.ValueRange;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A device that discovery found, as the API shows it.
 *
 * @param host address and port by which it is reached
 * @param network number of its BACnet network, null where it is our own or there are none
 * @param mac its address in that network
 * @param problems what could not be read, and where the list was cut off
 * @param complete whether everything that it offers is in the list
 */
record DiscoveredView(
        String address,
        String name,
        String vendor,
        String model,
        String firmware,
        String host,
        @Nullable Integer network,
        String mac,
        boolean complete,
        List<String> problems,
        List<ObjectView> items) {

    /**
     * @param unit symbol as the device says, empty where none
     * @param type of the object or variable in the device's own words
     * @param kind that a point of it would have, null where the type leaves it open
     * @param states how many states it has, 0 where it has none or does not say
     * @param identity the BACnet object that a server of another protocol says it stands for, empty for any other
     * @param range what its values can be in its unit, null where it does not say
     * @param stateTexts names of the states 1, 2, …, empty where it names none
     */
    record ObjectView(
            String address,
            String name,
            String description,
            String unit,
            String type,
            @Nullable PointKind kind,
            int states,
            List<String> stateTexts,
            String identity,
            @Nullable ValueRange range,
            boolean writable) {

        static ObjectView of(Discovered.DiscoveredObject item) {
            return new ObjectView(
                    item.address(),
                    item.name(),
                    item.description(),
                    item.unit(),
                    item.declared().type(),
                    item.declared().kind(),
                    item.declared().states(),
                    item.declared().stateTexts(),
                    item.identity(),
                    item.declared().range(),
                    item.writable());
        }
    }

    static DiscoveredView of(Discovered device, ProblemTexts words, Locale locale) {
        return new DiscoveredView(
                device.address(),
                device.name(),
                device.identity().vendor(),
                device.identity().model(),
                device.identity().firmware(),
                device.location().host(),
                device.location().network(),
                device.location().mac(),
                device.complete(),
                words.of(device.problems(), locale),
                device.items().stream().map(ObjectView::of).toList());
    }
}
