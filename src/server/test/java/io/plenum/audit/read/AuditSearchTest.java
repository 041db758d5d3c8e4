package io.plenum.audit.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reader who looks for an action by its German name finds the records, which say it in English. */
class AuditSearchTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private final AuditSearch search = new AuditSearch(database.jdbc());

    @BeforeEach
    void records() {
        for (String what : List.of("user added", "user deleted", "sign-in failed", "Work order: done")) {
            database.jdbc()
                    .sql("INSERT INTO audit (time, who, what, detail) VALUES (now(), 'search', ?, '')")
                    .param(what)
                    .update();
        }
    }

    @Test
    void actionsAreFoundByTheirKey() {
        assertThat(found(null, List.of("user-added"))).containsOnly("user added");
        assertThat(found("", List.of("sign-in-failed", "work-order-done")))
                .containsOnly("sign-in failed", "Work order: done");
        assertThat(found(null, List.of("no-such-action"))).isEmpty();
    }

    /** A part of the recorded word still finds all that hold it. */
    @Test
    void actionsComeBesideParts() {
        assertThat(found("deleted", List.of("user-added"))).containsOnly("user added", "user deleted");
        assertThat(found("user", List.of())).containsOnly("user added", "user deleted");
        assertThat(found(null, List.of())).hasSizeGreaterThanOrEqualTo(4);
    }

    /** The database makes the same key of an action as the screen. */
    @Test
    void theKeyIsWhatTheDatabaseMakesOfIt() {
        for (String what : List.of("Work order: done", " (odd) äction ", "carried-out")) {
            assertThat(database.jdbc()
                            .sql("SELECT trim('-' FROM regexp_replace(lower(?), '[^a-z0-9]+', '-', 'g'))")
                            .param(what)
                            .query(String.class)
                            .single())
                    .isEqualTo(AuditQuery.action(what));
        }
    }

    private List<String> found(@Nullable String what, List<String> actions) {
        return search.find(new AuditQuery("search", what, actions, null, null, null), 0, 100).items().stream()
                .map(AuditRecord::what)
                .toList();
    }
}
