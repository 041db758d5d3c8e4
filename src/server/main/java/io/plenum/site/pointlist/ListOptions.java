package io.plenum.site.pointlist;

import org.jspecify.annotations.Nullable;

/**
 * What a list may leave out.
 *
 * @param connection name of the connection of all points whose row names none; null for the usual one of its protocol
 * @param device instance of the BACnet device of all points whose row names none; null where every row does
 */
public record ListOptions(
        @Nullable String connection, @Nullable Integer device) {

    /** Nothing is added to what the list says. */
    public static final ListOptions NONE = new ListOptions(null, null);
}
