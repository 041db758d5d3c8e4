package io.plenum.access.account;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Actor;
import io.plenum.uikit.empty.TourAccess;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each account answers once. */
@Component
class OwnTour implements TourAccess {

    private final JdbcClient jdbc;
    private final CurrentUser current;

    OwnTour(JdbcClient jdbc, CurrentUser current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** A page without an offer is better than none while the database is away. */
    @Override
    public boolean isDue() {
        if (current.name().equals(Actor.SYSTEM)) {
            return false;
        }
        try {
            return jdbc.sql("SELECT NOT EXISTS (SELECT FROM tour_answer WHERE user_name = ?)")
                    .param(current.name())
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException away) {
            return false;
        }
    }

    @Override
    public void answered() {
        jdbc.sql("INSERT INTO tour_answer (user_name) SELECT name FROM app_user WHERE name = ? ON CONFLICT DO NOTHING")
                .param(current.name())
                .update();
    }
}
