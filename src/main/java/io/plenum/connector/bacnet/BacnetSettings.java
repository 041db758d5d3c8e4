package io.plenum.connector.bacnet;

import io.plenum.bacnetip.BacnetIpSettings;
import io.plenum.connector.Connection;
import io.plenum.connector.ConnectorException;
import io.plenum.connector.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a BACnet connection in their own types.
 *
 * @param instance of our own device on the network; random in a range that installers leave free, where none is set
 * @param fixed addresses of devices that cannot hear broadcasts, by device instance ({@code device.1205=10.0.0.5:47808})
 */
record BacnetSettings(BacnetIpSettings network, int instance, Map<Integer, String> fixed) {

    private static final int HIGHEST_INSTANCE = 4_194_302;
    private static final String FIXED = "device.";

    static BacnetSettings of(Connection connection) throws ConnectorException {
        Map<String, String> settings = connection.settings();
        String bind = required(settings, "bind");
        String broadcast = required(settings, "broadcast");
        int port = number("port", settings.get("port"), BacnetIpSettings.DEFAULT_PORT, 65535);
        int random = ThreadLocalRandom.current().nextInt(4_190_000, HIGHEST_INSTANCE);
        int instance = number("localDeviceInstance", settings.get("localDeviceInstance"), random, HIGHEST_INSTANCE);
        try {
            return new BacnetSettings(new BacnetIpSettings(bind, broadcast, port, 0), instance, fixed(settings, port));
        } catch (IllegalArgumentException e) {
            throw new ConnectorException(
                    Problem.of("connector.problem.setting-wrong", "bind, broadcast", String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static Map<Integer, String> fixed(Map<String, String> settings, int port) throws ConnectorException {
        Map<Integer, String> addresses = new HashMap<>();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String name = setting.getKey();
            if (name.startsWith(FIXED)) {
                int device = number(name, name.substring(FIXED.length()), -1, HIGHEST_INSTANCE);
                String address = setting.getValue().strip();
                String full = address.contains(":") ? address : address + ":" + port;
                if (!full.matches("\\d{1,3}(\\.\\d{1,3}){3}:\\d{1,5}")) {
                    throw new ConnectorException(Problem.of("connector.problem.setting-wrong", name, address));
                }
                addresses.put(device, full);
            }
        }
        return Map.copyOf(addresses);
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
