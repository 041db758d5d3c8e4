package io.plenum.site.pointlist;

import io.plenum.point.PointSource;
import io.plenum.site.address.BacnetReference;
import io.plenum.site.address.NodeReference;
import io.plenum.tabular.text.TableRow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a row come from.
 *
 * @param type of the BACnet object in the standard's spelling, null where the row names none
 * @param source null where it cannot be told
 * @param problem why it cannot be told; null where it can, or where the row says nothing of it
 */
record ListSource(
        @Nullable String type,
        @Nullable PointSource source,
        @Nullable String problem) {

    private static final Pattern DEVICE = Pattern.compile("(?:[A-Za-z][A-Za-z _-]{0,20}[,: _-]*)?(\\d{1,7})");

    static ListSource of(ListTable table, TableRow row, ListOptions options, CompanionFiles companions) {
        String node = table.cell(row, ListField.NODE);
        if (!node.isEmpty()) {
            return opcUa(node, connection(table, row, options, "opcua"));
        }
        String address = table.cell(row, ListField.ADDRESS);
        if (!address.isEmpty()) {
            return plain(address, connection(table, row, options, "bacnet"));
        }
        return bacnet(table, row, options, companions);
    }

    private static String connection(ListTable table, TableRow row, ListOptions options, String usual) {
        String said = table.cell(row, ListField.CONNECTION);
        String chosen = options.connection();
        return !said.isEmpty() ? said : chosen != null ? chosen : usual;
    }

    private static ListSource opcUa(String node, String connection) {
        return NodeReference.isValid(node)
                ? new ListSource(null, new PointSource(connection, node), null)
                : new ListSource(null, null, "\"" + node + "\" is no node of OPC UA: write nsu=URI;s=NAME");
    }

    /** An address in the words of its connector. */
    private static ListSource plain(String address, String connection) {
        int slash = address.indexOf('/');
        BacnetReference object = BacnetReference.of(address.substring(slash + 1));
        String type = slash > 0 && object.problem() == null
                ? object.text().substring(0, object.text().indexOf(','))
                : null;
        return new ListSource(type, new PointSource(connection, address), null);
    }

    private static ListSource bacnet(ListTable table, TableRow row, ListOptions options, CompanionFiles companions) {
        String object = object(table, row, companions);
        if (object.isEmpty()) {
            String type = ListTypes.of(table.cell(row, ListField.TYPE));
            return new ListSource(type, null, null);
        }
        BacnetReference reference = BacnetReference.of(object);
        String type = reference.text().contains(",")
                ? reference.text().substring(0, reference.text().indexOf(','))
                : null;
        if (reference.problem() != null) {
            return new ListSource(type, null, "\"" + object + "\" " + reference.problem());
        }
        String device = device(table.cell(row, ListField.DEVICE), options);
        return device == null
                ? new ListSource(
                        type, null, "names no device: say the device's instance, 0 to " + BacnetReference.HIGHEST)
                : new ListSource(
                        type,
                        new PointSource(connection(table, row, options, "bacnet"), device + "/" + reference.text()),
                        null);
    }

    private static String object(ListTable table, TableRow row, CompanionFiles companions) {
        String object = table.cell(row, ListField.OBJECT);
        String instance = table.cell(row, ListField.INSTANCE);
        if (!object.isEmpty() && CompanionFiles.number(object) == null) {
            return object;
        }
        String type = type(table.cell(row, ListField.TYPE), companions);
        String which = instance.isEmpty() ? object : instance;
        return type.isEmpty() || which.isEmpty() ? "" : type + "," + which;
    }

    /** In the standard's spelling, as it is written where nobody knows it. */
    private static String type(String written, CompanionFiles companions) {
        String known = ListTypes.of(written);
        Integer number = CompanionFiles.number(written);
        String listed = known != null || number == null ? null : companions.type(number);
        String other = listed == null ? null : ListTypes.of(listed);
        return known != null ? known : other != null ? other : written;
    }

    private static @Nullable String device(String cell, ListOptions options) {
        Matcher matcher = DEVICE.matcher(cell);
        if (matcher.matches()) {
            int instance = Integer.parseInt(matcher.group(1));
            return instance <= BacnetReference.HIGHEST ? String.valueOf(instance) : null;
        }
        Integer given = options.device();
        return given == null ? null : String.valueOf(given);
    }
}
