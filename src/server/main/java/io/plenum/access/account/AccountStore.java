package io.plenum.access.account;

import io.plenum.access.Grant;
import io.plenum.access.Role;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All accounts, kept in memory too, so that signing in does not need the database. */
@Repository
public class AccountStore {

    private final JdbcClient jdbc;
    private final GrantStore grants;
    private volatile Map<String, Account> accounts;

    public AccountStore(JdbcClient jdbc, GrantStore grants) {
        this.jdbc = jdbc;
        this.grants = grants;
        accounts = read();
    }

    public Map<String, Account> all() {
        return accounts;
    }

    @Nullable
    public Account of(String name) {
        return accounts.get(name);
    }

    /** @return false where the name is taken */
    public boolean add(String name, String hash, Role role) {
        return add(name, hash, role, null);
    }

    /** @return false where the name or the address is taken */
    public synchronized boolean add(String name, String hash, Role role, @Nullable String email) {
        int added = jdbc.sql("INSERT INTO app_user (name, password_hash, role, email) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .param(name)
                .param(hash)
                .param(role.name())
                .param(email)
                .update();
        accounts = read();
        return added == 1;
    }

    /** Whether an account of this name was deleted. */
    public boolean isFormer(String name) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM former_account WHERE name = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    /** Sessions, tokens and links of the account end. */
    public synchronized void change(String name, String hash, Role role, boolean enabled) {
        jdbc.sql("UPDATE app_user SET password_hash = ?, role = ?, enabled = ?, revision = revision + 1,"
                        + " token_epoch = token_epoch + 1 WHERE name = ?")
                .params(hash, role.name(), enabled, name)
                .update();
        accounts = read();
    }

    /** Whoever has lost a factor may have lost a machine with it. */
    public synchronized void endTokens(String name) {
        jdbc.sql("UPDATE app_user SET token_epoch = token_epoch + 1 WHERE name = ?")
                .param(name)
                .update();
        accounts = read();
    }

    /**
     * Does not end sessions: an address changes nothing about who may do what. Links that went to the former one end.
     *
     * @return false where somebody else has the address
     */
    public synchronized boolean address(String name, @Nullable String email) {
        try {
            jdbc.sql("UPDATE app_user SET email = ? WHERE name = ?")
                    .param(email)
                    .param(name)
                    .update();
        } catch (DuplicateKeyException taken) {
            return false;
        }
        jdbc.sql("DELETE FROM account_link WHERE user_name = ?").param(name).update();
        accounts = read();
        return true;
    }

    /** @param sealed null takes the factor away */
    public synchronized void factor(String name, byte @Nullable [] sealed) {
        jdbc.sql("UPDATE app_user SET factor = ?, factor_step = 0, revision = revision + 1 WHERE name = ?")
                .param(1, sealed, Types.BINARY)
                .param(2, name)
                .update();
        accounts = read();
    }

    /** All the grants of an account anew. */
    synchronized void grant(String name, boolean only, List<Grant> given) {
        grants.replace(name, only, given);
        accounts = read();
    }

    /** After somebody else has changed the table. */
    synchronized void reload() {
        accounts = read();
    }

    private Map<String, Account> read() {
        Map<String, List<Grant>> held = grants.all();
        return jdbc
                .sql("SELECT * FROM app_user")
                .query((rs, number) -> new Account(
                        rs.getString("name"),
                        rs.getString("password_hash"),
                        Role.valueOf(rs.getString("role")),
                        rs.getBoolean("enabled"),
                        rs.getInt("revision"),
                        rs.getInt("token_epoch"),
                        rs.getTimestamp("created").toInstant(),
                        rs.getString("email"),
                        rs.getBytes("factor") != null,
                        rs.getBoolean("only_granted"),
                        held.getOrDefault(rs.getString("name"), List.of())))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Account::name, account -> account));
    }
}
