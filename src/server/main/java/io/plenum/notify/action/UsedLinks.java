package io.plenum.notify.action;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links that have been used; a row is written in the transaction of the action. */
@Repository
class UsedLinks {

    private final JdbcClient jdbc;

    UsedLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean contains(ActionLinks.Link link) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM used_link WHERE id = ?)")
                .param(link.id())
                .query(Boolean.class)
                .single();
    }

    /** @return false where it was used before; of two at the same time one waits for the other here */
    boolean use(ActionLinks.Link link, Instant now) {
        return jdbc.sql("INSERT INTO used_link (id, who, action, used) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(link.id(), link.account(), link.action().name(), now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
