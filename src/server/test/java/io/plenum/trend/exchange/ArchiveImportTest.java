package io.plenum.trend.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.plenum.database.TestDatabase;
import io.plenum.job.Preparation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArchiveImportTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private final ArchiveImport archive =
            new ArchiveImport(null, mock(SampleImport.class), database.jdbc(), mock(Preparation.class));

    private static void due(String since, String until, boolean days) {
        database.jdbc()
                .sql("INSERT INTO rollup_due (since, until, points, days) VALUES (now() + CAST(? AS interval),"
                        + " now() + CAST(? AS interval), '{1}', ?)")
                .params(since, until, days)
                .update();
    }

    /**
     * The day of today is due from its first sample on and can be rolled up only when it is over: a first start that waited for it would
     * look for recommendations at midnight.
     */
    @Test
    void whatCannotBeRolledUpYetIsNotWaitedFor() {
        due("-10 hours", "14 hours", true);
        due("-30 minutes", "-29 minutes", false);
        assertThat(archive.rolledUp()).isTrue();
        due("-20 days", "-2 hours", false);
        assertThat(archive.rolledUp()).isFalse();
    }
}
