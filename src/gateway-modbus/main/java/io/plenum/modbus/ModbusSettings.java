package io.plenum.modbus;

import io.plenum.link.Connection;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.modbus.poll.GroupPlanner;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a connection's settings say.
 *
 * @param units which register map describes the device of each unit, for discovery
 * @param gap most registers between two points that are read for nothing, to save a request
 * @param most registers in one request
 */
record ModbusSettings(String host, int port, SortedMap<Integer, String> units, int gap, int most) {

    private static final int USUAL_PORT = 502;
    private static final int HIGHEST_PORT = 65_535;
    private static final int HIGHEST_UNIT = 255;
    private static final int USUAL_GAP = 8;
    private static final Pattern HOST = Pattern.compile("\\[[0-9a-fA-F:.]+]|[^\\s/:@?#\\[\\]]+");
    private static final Pattern UNIT = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3}))?\\s*=\\s*(\\S+)");

    /** @throws ConnectorException naming the setting that cannot be used */
    static ModbusSettings of(Connection connection) throws ConnectorException {
        Map<String, String> settings = connection.settings();
        String host = settings.getOrDefault("host", "").strip();
        if (host.isEmpty()) {
            throw new ConnectorException(Problem.of("connector.problem.setting-missing", "host"));
        }
        if (!HOST.matcher(host).matches()) {
            throw wrong("host", host);
        }
        return new ModbusSettings(
                host,
                number(settings, "port", USUAL_PORT, 1, HIGHEST_PORT),
                units(settings.getOrDefault("units", "")),
                number(settings, "gap", USUAL_GAP, 0, GroupPlanner.MOST_REGISTERS),
                number(settings, "maxRegisters", GroupPlanner.MOST_REGISTERS, 1, GroupPlanner.MOST_REGISTERS));
    }

    private static int number(Map<String, String> settings, String name, int usual, int least, int most)
            throws ConnectorException {
        String text = settings.getOrDefault(name, String.valueOf(usual)).strip();
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new ConnectorException(Problem.of("connector.problem.setting-number", name, text, least, most));
    }

    private static SortedMap<Integer, String> units(String text) throws ConnectorException {
        SortedMap<Integer, String> units = new TreeMap<>();
        for (String entry : text.split("[,;]", -1)) {
            if (entry.isBlank()) {
                continue;
            }
            Matcher parts = UNIT.matcher(entry.strip());
            if (!parts.matches()) {
                throw wrong("units", entry.strip());
            }
            int first = Integer.parseInt(parts.group(1));
            int last = parts.group(2) == null ? first : Integer.parseInt(parts.group(2));
            if (last > HIGHEST_UNIT || first > last) {
                throw wrong("units", entry.strip());
            }
            for (int unit = first; unit <= last; unit++) {
                units.put(unit, parts.group(3));
            }
        }
        return units;
    }

    private static ConnectorException wrong(String setting, String why) {
        return new ConnectorException(Problem.of("connector.problem.setting-wrong", setting, why));
    }
}
