package io.plenum.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database serves ({@code plenum.*}).
 *
 * @param data folder of everything an embedded installation keeps ({@code PLENUM_DATA})
 * @param cache folder of tools fetched once ({@code PLENUM_CACHE}); holds the embedded TimescaleDB
 * @param database an outside TimescaleDB; its URL is null where the embedded one serves
 */
@ConfigurationProperties("plenum")
record DatabaseSettings(
        @DefaultValue("./data") Path data,
        @DefaultValue("/var/cache/plenum") Path cache,
        @DefaultValue Outside database) {

    /**
     * @param url {@code jdbc:postgresql://host/name}
     * @param timeout how long the server waits, for either database
     */
    record Outside(
            @Nullable String url,
            @DefaultValue("plenum") String user,
            @DefaultValue("") String password,
            @DefaultValue DatabaseTimeouts timeout) {}
}
