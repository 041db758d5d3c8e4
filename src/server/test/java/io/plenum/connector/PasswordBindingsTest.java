package io.plenum.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.database.TestDatabase;
import io.plenum.link.Connection;
import io.plenum.link.ConnectorException;
import io.plenum.link.EndpointAddress;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.web.RequestProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A password goes to the endpoint that it was entered for, over restarts, imports and upgrades. */
class PasswordBindingsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private final ConnectionStore store = new ConnectionStore(database.jdbc(), event -> {});
    private final PasswordBindings passwords = new PasswordBindings(database.jdbc());

    @BeforeEach
    void empty() {
        database.jdbc().sql("delete from connection").update();
        database.jdbc().sql("delete from connection_password").update();
    }

    @Test
    void aPasswordCoversItsHostAndPortWhateverThePath() {
        passwords.bind(use("opc.tcp://PLC-1.example/ua", "plc"));
        assertThat(passwords.covers("plc", at("opc.tcp://plc-1.example:4840/other")))
                .isTrue();
        assertThat(passwords.covers("plc", at("opc.tcp://plc-1.example:4841"))).isFalse();
        assertThat(passwords.covers("plc", at("opc.tcp://plc-2.example"))).isFalse();
        assertThat(passwords.covers("other", at("opc.tcp://plc-1.example"))).isFalse();
        // As after a restart.
        assertThat(new PasswordBindings(database.jdbc()).covers("plc", at("opc.tcp://plc-1.example")))
                .isTrue();
    }

    @Test
    void whatIsReleasedCoversNothing() {
        PasswordBindings.Use use = use("opc.tcp://10.0.0.5", "plc");
        assertThat(passwords.bind(use)).isTrue();
        assertThat(passwords.bind(use)).isFalse();
        passwords.release(use);
        assertThat(passwords.covers("plc", use.endpoint())).isFalse();
    }

    /** An installation from before: what works goes on working, and goes nowhere else. */
    @Test
    void theUpgradeBindsPasswordsToTheEndpointsThatTheyAreUsedFor() throws Exception {
        store.add(connection("one", "opc.tcp://PLC-1:4841/ua", "plc"));
        store.add(connection("two", "opc.tcp://[fe80::1]", "six"));
        store.add(connection("three", "nonsense", "plc"));
        store.add(new Connection("four", "bacnet", true, Map.of("bind", "10.0.0.1"), Tuning.DEFAULT));
        String script = Files.readString(Path.of("migrations/V45__connection_password.sql"));
        database.jdbc().sql(script.substring(script.indexOf("insert into"))).update();
        var after = new PasswordBindings(database.jdbc());
        assertThat(after.places("plc")).containsExactly("plc-1:4841");
        assertThat(after.places("six")).containsExactly("[fe80::1]:4840");
    }

    /** Who writes the site folder may also write the passwords: its connections work at the first start. */
    @Test
    void theFirstStartBindsWhatTheSiteBrings(@TempDir Path site) throws Exception {
        Files.writeString(site.resolve("connections.json"), """
                [{"name":"a","kind":"opcua","settings":{"endpoint":"opc.tcp://10.0.0.5:4840","passwordFile":"plc"}},
                 {"name":"B!","kind":"opcua"},
                 {"name":"c","kind":"opcua","settings":{"passwordFile":"access.key"}},
                 {"name":"d","kind":"bacnet","tuning":{"poll":"PT30S"}}]""");
        new ConnectionImport(store, passwords, site.toString()).importAtFirstStart();
        assertThat(store.list()).extracting(Connection::name).containsExactly("a", "d");
        assertThat(passwords.covers("plc", at("opc.tcp://10.0.0.5"))).isTrue();
        assertThat(passwords.places("access.key")).isEmpty();
        assertThat(store.list().getLast().tuning().poll()).hasSeconds(30);
        assertThat(store.list().getLast().tuning().batch()).isEqualTo(Tuning.DEFAULT.batch());
    }

    /** The gateway gets a password with the stored connection, so it cannot know it while it judges the settings; all else it judges. */
    @Test
    void anEnteredPasswordIsTakenThoughTheGatewayHasItOnlyAfterwards(@TempDir Path data) throws Exception {
        GatewayConnections gateways = mock();
        when(gateways.kinds()).thenReturn(List.of("opcua"));
        when(gateways.localGateway("opcua")).thenReturn("opcua");
        refuse(gateways, "connector.problem.password-elsewhere", one -> one.containsKey("user"));
        refuse(gateways, "connector.problem.setting-wrong", one -> one.containsValue("nonsense"));
        var editor = new ConnectionEditor(gateways, store, new SecretFiles(data), passwords, mock());
        var draft = new ConnectionDraft("opcua", true, settings("Basic256Sha256"), null, null, "secret");
        Connection saved = editor.save("plc", draft).connection();
        assertThat(saved.settings()).containsEntry("user", "plenum").containsKey("passwordFile");
        var wrong = new ConnectionDraft("opcua", true, settings("nonsense"), null, null, "secret");
        assertThatThrownBy(() -> editor.save("other", wrong)).isInstanceOf(RequestProblem.class);
        assertThat(store.list()).containsExactly(saved);
    }

    private static void refuse(GatewayConnections gateways, String why, Predicate<Map<String, String>> which)
            throws Exception {
        doThrow(new ConnectorException(Problem.of(why, "x", "y")))
                .when(gateways)
                .check(argThat(one -> one != null && which.test(one.settings())), any());
    }

    private static Map<String, @Nullable String> settings(String policy) {
        Map<String, @Nullable String> settings = new HashMap<>();
        settings.put("endpoint", "opc.tcp://10.0.0.5:4840");
        settings.put("user", "plenum");
        settings.put("securityPolicy", policy);
        return settings;
    }

    private static EndpointAddress at(String endpoint) {
        return Objects.requireNonNull(EndpointAddress.parse(endpoint, 4840));
    }

    private static PasswordBindings.Use use(String endpoint, String file) {
        return Objects.requireNonNull(PasswordBindings.Use.of(connection("x", endpoint, file)));
    }

    private static Connection connection(String name, String endpoint, String file) {
        return new Connection(name, "opcua", true, Map.of("endpoint", endpoint, "passwordFile", file), Tuning.DEFAULT);
    }
}
