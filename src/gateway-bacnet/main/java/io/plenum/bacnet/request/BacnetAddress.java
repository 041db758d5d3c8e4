package io.plenum.bacnet.request;

import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object of a device, written {@code 1205/analog-input,5}; a vendor's own type of object is written as its number.
 */
public record BacnetAddress(int device, ObjectIdentifier object) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,7})/([a-z0-9-]+),(\\d{1,7})");

    /** Null where the text is no such address. */
    public static @Nullable BacnetAddress parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        try {
            ObjectType type = type(parts.group(2));
            return new BacnetAddress(
                    Integer.parseInt(parts.group(1)), new ObjectIdentifier(type, Integer.parseInt(parts.group(3))));
        } catch (RuntimeException e) {
            // The stack throws several of them for unknown names and numbers out of range.
            return null;
        }
    }

    /** Of a point; null where its address is none. */
    public static @Nullable BacnetAddress of(Point point) {
        PointSource source = point.source();
        return source == null ? null : parse(source.address());
    }

    private static ObjectType type(String name) {
        return Character.isDigit(name.charAt(0)) ? ObjectType.forId(Integer.parseInt(name)) : ObjectType.forName(name);
    }

    public static String text(int device, ObjectIdentifier object) {
        return device + "/" + object.getObjectType() + "," + object.getInstanceNumber();
    }
}
