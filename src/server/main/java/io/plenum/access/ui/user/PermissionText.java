package io.plenum.access.ui.user;

import io.plenum.access.Permission;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Keys of the words for pages and operations of the API: {@code access.view.alarms.one} for {@code /alarms/:id([0-9]+)},
 * {@code access.call.post.alarms.shelve} for {@code POST /api/v1/alarms/{id}/shelve}.
 */
final class PermissionText {

    private PermissionText() {}

    static boolean isPage(Permission permission) {
        return permission.address().startsWith("/");
    }

    /** What a page is called. */
    static String page(Permission page) {
        return "access.view." + pagePath(page.address());
    }

    /** What a page is for. */
    static String pageDoes(Permission page) {
        return "access.view-does." + pagePath(page.address());
    }

    /** What an operation of the API does. */
    static String call(Permission call) {
        String[] parts = call.address().split(" ", 2);
        String path = Arrays.stream(parts[1].replaceFirst("^/api/v1/", "").split("/"))
                .filter(part -> !part.isEmpty() && !part.startsWith("{") && !part.equals("**"))
                .collect(Collectors.joining("."));
        return "access.call." + parts[0].toLowerCase(Locale.ROOT) + "." + path;
    }

    /** Without what may be left out; what may not is one of several. */
    private static String pagePath(String address) {
        String path = Arrays.stream(address.replaceAll("\\([^/]*\\)", "").split("/"))
                .filter(part -> !part.isEmpty() && !part.endsWith("?"))
                .map(part -> part.startsWith(":") ? "one" : part)
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "start" : path;
    }
}
