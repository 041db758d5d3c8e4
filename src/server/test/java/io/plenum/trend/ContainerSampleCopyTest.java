package io.plenum.trend;

import io.plenum.database.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContainerSampleCopyTest extends SampleCopyContract {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.container();

    @Override
    TestDatabase database() {
        return database;
    }
}
