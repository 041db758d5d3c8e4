package io.plenum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
}
