package io.plenum.notify.rota;

import io.plenum.access.account.AccountRemoved;
import io.plenum.web.RequestProblem;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes somebody whose account is deleted off the rotas, in the same transaction. Where nobody would be left to be told of alarms
 * the account stays: an alarm that reaches nobody is worse than an account too many.
 */
@Component
class RemovedAccounts {

    private static final String ALONE = """
        SELECT DISTINCT rota.name FROM rota JOIN rota_shift ON rota_shift.rota = rota.id
        WHERE EXISTS (SELECT FROM rota_member m JOIN recipient r ON r.id = m.recipient
                      WHERE m.shift = rota_shift.id AND r.account = ?)
          AND NOT EXISTS (SELECT FROM rota_member m JOIN recipient r ON r.id = m.recipient
                          WHERE m.shift = rota_shift.id AND r.account IS DISTINCT FROM ?)
        ORDER BY rota.name""";

    private static final String NAMED = """
        SELECT DISTINCT route.name FROM route JOIN route_step s ON s.route = route.id
        JOIN recipient r ON r.id = s.recipient WHERE r.account = ? ORDER BY route.name""";

    private final JdbcClient jdbc;

    RemovedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws RequestProblem naming the rotas or routes that need somebody else first */
    @EventListener
    void takeOff(AccountRemoved removed) {
        String account = removed.name();
        refuse(names(NAMED, account), "notify.problem.removed.route");
        refuse(names(ALONE, account, account), "notify.problem.removed.rota");
        jdbc.sql("DELETE FROM recipient WHERE account = ?").param(account).update();
    }

    private List<String> names(String sql, String... parameters) {
        return jdbc.sql(sql)
                .params(List.of((Object[]) parameters))
                .query(String.class)
                .list();
    }

    private static void refuse(List<String> names, String text) {
        if (!names.isEmpty()) {
            throw RequestProblem.of("name", text, String.join(", ", names));
        }
    }
}
