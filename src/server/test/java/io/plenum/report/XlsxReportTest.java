package io.plenum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reckons on with the spreadsheet needs numbers and dates, not their texts. */
class XlsxReportTest {

    private static final Report REPORT = new Report(
            "Report of November 2026",
            "Aula House",
            List.of(
                    new Report.Part(
                            "At a glance",
                            List.of("Figure", "Value"),
                            List.of(List.of("Cost", 5001.5), List.of("Comfort", Double.NaN)),
                            List.of("208 hours missing"),
                            List.of()),
                    new Report.Part(
                            "Open faults",
                            List.of("Where", "Since"),
                            List.of(List.of("VAV 1-13", LocalDate.of(2026, 11, 9))),
                            List.of(),
                            List.of()),
                    new Report.Part(
                            "Days", List.of("Day", "kWh"), List.of(), List.of(), List.of(3.5, Double.NaN, 5.0))));

    @TempDir
    Path folder = Path.of("");

    private String file(String name) throws IOException {
        Path book = folder.resolve("report.xlsx");
        try (OutputStream out = Files.newOutputStream(book)) {
            XlsxReport.write(REPORT, out);
        }
        try (ZipFile zip = new ZipFile(book.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String sheet(int number) throws IOException {
        return file("xl/worksheets/sheet" + number + ".xml");
    }

    /** Two lines above, then the head: the first figure stands in B4, and what is not known is an empty cell. */
    @Test
    void figuresAreNumbersAndWhatIsNotKnownIsEmpty() throws IOException {
        assertThat(sheet(1))
                .contains("Report of November 2026", "Aula House", "208 hours missing")
                .containsPattern("r=\"B4\"[^>]*><v>5001\\.5</v>")
                .doesNotContain("r=\"B5\"")
                .doesNotContain("NaN");
    }

    /** 9 November 2026 is day 46335 of the spreadsheet's calendar. */
    @Test
    void daysAreDates() throws IOException {
        assertThat(sheet(2)).containsPattern("r=\"B2\"[^>]*><v>46335(\\.0)?</v>");
        assertThat(file("xl/styles.xml")).contains("yyyy-mm-dd");
    }

    @Test
    void theDaysOfTheChartAreAColumnUnderAHeadWithTheUnit() throws IOException {
        assertThat(sheet(3))
                .containsPattern("r=\"B1\".*kWh")
                .containsPattern("r=\"A4\"[^>]*><v>3</v>")
                .containsPattern("r=\"B4\"[^>]*><v>5(\\.0)?</v>")
                .doesNotContain("r=\"B3\"");
    }
}
