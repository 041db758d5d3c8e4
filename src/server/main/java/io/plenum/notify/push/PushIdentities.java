package io.plenum.notify.push;

import io.plenum.delivery.InstallationKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The key pair of this installation, made when it is first needed. Every call may throw Spring's {@code DataAccessException}. */
@Repository
class PushIdentities {

    private static final Logger LOG = LoggerFactory.getLogger(PushIdentities.class);
    private static final String PURPOSE = "web-push";

    private final JdbcClient jdbc;
    private final InstallationKey key;
    private final Clock clock;
    private volatile @Nullable PushIdentity known;

    PushIdentities(JdbcClient jdbc, InstallationKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    PushIdentity current() {
        PushIdentity identity = known;
        if (identity == null) {
            identity = stored();
            if (identity == null) {
                make();
                identity = stored();
            }
            if (identity == null) {
                throw new IllegalStateException("The key pair of Web Push cannot be stored");
            }
            known = identity;
        }
        return identity;
    }

    private @Nullable PushIdentity stored() {
        return jdbc.sql("SELECT public_key, private_key FROM push_key")
                .query((row, number) -> Optional.ofNullable(opened(row.getBytes(1), row.getBytes(2))))
                .optional()
                .flatMap(found -> found)
                .orElse(null);
    }

    private @Nullable PushIdentity opened(byte[] point, byte[] sealed) {
        try {
            return new PushIdentity(point, PushKeyPair.privateKey(key.open(PURPOSE, sealed)));
        } catch (IllegalStateException | GeneralSecurityException worthless) {
            LOG.warn(
                    "The key pair of Web Push was sealed with another key: it is made anew, and devices have to be added again");
            return null;
        }
    }

    /** Subscriptions belong to the key pair that they were made with. */
    private void make() {
        KeyPair made = PushKeyPair.random();
        int stored = jdbc.sql(
                        "INSERT INTO push_key (public_key, private_key, created) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(point(made), sealed(made), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (stored == 0 && stored() == null) {
            jdbc.sql("DELETE FROM push_device").update();
            jdbc.sql("UPDATE push_key SET public_key = ?, private_key = ?, created = ?")
                    .params(point(made), sealed(made), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private static byte[] point(KeyPair pair) {
        return PushKeyPair.point((ECPublicKey) pair.getPublic());
    }

    private byte[] sealed(KeyPair pair) {
        return key.seal(PURPOSE, pair.getPrivate().getEncoded());
    }
}
