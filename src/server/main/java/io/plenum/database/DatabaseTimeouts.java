package io.plenum.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the server waits for its database ({@code plenum.database.timeout.*}). A database that answers no more must cost nobody else his
 * answer, and what was given up on this side must end on the other side too: a statement ends in the database before the wait for its
 * answer does.
 *
 * @param connect for a connection to be made
 * @param socket for any answer; longer than for a statement
 * @param statement for one statement
 * @param lock for a row or table that somebody else holds
 * @param idle for a transaction in which nothing happens: whoever began it is gone
 */
record DatabaseTimeouts(
        @DefaultValue("5s") Duration connect,
        @DefaultValue("60s") Duration socket,
        @DefaultValue("50s") Duration statement,
        @DefaultValue("15s") Duration lock,
        @DefaultValue("10m") Duration idle) {

    private static final Duration LONGEST_MIGRATION = Duration.ofHours(2);

    /** What an address says already stays as it is. */
    String addTo(String url) {
        String with = add(url, "connectTimeout", String.valueOf(seconds(connect)));
        with = add(with, "socketTimeout", String.valueOf(seconds(socket)));
        with = add(with, "tcpKeepAlive", "true");
        return add(
                with,
                "options",
                URLEncoder.encode(options(), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** Only so long as to notice that nobody answers at all: a migration takes the time it takes. */
    String addToMigration(String url) {
        String with = add(url, "connectTimeout", String.valueOf(seconds(connect)));
        with = add(with, "socketTimeout", String.valueOf(seconds(LONGEST_MIGRATION)));
        return add(with, "tcpKeepAlive", "true");
    }

    private String options() {
        return "-c statement_timeout=" + statement.toMillis() + " -c lock_timeout=" + lock.toMillis()
                + " -c idle_in_transaction_session_timeout=" + idle.toMillis();
    }

    private static long seconds(Duration time) {
        return Math.max(1, time.toSeconds());
    }

    private static String add(String url, String name, String value) {
        int query = url.indexOf('?');
        boolean known = query >= 0 && ("&" + url.substring(query + 1)).contains("&" + name + "=");
        return known ? url : url + (query < 0 ? "?" : "&") + name + "=" + value;
    }
}
