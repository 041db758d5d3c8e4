package io.plenum.site.importing;

import io.plenum.site.Space;
import io.plenum.web.RequestProblem;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes another plan of a floor and what it changes in the model. */
@Repository
public class PlanUpdateStore {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public PlanUpdateStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * All of it or nothing.
     *
     * @param alongside what is written in the same transaction
     * @throws RequestProblem where the floor has another plan by now
     */
    void write(PlanUpdate update, Runnable alongside) {
        transaction.executeWithoutResult(status -> {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, SiteStore.IMPORT_LOCK);
            int floors = jdbc.update(
                    "update floor set plan = ?, plan_hash = ? where key = ? and coalesce(plan_hash, '') = ?",
                    update.svg(),
                    SiteStore.hash(update.svg()),
                    update.floor(),
                    update.base());
            if (floors == 0) {
                throw RequestProblem.of("base", "site.rest.plan-changed");
            }
            update.added().forEach(this::add);
            for (Space space : update.changed()) {
                jdbc.update(
                        "update space set name = ?, area = ? where key = ? and floor = ?",
                        space.name(),
                        space.areaSquareMetres(),
                        space.key(),
                        update.floor());
            }
            update.placed()
                    .forEach(one -> jdbc.update(
                            "update equipment set floor = ?, space = ? where key = ?",
                            update.floor(),
                            one.space(),
                            one.equipment()));
            for (Map.Entry<String, String> one : update.owners().entrySet()) {
                jdbc.update(
                        "update point set owner = ? where key = ? and removed_at is null",
                        one.getValue(),
                        one.getKey());
            }
            alongside.run();
        });
    }

    private void add(Space space) {
        jdbc.update(
                "insert into space (key, floor, name, brick_class, area) values (?, ?, ?, ?, ?)",
                space.key(),
                space.floor(),
                space.name(),
                space.brickClass(),
                space.areaSquareMetres());
    }
}
