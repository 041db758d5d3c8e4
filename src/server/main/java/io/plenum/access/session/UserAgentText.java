package io.plenum.access.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in two words what a browser claims to be, so that people recognise their own devices. */
final class UserAgentText {

    /** In this order: every browser also claims to be the ones after it. */
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");

    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

    private UserAgentText() {}

    /** @return like {@code Firefox, Windows}; empty for what is not known */
    static String of(@Nullable String agent) {
        if (agent == null) {
            return "";
        }
        String browser = first(BROWSERS, agent).replace("Edg", "Edge").replace("OPR", "Opera");
        String system = first(SYSTEMS, agent).replace("Mac OS X", "macOS");
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<String> names, String agent) {
        return names.stream().filter(agent::contains).findFirst().orElse("");
    }
}
