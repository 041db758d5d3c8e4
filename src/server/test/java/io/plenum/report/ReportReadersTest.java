package io.plenum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.audit.Audit;
import io.plenum.database.TestDatabase;
import io.plenum.site.Site;
import io.plenum.site.TestModels;
import io.plenum.web.RequestProblem;
import io.plenum.web.language.Languages;
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
    private static final Site HOUSE = TestModels.HOUSE;
    private static final Instant FIRST_OF_APRIL = Instant.parse("2026-04-01T04:00:00Z");

    private static ReportReaders at(String time) {
        return new ReportReaders(
                database.jdbc(), Mockito.mock(Audit.class), Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }

    @Test
    void aReportIsClaimedOnceAndNotByWhoJoinedLater() {
        ReportReader anna = new ReportReader("anna@example.org", "de");
        at("2026-03-10T00:00:00Z").add(HOUSE, anna);
        at("2026-04-10T00:00:00Z").add(HOUSE, new ReportReader("late@example.org", "en"));
        ReportReaders readers = at("2026-04-10T00:00:00Z");
        assertThat(readers.waiting(HOUSE, MARCH, FIRST_OF_APRIL)).containsExactly(anna);
        assertThat(readers.claim(HOUSE, MARCH, anna)).isTrue();
        assertThat(readers.claim(HOUSE, MARCH, anna)).isFalse();
        assertThat(readers.waiting(HOUSE, MARCH, FIRST_OF_APRIL)).isEmpty();
        assertThat(readers.lastSent(HOUSE)).containsExactly(Map.entry("anna@example.org", MARCH));

        readers.remove(HOUSE, "anna@example.org");
        assertThat(readers.all(HOUSE)).extracting(ReportReader::address).containsExactly("late@example.org");
    }

    /** Who reads of one building is not sent another's figures; whoever reads of both gets both. */
    @Test
    void eachSiteHasReadersOfItsOwn() {
        Site barn = new Site("barn", "Barn", ZoneOffset.UTC, 10);
        Site annex = new Site("annex", "Annex", ZoneOffset.UTC, 10);
        ReportReaders readers = at("2026-03-11T00:00:00Z");
        ReportReader berta = new ReportReader("berta@example.org", "de");
        readers.add(annex, berta);
        assertThat(readers.all(barn)).doesNotContain(berta);
        assertThat(readers.waiting(annex, MARCH, FIRST_OF_APRIL)).containsExactly(berta);
        readers.add(barn, berta);
        assertThat(readers.claim(annex, MARCH, berta)).isTrue();
        assertThat(readers.claim(barn, MARCH, berta)).isTrue();
        readers.remove(annex, berta.address());
        readers.remove(barn, berta.address());
    }

    /** Which languages there are is said by the texts alone: the database takes each of them. */
    @Test
    void eachLanguageOfTheTextsCanBeChosen() {
        Site tower = new Site("tower", "Tower", ZoneOffset.UTC, 10);
        ReportReaders readers = at("2026-03-10T00:00:00Z");
        Languages.codes().forEach(code -> readers.add(tower, new ReportReader(code + "@example.org", code)));
        assertThat(readers.all(tower)).extracting(ReportReader::language).containsAll(Languages.codes());
        assertThatThrownBy(() -> readers.add(tower, new ReportReader("anna@example.org", "tlh")))
                .isInstanceOf(RequestProblem.class);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThatThrownBy(() ->
                        at("2026-03-10T00:00:00Z").add(HOUSE, new ReportReader("anna@example.org\nBcc: x@y.z", "de")))
                .isInstanceOf(RequestProblem.class);
    }
}
