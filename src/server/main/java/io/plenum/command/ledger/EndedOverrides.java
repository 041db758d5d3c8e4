package io.plenum.command.ledger;

import io.plenum.command.CommandOverride;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the ledger keeps of overrides that have ended, in every part of the building. */
@Repository
public class EndedOverrides {

    private final JdbcClient jdbc;

    EndedOverrides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<CommandOverride> latest(int most) {
        return jdbc.sql("SELECT * FROM command_override WHERE ended IS NOT NULL ORDER BY ended DESC, id LIMIT :most")
                .param("most", most)
                .query((row, index) -> OverrideColumns.entry(row).override())
                .list();
    }
}
