package io.plenum.access.account;

import io.plenum.access.Area;
import io.plenum.access.Grant;
import io.plenum.access.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which roles accounts hold in parts of the building. */
@Repository
public class GrantStore {

    private final JdbcClient jdbc;

    private record Row(String name, Grant grant) {}

    public GrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By account. */
    Map<String, List<Grant>> all() {
        return jdbc
                .sql("SELECT * FROM account_grant ORDER BY id")
                .query((rs, number) -> new Row(
                        rs.getString("user_name"),
                        new Grant(
                                Role.valueOf(rs.getString("role")),
                                new Area(rs.getString("site"), rs.getString("system")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::name, Collectors.mapping(Row::grant, Collectors.toList())));
    }

    /** The account's sessions and tokens end. */
    @Transactional
    void replace(String name, boolean only, List<Grant> grants) {
        jdbc.sql("UPDATE app_user SET only_granted = ?, revision = revision + 1, token_epoch = token_epoch + 1"
                        + " WHERE name = ?")
                .params(only, name)
                .update();
        jdbc.sql("DELETE FROM account_grant WHERE user_name = ?").param(name).update();
        for (Grant grant : grants) {
            jdbc.sql("INSERT INTO account_grant (user_name, role, site, system) VALUES (?, ?, ?, ?)")
                    .param(name)
                    .param(grant.role().name())
                    .param(grant.area().site())
                    .param(grant.area().system())
                    .update();
        }
    }
}
