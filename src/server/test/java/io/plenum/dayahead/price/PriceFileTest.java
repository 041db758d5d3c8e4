package io.plenum.dayahead.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plenum.energy.weather.HourlyFile.LineProblem;
import io.plenum.tabular.TableChoices;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files as exchanges, retailers and ENTSO-E's transparency platform write them. */
class PriceFileTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Equal prices are said once: what is left out of a curve of type A03 is as before, to the end of the day. */
    @Test
    void positionsThatAreLeftOutAreAsTheOneBefore() {
        PriceFile file =
                read(document(series("1", "EUR", "A03", "PT60M", "2026-11-29T23:00Z", "2026-11-30T23:00Z", """
                <Point><position>1</position><price.amount>100</price.amount></Point>
                <Point><position>3</position><price.amount>-20.5</price.amount></Point>""")));
        assertThat(file.problems()).isEmpty();
        assertThat(file.quarters()).hasSize(96);
        assertThat(price(file, "2026-11-30T00:45:00Z")).isEqualTo(0.1);
        assertThat(price(file, "2026-11-30T01:00:00Z")).isEqualTo(-0.0205);
        assertThat(price(file, "2026-11-30T22:45:00Z")).isEqualTo(-0.0205);
    }

    /** In a curve of type A01 each position has to be there: nobody guesses a price. */
    @Test
    void otherCurvesHaveNoGaps() {
        PriceFile file =
                read(document(series("1", "EUR", "A01", "PT60M", "2026-11-29T23:00Z", "2026-11-30T23:00Z", """
                <Point><position>1</position><price.amount>100</price.amount></Point>""")));
        assertThat(file.quarters()).isEmpty();
        assertThat(file.problems().getFirst().text()).isEqualTo("dayahead.xml.gap");
        assertThat(file.problems().getFirst().arguments()).containsExactly("2");
    }

    /** On the days when clocks change a local day has 23 or 25 hours; the document counts them in UTC, and so do we. */
    @Test
    void daysOfTwentyThreeAndTwentyFiveHoursAreWhole() {
        String spring = series("1", "EUR", "A03", "PT60M", "2026-03-28T23:00Z", "2026-03-29T22:00Z", points(23));
        String autumn = series("1", "EUR", "A03", "PT15M", "2026-10-24T22:00Z", "2026-10-25T23:00Z", points(100));
        assertThat(read(document(spring)).quarters()).hasSize(92);
        PriceFile file = read(document(autumn));
        assertThat(file.quarters()).hasSize(100);
        assertThat(price(file, "2026-10-25T22:45:00Z")).isEqualTo(0.1);
        String tooMany = series("1", "EUR", "A03", "PT60M", "2026-03-28T23:00Z", "2026-03-29T22:00Z", points(24));
        assertThat(read(document(tooMany)).problems().getFirst().text()).isEqualTo("dayahead.xml.position");
    }

    /** A platform gives quarters and hours of the same day, and several currencies: the finer ones of the site's currency count. */
    @Test
    void ofSeveralSeriesTheFinerInTheSitesCurrencyCounts() {
        String hours = series("1", "EUR", "A03", "PT60M", "2026-11-29T23:00Z", "2026-11-30T23:00Z", """
                <Point><position>1</position><price.amount>50</price.amount></Point>""");
        String quarters = series("1", "EUR", "A03", "PT15M", "2026-11-29T23:00Z", "2026-11-30T23:00Z", """
                <Point><position>1</position><price.amount>40</price.amount></Point>
                <Point><position>2</position><price.amount>60</price.amount></Point>""");
        String zloty = series("1", "PLN", "A03", "PT60M", "2026-11-29T23:00Z", "2026-11-30T23:00Z", """
                <Point><position>1</position><price.amount>900</price.amount></Point>""");
        PriceFile file = read(document(quarters + zloty + hours));
        assertThat(file.problems()).isEmpty();
        assertThat(price(file, "2026-11-29T23:00:00Z")).isEqualTo(0.04);
        assertThat(price(file, "2026-11-29T23:15:00Z")).isEqualTo(0.06);
        assertThat(read(document(zloty)).problems().getFirst().text()).isEqualTo("dayahead.file.currency");
    }

    /** Two prices for one quarter from the same auction: nobody knows which holds, so nothing is taken over. */
    @Test
    void twoPricesForTheSameQuarterAreRefused() {
        String one = series("1", "EUR", "A03", "PT60M", "2026-11-29T23:00Z", "2026-11-30T23:00Z", points(1));
        assertThat(read(document(one + one.replace(">100<", ">101<")))
                        .problems()
                        .getFirst()
                        .text())
                .isEqualTo("dayahead.file.twice");
        assertThat(read(document(one + one)).problems()).isEmpty();
        assertThat(read(document(one + one.replace("10Y1001A1001A82H", "10YPL-AREA-----S")))
                        .problems()
                        .getFirst()
                        .text())
                .isEqualTo("dayahead.xml.areas");
    }

    /** Files that would read others of this machine, or never end, are refused before anything of them counts. */
    @Test
    void hostileDocumentsAreRefused() {
        String file = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + document(series("1", "EUR", "A03", "PT60M", "&x;", "2026-11-30T23:00Z", points(1)));
        assertThat(read(file).quarters()).isEmpty();
        assertThat(read(file).problems()).hasSize(1);
        String laughs = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                + document("<x>&b;</x>"
                        + series("1", "EUR", "A03", "PT60M", "2026-11-29T23:00Z", "2026-11-30T23:00Z", points(1)));
        assertThat(read(laughs).quarters()).isEmpty();
        String endless = series("1", "EUR", "A03", "PT15M", "2026-01-01T00:00Z", "2199-01-01T00:00Z", points(1));
        assertThat(read(document(endless)).problems().getFirst().text()).isEqualTo("dayahead.xml.interval");
        assertThat(read("<Publication_MarketDocument><type>A44</type>")
                        .problems()
                        .getFirst()
                        .text())
                .isEqualTo("dayahead.xml.broken");
    }

    /** Where it has nothing the platform answers with a document of another kind that says why. */
    @Test
    void theReasonOfAPlatformWithoutPricesIsShown() {
        PriceFile file = read("""
                <Acknowledgement_MarketDocument xmlns="urn:iec62325.351:tc57wg16:451-1:acknowledgementdocument:8:1">
                  <Reason><code>999</code><text>No matching data found</text></Reason>
                </Acknowledgement_MarketDocument>""");
        assertThat(file.problems())
                .containsExactly(new LineProblem(1, "dayahead.xml.reason", List.of("No matching data found")));
    }

    @Test
    void aTableOfHoursBecomesQuarters() {
        PriceFile file = read("""
                Time;Day-ahead price [EUR/MWh]
                30.11.2026 00:00;100,50
                30.11.2026 01:00;-5,00
                30.11.2026 02:00;80,25
                """);
        assertThat(file.problems()).isEmpty();
        assertThat(file.quarters()).hasSize(12);
        assertThat(price(file, "2026-11-29T23:45:00Z")).isEqualTo(0.1005);
        assertThat(price(file, "2026-11-30T00:00:00Z")).isEqualTo(-0.005);
    }

    @Test
    void aTableOfQuartersStaysSo() {
        PriceFile file = read("""
                time,price (ct/kWh)
                2026-11-30T00:00:00Z,10
                2026-11-30T00:15:00Z,20
                """);
        assertThat(file.problems()).isEmpty();
        assertThat(price(file, "2026-11-30T00:15:00Z")).isEqualTo(0.2);
        assertThat(file.quarters()).hasSize(2);
    }

    /** A price that is taken for another unit would be a thousand times too large: the column has to say what it is in. */
    @Test
    void whatATableDoesNotSayIsAskedForByLine() {
        assertThat(read("time,price\n2026-11-30T00:00:00Z,10\n2026-11-30T01:00:00Z,11\n")
                        .problems())
                .extracting(LineProblem::text)
                .containsExactly("dayahead.file.unit");
        assertThat(read("time,price EUR/kWh\n2026-11-30T00:00:00Z,0.1\n2026-11-30T01:00:00Z,110\n")
                        .problems())
                .extracting(LineProblem::line, LineProblem::text)
                .containsExactly(tuple(3L, "dayahead.file.price"));
        assertThat(read("time,price PLN/MWh\n2026-11-30T00:00:00Z,10\n2026-11-30T01:00:00Z,11\n")
                        .problems())
                .extracting(LineProblem::text)
                .containsExactly("dayahead.file.currency");
        assertThat(read("time,price EUR/MWh\n2026-11-30T00:00:00Z,10\n2026-11-30T00:00:00Z,11\n")
                        .problems())
                .extracting(LineProblem::line)
                .containsExactly(3L);
    }

    private static PriceFile read(String text) {
        return PriceFile.read(text.getBytes(StandardCharsets.UTF_8), BERLIN, "EUR", TableChoices.NONE);
    }

    private static double price(PriceFile file, String time) {
        return file.quarters().stream()
                .filter(quarter -> quarter.time().equals(Instant.parse(time)))
                .findFirst()
                .orElseThrow()
                .price();
    }

    private static String points(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("<Point><position>%d</position><price.amount>100</price.amount></Point>"::formatted)
                .collect(Collectors.joining());
    }

    private static String document(String series) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Publication_MarketDocument xmlns="urn:iec62325.351:tc57wg16:451-3:publicationdocument:7:3">
                  <mRID>1</mRID><revisionNumber>1</revisionNumber><type>A44</type>
                  <period.timeInterval><start>2026-11-29T23:00Z</start><end>2026-11-30T23:00Z</end></period.timeInterval>
                  %s
                </Publication_MarketDocument>""".formatted(series).stripLeading();
    }

    private static String series(
            String sequence,
            String currency,
            String curve,
            String resolution,
            String start,
            String end,
            String points) {
        return """
                <TimeSeries>
                  <mRID>1</mRID><auction.type>A01</auction.type><businessType>A62</businessType>
                  <in_Domain.mRID codingScheme="A01">10Y1001A1001A82H</in_Domain.mRID>
                  <out_Domain.mRID codingScheme="A01">10Y1001A1001A82H</out_Domain.mRID>
                  <currency_Unit.name>%s</currency_Unit.name><price_Measure_Unit.name>MWH</price_Measure_Unit.name>
                  <classificationSequence_AttributeInstanceComponent.position>%s</classificationSequence_AttributeInstanceComponent.position>
                  <curveType>%s</curveType>
                  <Period>
                    <timeInterval><start>%s</start><end>%s</end></timeInterval><resolution>%s</resolution>
                    %s
                  </Period>
                </TimeSeries>""".formatted(currency, sequence, curve, start, end, resolution, points);
    }
}
