package io.plenum.commissioning.review;

import io.plenum.commissioning.naming.Abbreviation;
import io.plenum.commissioning.naming.MeaningKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps a site's own abbreviations and what was decided about groups of points. */
@Repository
public class NamingStore {

    private final JdbcClient jdbc;

    public NamingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The installation's own, by token. */
    public List<Abbreviation> abbreviations() {
        return jdbc.sql("select token, kind, meaning, weight from abbreviation order by token, kind, meaning")
                .query((row, index) -> new Abbreviation(
                        row.getString("token"),
                        "",
                        MeaningKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("meaning"),
                        row.getDouble("weight")))
                .list();
    }

    void put(Abbreviation line) {
        jdbc.sql("""
                insert into abbreviation (token, kind, meaning, weight) values (:token, :kind, :meaning, :weight)
                on conflict (token, kind, meaning) do update set weight = excluded.weight
                """)
                .param("token", line.token())
                .param("kind", line.kind().key())
                .param("meaning", line.meaning())
                .param("weight", line.weight())
                .update();
    }

    /** One meaning of a token; false where there was none such. */
    boolean remove(Abbreviation line) {
        return jdbc.sql("delete from abbreviation where token = :token and kind = :kind and meaning = :meaning")
                        .param("token", line.token())
                        .param("kind", line.kind().key())
                        .param("meaning", line.meaning())
                        .update()
                > 0;
    }

    /** All meanings of a token; false where there was none. */
    boolean remove(String token) {
        return jdbc.sql("delete from abbreviation where token = :token")
                        .param("token", token)
                        .update()
                > 0;
    }

    /** By the key of the group. */
    Map<String, GroupDecision> decisions(String connection) {
        Map<String, GroupDecision> decisions = new HashMap<>();
        jdbc.sql("""
                select pattern_group, verdict, brick_class, equipment_class, equipment, floor, space
                from naming_decision where connection = :connection
                """)
                .param("connection", connection)
                .query((row, index) -> decision(row))
                .list()
                .forEach(one -> decisions.put(one.group(), one));
        return decisions;
    }

    private static GroupDecision decision(ResultSet row) throws SQLException {
        return new GroupDecision(
                row.getString("pattern_group"),
                GroupVerdict.valueOf(row.getString("verdict")),
                row.getString("brick_class"),
                row.getString("equipment_class"),
                row.getString("equipment"),
                row.getString("floor"),
                row.getString("space"));
    }

    /** An open one is none. */
    void decide(String connection, GroupDecision decision) {
        if (decision.verdict() == GroupVerdict.OPEN) {
            jdbc.sql("delete from naming_decision where connection = :connection and pattern_group = :group")
                    .param("connection", connection)
                    .param("group", decision.group())
                    .update();
            return;
        }
        jdbc.sql("""
                insert into naming_decision
                  (connection, pattern_group, verdict, brick_class, equipment_class, equipment, floor, space)
                values (:connection, :group, :verdict, :class, :equipmentClass, :equipment, :floor, :space)
                on conflict (connection, pattern_group) do update set verdict = excluded.verdict,
                  brick_class = excluded.brick_class, equipment_class = excluded.equipment_class,
                  equipment = excluded.equipment, floor = excluded.floor, space = excluded.space, decided_at = now()
                """)
                .param("connection", connection)
                .param("group", decision.group())
                .param("verdict", decision.verdict().name())
                .param("class", decision.brickClass(), Types.VARCHAR)
                .param("equipmentClass", decision.equipmentClass(), Types.VARCHAR)
                .param("equipment", decision.equipment(), Types.VARCHAR)
                .param("floor", decision.floor(), Types.VARCHAR)
                .param("space", decision.space(), Types.VARCHAR)
                .update();
    }
}
