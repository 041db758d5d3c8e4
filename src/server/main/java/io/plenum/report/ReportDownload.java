package io.plenum.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A report as a file that a browser saves. */
public final class ReportDownload {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private ReportDownload() {}

    /** @param name of the file, without its ending */
    public static ResponseEntity<byte[]> pdf(Report report, Locale locale, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReport.write(report, locale, out);
        return file(name + ".pdf", MediaType.APPLICATION_PDF, out);
    }

    /** @param name of the file, without its ending */
    public static ResponseEntity<byte[]> xlsx(Report report, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxReport.write(report, out);
        return file(name + ".xlsx", XLSX, out);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, ByteArrayOutputStream out) {
        String disposition =
                ContentDisposition.attachment().filename(name).build().toString();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(out.toByteArray());
    }
}
