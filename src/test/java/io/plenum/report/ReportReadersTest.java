package io.plenum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.access.Audit;
import io.plenum.database.TestDatabase;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.Mockito;

/** Each reader gets the report of a month once, whatever happens in between; whoever joins later gets the next one. */
class ReportReadersTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Instant FIRST_OF_APRIL = Instant.parse("2026-04-01T04:00:00Z");

    private static ReportReaders at(String time) {
        return new ReportReaders(
                database.jdbc(), Mockito.mock(Audit.class), Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }

    @Test
    void aReportIsClaimedOnceAndNotByWhoJoinedLater() {
        ReportReader anna = new ReportReader("anna@example.org", "de");
        at("2026-03-10T00:00:00Z").add(anna);
        at("2026-04-10T00:00:00Z").add(new ReportReader("late@example.org", "en"));
        ReportReaders readers = at("2026-04-10T00:00:00Z");
        assertThat(readers.waiting(MARCH, FIRST_OF_APRIL)).containsExactly(anna);
        assertThat(readers.claim(MARCH, anna)).isTrue();
        assertThat(readers.claim(MARCH, anna)).isFalse();
        assertThat(readers.waiting(MARCH, FIRST_OF_APRIL)).isEmpty();
        assertThat(readers.lastSent()).containsExactly(Map.entry("anna@example.org", MARCH));

        readers.remove("anna@example.org");
        assertThat(readers.all()).extracting(ReportReader::address).containsExactly("late@example.org");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> at("2026-03-10T00:00:00Z").add(new ReportReader("anna@example.org\nBcc: x@y.z", "de")))
                .isInstanceOf(RequestProblem.class);
    }
}
