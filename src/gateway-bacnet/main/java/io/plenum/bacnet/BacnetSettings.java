package io.plenum.bacnet;

import io.plenum.bacnet.discovery.InstanceRanges;
import io.plenum.bacnet.discovery.StaticAddress;
import io.plenum.bacnet.pace.PaceSettings;
import io.plenum.bacnetip.BacnetIpSettings;
import io.plenum.bacnetip.Bbmd;
import io.plenum.link.Connection;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.alarm.AcknowledgementSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a BACnet connection in their own types.
 *
 * @param bbmd broadcast manager of another network to register with ({@code bbmd}, {@code bbmdTimeToLive}), or null
 * @param instance of our own device on the network; random in a range that installers leave free, where none is set
 * @param fixed addresses of devices that cannot hear broadcasts, by device instance ({@code device.1205=10.0.0.5:47808},
 *     {@code device.1205=2001:12@10.0.0.1} behind a router)
 * @param recipient whether devices may be told to send their events here ({@code eventRecipient=true}): an entry in a list of theirs
 * @param whoIs instances that discovery asks for ({@code whoIs=1000-1999, 5000-5999}, {@code whoIsStep})
 * @param pace how single devices and points are read
 * @param acknowledgement whether alarms are acknowledged at devices, of life safety too
 * @param known our instance where one is set, so that devices may know us by it; else null
 */
record BacnetSettings(
        BacnetIpSettings network,
        @Nullable Bbmd bbmd,
        int instance,
        Map<Integer, StaticAddress> fixed,
        boolean recipient,
        AcknowledgementSettings acknowledgement,
        @Nullable Integer known,
        InstanceRanges whoIs,
        PaceSettings pace) {

    private static final int HIGHEST_INSTANCE = 4_194_302;
    private static final String FIXED = "device.";
    private static final String BBMD = "bbmd";
    private static final String RECIPIENT = "eventRecipient";
    private static final String WHO_IS = "whoIs";
    private static final String WHO_IS_STEP = "whoIsStep";
    private static final String TIME_TO_LIVE = "bbmdTimeToLive";
    private static final int DEFAULT_TIME_TO_LIVE = 300;

    static BacnetSettings of(Connection connection) throws ConnectorException {
        Map<String, String> settings = connection.settings();
        String bind = required(settings, "bind");
        String broadcast = required(settings, "broadcast");
        int port = number("port", settings.get("port"), BacnetIpSettings.DEFAULT_PORT, 65535);
        int random = ThreadLocalRandom.current().nextInt(4_190_000, HIGHEST_INSTANCE);
        int instance = number("localDeviceInstance", settings.get("localDeviceInstance"), random, HIGHEST_INSTANCE);
        try {
            return new BacnetSettings(
                    new BacnetIpSettings(bind, broadcast, port, 0),
                    bbmd(settings, port),
                    instance,
                    fixed(settings, port),
                    Boolean.parseBoolean(settings.get(RECIPIENT)),
                    AcknowledgementSettings.of(settings),
                    settings.containsKey("localDeviceInstance") ? instance : null,
                    whoIs(settings),
                    PaceSettings.of(settings, connection.tuning()));
        } catch (IllegalArgumentException e) {
            throw new ConnectorException(
                    Problem.of("connector.problem.setting-wrong", "bind, broadcast", String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static @Nullable Bbmd bbmd(Map<String, String> settings, int port) throws ConnectorException {
        String text = settings.get(BBMD);
        if (text == null || text.isBlank()) {
            return null;
        }
        String address = text.strip();
        int colon = address.indexOf(':');
        String host = colon < 0 ? address : address.substring(0, colon);
        int own = colon < 0 ? port : number(BBMD, address.substring(colon + 1), port, 65535);
        int seconds = number(TIME_TO_LIVE, settings.get(TIME_TO_LIVE), DEFAULT_TIME_TO_LIVE, 65535);
        try {
            return new Bbmd(host, own, Duration.ofSeconds(seconds));
        } catch (IllegalArgumentException e) {
            throw new ConnectorException(
                    Problem.of("connector.problem.setting-wrong", BBMD, String.valueOf(e.getMessage())), e);
        }
    }

    private static Map<Integer, StaticAddress> fixed(Map<String, String> settings, int port) throws ConnectorException {
        Map<Integer, StaticAddress> addresses = new HashMap<>();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String name = setting.getKey();
            if (name.startsWith(FIXED)) {
                int device = number(name, name.substring(FIXED.length()), -1, HIGHEST_INSTANCE);
                String text = setting.getValue().strip();
                StaticAddress address = StaticAddress.parse(text, port);
                if (address == null) {
                    throw new ConnectorException(Problem.of("connector.problem.bacnet-static-address", name, text));
                }
                addresses.put(device, address);
            }
        }
        return Map.copyOf(addresses);
    }

    private static InstanceRanges whoIs(Map<String, String> settings) throws ConnectorException {
        String text = settings.get(WHO_IS);
        int step = number(WHO_IS_STEP, settings.get(WHO_IS_STEP), InstanceRanges.DEFAULT_STEP, HIGHEST_INSTANCE);
        if (text == null || text.isBlank()) {
            return InstanceRanges.ALL;
        }
        InstanceRanges ranges = InstanceRanges.parse(text, Math.max(1, step));
        if (ranges == null) {
            throw new ConnectorException(Problem.of("connector.problem.bacnet-who-is", text));
        }
        return ranges;
    }

    private static String required(Map<String, String> settings, String name) throws ConnectorException {
        String value = settings.get(name);
        if (value == null || value.isBlank()) {
            throw new ConnectorException(Problem.of("connector.problem.setting-missing", name));
        }
        return value.strip();
    }

    private static int number(String name, @Nullable String text, int otherwise, int highest)
            throws ConnectorException {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 0 && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, with the name of the setting.
        }
        throw new ConnectorException(Problem.of("connector.problem.setting-wrong", name, text));
    }
}
