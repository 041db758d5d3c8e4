package io.plenum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.energy.summary.EnergySummary;
import io.plenum.energy.summary.Summaries;
import io.plenum.energy.tariff.Bill;
import io.plenum.site.TestModels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Two days of a building whose meters were not always read: nobody may take a hole for a building that was off. */
class EnergyPartTest {

    private static final Instant FROM = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofDays(2));
    private static final Meter MAIN = meter("main", true);
    private static final Meter FAN = meter("fan", false);

    private final Summaries summaries = mock();
    private final EnergyMeters meters = mock();

    private static Meter meter(String key, boolean bought) {
        return new Meter(
                key,
                key,
                EnergyKind.ELECTRICITY,
                Meter.Role.CONSUMPTION,
                bought ? null : "main",
                bought ? List.of("fan") : List.of(),
                null,
                null,
                null,
                bought);
    }

    /** @param known hours at the beginning of which something is known, of both meters */
    private List<Report.Part> chapters(int known, double each) {
        double[] hours = new double[48];
        EnergyQuality[] qualities = new EnergyQuality[48];
        Arrays.setAll(hours, i -> i < known ? each : Double.NaN);
        Arrays.setAll(qualities, i -> i < known ? EnergyQuality.MEASURED : EnergyQuality.MISSING);
        Instant[] starts = IntStream.rangeClosed(0, 48)
                .mapToObj(i -> FROM.plusSeconds(3600L * i))
                .toArray(Instant[]::new);
        EnergySeries series = new EnergySeries(starts, hours, qualities);
        when(meters.tree(any())).thenReturn(new MeterTree(List.of(MAIN, FAN)));
        when(meters.hours(any(), any(), any(), any())).thenReturn(Map.of("main", series));
        when(meters.days(any(), any(), any(), any())).thenReturn(Map.of("main", days(known, each)));
        when(summaries.of(any(), any(), any())).thenReturn(summary(known * each, 48 - known));
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/report", "messages/energy");
        texts.setDefaultEncoding("UTF-8");
        texts.setUseCodeAsDefaultMessage(true);
        return new EnergyPart(summaries, meters, texts).of(TestModels.HOUSE, FROM, TO, Locale.UK);
    }

    private static EnergySeries days(int known, double each) {
        Instant[] starts = {FROM, FROM.plusSeconds(86_400), TO};
        double[] amounts = {
            known == 0 ? Double.NaN : each * Math.min(known, 24), known <= 24 ? Double.NaN : each * (known - 24)
        };
        EnergyQuality[] qualities = {EnergyQuality.ESTIMATED, EnergyQuality.ESTIMATED};
        return new EnergySeries(starts, amounts, qualities);
    }

    private static EnergySummary summary(double amount, int missing) {
        return new EnergySummary(
                FROM,
                TO,
                "EUR",
                false,
                List.of(new EnergySummary.Purchased(
                        EnergyKind.ELECTRICITY, "main", amount, 0, 0, missing, new Bill(amount, 7, 0, 0, 0), amount)),
                List.of(new EnergySummary.Part(FAN, amount, 0, missing, amount, amount)),
                null);
    }

    private static List<List<Object>> rows(List<Report.Part> chapters, int chapter) {
        return chapters.get(chapter).rows();
    }

    /** The fee of the month is known, what it was for is not: a bill of 7 € would pass for the whole. */
    @Test
    void ofWhatNothingIsKnownThereIsNoFigure() {
        List<Report.Part> chapters = chapters(0, 5);
        assertThat(rows(chapters, 0)).allSatisfy(row -> assertThat(row).doesNotContain(0.0, 7.0));
        assertThat(rows(chapters, 0).getFirst())
                .containsExactly("Electricity", Double.NaN, "kWh", Double.NaN, Double.NaN, 48.0);
        assertThat(rows(chapters, 0).getLast()).contains(Double.NaN);
        assertThat(rows(chapters, 1).getFirst()).containsExactly("main", 0.0, 48.0, Double.NaN);
        assertThat(rows(chapters, 3)).hasSize(1);
        assertThat(rows(chapters, 3).getFirst()).startsWith("fan", "Electricity", Double.NaN);
        assertThat(chapters.getFirst().headlines()).hasSize(3).allSatisfy(one -> assertThat(one.value())
                .isNaN());
        assertThat(chapters.get(2).bars()).containsExactly(Double.NaN, Double.NaN);
    }

    /** Thirty hours are known of 48: the sums say that eighteen are not in them, and on which day. */
    @Test
    void aSumWithHolesSaysHowManyHoursAreMissing() {
        List<Report.Part> chapters = chapters(30, 5);
        assertThat(rows(chapters, 0)).allSatisfy(row -> assertThat(row).contains(18.0));
        assertThat(rows(chapters, 3).getFirst()).contains(150.0, 18.0);
        assertThat(chapters.getFirst().headlines())
                .allSatisfy(one -> assertThat(one.remark()).contains("18 hours missing"));
        assertThat(chapters.get(2).bars()).containsExactly(120.0, 30.0);
        assertThat(chapters.get(2).notes()).anySatisfy(note -> assertThat(note).contains("2 (18 h)"));
    }

    /** A building that took nothing took nothing. */
    @Test
    void aTrueZeroStaysAZero() {
        List<Report.Part> chapters = chapters(48, 0);
        assertThat(rows(chapters, 0).getFirst()).startsWith("Electricity", 0.0);
        assertThat(rows(chapters, 1).getFirst()).containsExactly("main", 48.0, 0.0, 0.0);
        assertThat(chapters.get(2).bars()).containsExactly(0.0, 0.0);
        assertThat(chapters.get(2).notes()).hasSize(1);
        assertThat(chapters.getFirst().headlines())
                .allSatisfy(one -> assertThat(one.remark()).isEmpty());
    }

    /** The scale above the bars is a figure too. */
    @Test
    void theScaleOfAMonthOfWhichNothingIsKnownIsADash() throws IOException {
        assertThat(paper(chapters(0, 5).get(2))).contains("–").doesNotContain("0 kWh");
        assertThat(paper(chapters(48, 0).get(2))).contains("0 kWh");
    }

    private static String paper(Report.Part part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReport.write(new Report("Report", "House", List.of(part)), Locale.UK, out);
        try (PdfReader reader = new PdfReader(out.toByteArray())) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
