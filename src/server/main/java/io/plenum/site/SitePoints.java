package io.plenum.site;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which points a site has ever had: what was recorded of those that are gone from the model is still its own. */
@Repository
public class SitePoints {

    private final JdbcClient jdbc;

    SitePoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keys, of points that were removed too. May throw Spring's {@code DataAccessException}. */
    public Set<String> everOf(Site site) {
        return jdbc.sql("SELECT key FROM point WHERE site = ?").param(site.key()).query(String.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
