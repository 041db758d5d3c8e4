package io.plenum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfReportTest {

    /** What is on paper can be found and copied, umlauts and large numbers included. */
    @Test
    void theTextOfThePaperIsText() throws IOException {
        Report report = new Report(
                "Bericht November 2026",
                "Aula House · erstellt am 23. November 2026",
                List.of(
                        new Report.Part(
                                "Energie",
                                List.of("Zähler", "kg CO₂"),
                                List.of(List.of("Wärme", 12_733.4), List.of("Kälte", -0.01)),
                                List.of("Fehlende Stunden sind in keiner Summe."),
                                List.of()),
                        new Report.Part("Tage", List.of(), List.of(), List.of(), List.of(3.0, Double.NaN, 5.0))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReport.write(report, Locale.GERMANY, out);
        try (PdfReader reader = new PdfReader(out.toByteArray())) {
            String text = new PdfTextExtractor(reader).getTextFromPage(1);
            assertThat(text)
                    .contains("Bericht November 2026", "Zähler", "Wärme", "12.733", "Fehlende Stunden", "kg CO2")
                    .doesNotContain("-0");
        }
    }

    /** A chapter does not begin at the foot of a page with its table on the next. */
    @Test
    void aChapterStandsTogetherWithItsHeading() throws IOException {
        List<List<Object>> rows = Collections.nCopies(18, List.of("VAV 1-13", LocalDate.of(2026, 11, 9), Double.NaN));
        List<Report.Part> parts = IntStream.range(0, 6)
                .mapToObj(i -> new Report.Part(
                        "Chapter " + i, List.of("Where", "Since", "Lost"), rows, List.of("End of " + i), List.of()))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReport.write(new Report("Report", "Aula House", parts), Locale.UK, out);
        try (PdfReader reader = new PdfReader(out.toByteArray())) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                String text = new PdfTextExtractor(reader).getTextFromPage(page);
                for (int i = 0; i < parts.size(); i++) {
                    assertThat(text.contains("Chapter " + i)).isEqualTo(text.contains("End of " + i));
                }
                assertThat(text).contains("9 Nov 2026", "–");
            }
        }
    }
}
