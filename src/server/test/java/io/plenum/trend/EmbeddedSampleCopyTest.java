package io.plenum.trend;

import io.plenum.database.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedSampleCopyTest extends SampleCopyContract {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    @Override
    TestDatabase database() {
        return database;
    }
}
