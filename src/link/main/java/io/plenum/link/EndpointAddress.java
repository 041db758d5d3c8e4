package io.plenum.link;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host and port to which an endpoint leads. Names of hosts are taken as they are: many a controller has one that the rules for
 * names of the internet do not allow.
 *
 * @param url as written, with the usual port where it names none
 * @param host in small letters
 */
public record EndpointAddress(String url, String host, int port) {

    private static final Pattern FORM = Pattern.compile(
            "(?<scheme>[a-z][a-z0-9+.-]*)://(?<host>\\[[0-9a-fA-F:.]+]|[^\\s/:@?#]+)(:(?<port>\\d{1,5}))?(?<path>/\\S*)?");

    private static final int HIGHEST_PORT = 65_535;

    /**
     * Null where the text is no such address.
     *
     * @param usualPort where it names none
     */
    public static @Nullable EndpointAddress parse(String text, int usualPort) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return null;
        }
        String port = parts.group("port");
        int number = port == null ? usualPort : Integer.parseInt(port);
        if (number < 1 || number > HIGHEST_PORT) {
            return null;
        }
        String host = parts.group("host");
        String path = parts.group("path");
        String url = parts.group("scheme") + "://" + host + ":" + number + (path == null ? "" : path);
        return new EndpointAddress(url, host.toLowerCase(Locale.ROOT), number);
    }

    /** As people write it: {@code host:port}. */
    public String place() {
        return host + ":" + port;
    }
}
