package io.plenum.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A migrated database of a test class's own, on one server that all test classes share:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase database = TestDatabase.embedded();
 * }</pre>
 *
 * Tests of the whole application write {@code @ContextConfiguration(initializers = TestDatabase.Initializer.class)} beside
 * {@code @SpringBootTest}: their context then has a new database and a new data folder.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

    private final TestServer.Kind kind;
    private String url = "";
    private DataSource source = new PGSimpleDataSource();
    private @Nullable HikariDataSource pooled;
    private boolean keepsConnections = true;
    private TestServer.Address server = new TestServer.Address("", "", "");

    private TestDatabase(TestServer.Kind kind) {
        this.kind = kind;
    }

    /** On the embedded TimescaleDB, which is unpacked first where it is missing. */
    public static TestDatabase embedded() {
        return new TestDatabase(TestServer.Kind.EMBEDDED);
    }

    /** On the vendor's image; the test class is skipped where no Docker engine answers. */
    public static TestDatabase container() {
        return new TestDatabase(TestServer.Kind.CONTAINER);
    }

    /** Opens a new connection for each call: for tests that kill the server or look at its connections. */
    public TestDatabase unpooled() {
        keepsConnections = false;
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        create();
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        if (pooled != null) {
            pooled.close();
            pooled = null;
        }
    }

    private void create() {
        server = TestServer.of(kind);
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        TestServer.createMigrated(kind, name);
        url = server.url(name);
        source = server.dataSource(name);
    }

    /** One more, empty and not migrated. */
    public DataSource another(String name) {
        TestServer.createDatabase(kind, name);
        return server.dataSource(name);
    }

    public String url() {
        return url;
    }

    String user() {
        return server.user();
    }

    String password() {
        return server.password();
    }

    /** As the server has one, for tests that ask so often that a new connection for each call costs more than they do. */
    public static HikariDataSource pool(DataSource source) {
        return pool(source, 4);
    }

    private static HikariDataSource pool(DataSource source, int most) {
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(source);
        settings.setMaximumPoolSize(most);
        settings.setMinimumIdle(0);
        settings.setIdleTimeout(10_000);
        return new HikariDataSource(settings);
    }

    /** Always the same one, since what is done in one transaction goes by its source. Signing in costs more than most queries: it is kept. */
    public synchronized DataSource dataSource() {
        if (!keepsConnections) {
            return source;
        }
        if (pooled == null) {
            pooled = pool(source, 16);
        }
        return pooled;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    /** Kills the embedded server without warning; its watchdog starts it again. */
    public void killServer() {
        TestServer.kill();
    }

    /** Gives a {@code @SpringBootTest} a new migrated database and a new data folder. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestDatabase database = embedded();
            database.create();
            TestPropertyValues.of(
                            "plenum.data=" + TestServer.newFolder(),
                            "plenum.link.port=0",
                            "plenum.tour=false",
                            "spring.datasource.hikari.maximum-pool-size=8",
                            "spring.datasource.hikari.leak-detection-threshold=5000",
                            "plenum.database.url=" + database.url,
                            "plenum.database.user=" + database.server.user(),
                            "plenum.database.password=" + database.server.password())
                    .applyTo(context);
        }
    }
}
