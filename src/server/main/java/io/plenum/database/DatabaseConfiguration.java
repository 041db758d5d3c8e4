package io.plenum.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the pool its address: an outside TimescaleDB where one is configured, else the embedded one, started here. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The pool depends on this bean, so it is closed before the embedded database stops. */
    @Bean(destroyMethod = "close")
    Store store(DatabaseSettings settings) {
        PrivateFolders.close(settings.data().toAbsolutePath().normalize());
        DatabaseSettings.Outside outside = settings.database();
        DatabaseTimeouts timeouts = outside.timeout();
        if (outside.url() != null && !outside.url().isBlank()) {
            return new Store(outside.url(), timeouts, outside.user(), outside.password(), () -> {});
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.start(
                settings.data().toAbsolutePath().normalize(),
                settings.cache().resolve("timescaledb-17").toAbsolutePath());
        return new Store(embedded.address(), timeouts, EmbeddedDatabase.USER, embedded.password(), embedded::close);
    }

    /** Migrations have connections of their own: one of an installation with years of history takes longer than any other statement. */
    @Bean
    FlywayConnectionDetails migrations(Store store) {
        return new FlywayConnectionDetails() {

            @Override
            public String getUsername() {
                return store.username();
            }

            @Override
            public String getPassword() {
                return store.password();
            }

            @Override
            public String getJdbcUrl() {
                return store.timeouts().addToMigration(store.url());
            }
        };
    }

    /** Where the store is, and how to let go of it. */
    record Store(String url, DatabaseTimeouts timeouts, String username, String password, Runnable closing)
            implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            return timeouts.addTo(url);
        }

        void close() {
            closing.run();
        }
    }
}
