package io.plenum.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Network addresses as people read them: IPv6 in its short form (RFC 5952), and the machine of the server itself by name. */
public final class AddressText {

    private static final Pattern LONG_IPV6 =
            Pattern.compile("(?<![0-9a-f:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![0-9a-f:])");
    private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?:$|:)");
    private static final Set<String> THIS_MACHINE = Set.of("::1", "127.0.0.1");

    private AddressText() {}

    /** Of one address; what is none stays as it is. */
    public static String of(String address) {
        String brief = within(address);
        return THIS_MACHINE.contains(brief) ? I18NProvider.translate("ui.address.this-machine", brief) : brief;
    }

    /** All long addresses in a text in their short form. */
    public static String within(String text) {
        return LONG_IPV6.matcher(text).replaceAll(found -> brief(found.group()));
    }

    /** The longest run of zeros, of several the first, becomes two colons. */
    private static String brief(String address) {
        return ZEROS.matcher(address)
                .results()
                .map(MatchResult::group)
                .max(Comparator.comparingInt(String::length))
                .map(zeros -> address.replaceFirst("(?:^|:)" + zeros.replaceAll("^:|:$", "") + "(?:$|:)", "::"))
                .orElse(address);
    }
}
