package io.plenum.notify.act;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links that have been used; a row is written in the transaction of the deed. */
@Repository
class UsedLinks {

    private final JdbcClient jdbc;

    UsedLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean contains(Links.Link link) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM used_link WHERE id = ?)")
                .param(link.id())
                .query(Boolean.class)
                .single();
    }

    /** @return false where it was used before; of two at the same time one waits for the other here */
    boolean use(Links.Link link, Instant now) {
        return jdbc.sql("INSERT INTO used_link (id, who, deed, used) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(link.id(), link.account(), link.deed().name(), now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
