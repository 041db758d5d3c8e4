package io.plenum.opcua.element;

import java.util.ArrayList;
import java.util.List;

/**
 * An address read as a variable and the way to an element in its value. Identifiers may hold dots and brackets themselves, so that an
 * address can be read in several ways; a node whose identifier is the whole of it comes before all of them.
 *
 * @param node address of the variable
 */
public record ElementAddress(String node, ElementPath path) {

    private static final int MOST_READINGS = 8;

    /** Every way to read it, that with the longest identifier first. */
    public static List<ElementAddress> of(String address) {
        List<ElementAddress> readings = new ArrayList<>();
        int identifier = identifier(address);
        for (int i = address.length() - 1; i > identifier && readings.size() < MOST_READINGS; i--) {
            char character = address.charAt(i);
            if (character == '.' || character == '[') {
                ElementPath path = ElementPath.parse(address.substring(i));
                if (path == null) {
                    break;
                }
                readings.add(new ElementAddress(address.substring(0, i), path));
            }
        }
        return readings;
    }

    /** Where the identifier begins: behind the namespace, whose URI is full of dots. */
    private static int identifier(String address) {
        int begin = address.startsWith("nsu=") || address.startsWith("ns=") ? address.indexOf(';') + 1 : 0;
        return Math.min(begin + 2, address.length());
    }
}
