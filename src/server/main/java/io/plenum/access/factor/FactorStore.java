package io.plenum.access.factor;

import io.plenum.access.account.AccountStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Secrets of second factors and recovery codes. Each code is taken by the database, once, whoever asks at the same time. */
@Repository
public class FactorStore {

    private final JdbcClient jdbc;
    private final AccountStore accounts;
    private final SecretEncryptor key;

    FactorStore(JdbcClient jdbc, AccountStore accounts, SecretEncryptor key) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.key = key;
    }

    /** Null where the account has none. */
    public byte @Nullable [] secret(String name) {
        byte[] sealed = jdbc.sql("SELECT factor FROM app_user WHERE name = ? AND factor IS NOT NULL")
                .param(name)
                .query((rs, number) -> rs.getBytes(1))
                .optional()
                .orElse(null);
        return sealed == null ? null : key.open(name, sealed);
    }

    long lastStep(String name) {
        return jdbc.sql("SELECT factor_step FROM app_user WHERE name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    /** @return false where its code was taken before */
    boolean take(String name, long step) {
        return jdbc.sql("UPDATE app_user SET factor_step = ? WHERE name = ? AND factor_step < ?")
                        .params(step, name, step)
                        .update()
                == 1;
    }

    /** @return false for what is no recovery code, or was used */
    boolean takeRecovery(String name, String code) {
        return jdbc.sql("DELETE FROM recovery_code WHERE user_name = ? AND hash = ?")
                        .param(name)
                        .param(hash(name, code))
                        .update()
                == 1;
    }

    int recoveryLeft(String name) {
        return jdbc.sql("SELECT count(*) FROM recovery_code WHERE user_name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void set(String name, byte[] secret, long step, List<String> recovery) {
        remove(name);
        accounts.factor(name, key.seal(name, secret));
        take(name, step);
        for (String code : recovery) {
            jdbc.sql("INSERT INTO recovery_code (user_name, hash) VALUES (?, ?)")
                    .param(name)
                    .param(hash(name, code))
                    .update();
        }
    }

    @Transactional
    void remove(String name) {
        accounts.factor(name, null);
        jdbc.sql("DELETE FROM recovery_code WHERE user_name = ?").param(name).update();
    }

    private byte[] hash(String name, String code) {
        return key.digest(name + '\0' + code);
    }
}
