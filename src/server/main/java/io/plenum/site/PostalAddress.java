package io.plenum.site;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a site's mail goes, as far as somebody has said it: RealEstateCore's {@code rec:PostalAddress}.
 *
 * @param street with the number of the house; empty where it is not known, as are the others
 */
public record PostalAddress(String street, String postalCode, String city, String country) {

    /** Longer ones are refused. */
    public static final int LONGEST_STREET = 200;

    public static final int LONGEST_POSTAL_CODE = 20;
    public static final int LONGEST_CITY = 100;
    public static final int LONGEST_COUNTRY = 100;

    /** Null where nothing of it is said. */
    public static @Nullable PostalAddress of(
            @Nullable String street, @Nullable String postalCode, @Nullable String city, @Nullable String country) {
        PostalAddress address = new PostalAddress(text(street), text(postalCode), text(city), text(country));
        return address.line().isEmpty() ? null : address;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** In one line: {@code Main Street 1, 12345 Berlin, Germany}. */
    public String line() {
        String place =
                Stream.of(postalCode, city).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return Stream.of(street, place, country).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
