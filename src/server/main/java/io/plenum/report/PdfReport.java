package io.plenum.report;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.HeaderFooter;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** A report on A4, with its fonts inside and text that can be selected and found. */
public final class PdfReport {

    private static final Color SOFT = new Color(0x59, 0x63, 0x6d);
    private static final Color LINE = new Color(0xd5, 0xd9, 0xdd);
    private static final float WIDTH = 100;
    private static final float SPACE = 16;
    /** A longer table may be broken over pages. */
    private static final int TOGETHER = 20;
    /** Letters that a column has room for at least and at most, as a share of the others. */
    private static final int NARROW = 8;

    private static final int BROAD = 34;

    private final Locale locale;
    private final Font text;
    private final Font small;
    private final Font bold;
    private final Font head;
    private final Font title;

    private PdfReport(Locale locale) {
        this.locale = locale;
        BaseFont regular = font("LiberationSans-Regular.ttf");
        BaseFont strong = font("LiberationSans-Bold.ttf");
        text = new Font(regular, 9);
        small = new Font(regular, 8, Font.NORMAL, SOFT);
        bold = new Font(strong, 9);
        head = new Font(strong, 12);
        title = new Font(strong, 20);
    }

    /** @param out stays open */
    public static void write(Report report, Locale locale, OutputStream out) {
        new PdfReport(locale).write(report, out);
    }

    private void write(Report report, OutputStream out) {
        Document document = new Document(PageSize.A4, 50, 50, 50, 60);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        document.addTitle(report.title());
        document.addCreator("Plenum");
        HeaderFooter footer = new HeaderFooter(new Phrase(report.title() + " · ", small), true);
        footer.setAlignment(Element.ALIGN_CENTER);
        footer.setBorder(Rectangle.NO_BORDER);
        document.setFooter(footer);
        document.open();
        document.add(new Paragraph(report.title(), title));
        Paragraph made = new Paragraph(report.subtitle(), small);
        made.setSpacingAfter(10);
        document.add(made);
        report.parts().forEach(part -> add(document, part));
        document.close();
    }

    private void add(Document document, Report.Part part) {
        PdfPTable chapter = new PdfPTable(1);
        chapter.setWidthPercentage(WIDTH);
        chapter.setSpacingBefore(SPACE);
        chapter.setKeepTogether(part.rows().size() <= TOGETHER);
        chapter.setSplitLate(false);
        chapter.addCell(line(new Phrase(printable(part.title()), head), 4));
        if (!part.bars().isEmpty()) {
            chapter.addCell(inside(new DayBars(part.bars(), small, locale).table()));
        }
        if (!part.rows().isEmpty()) {
            chapter.addCell(inside(table(part)));
        }
        part.notes().forEach(note -> chapter.addCell(line(new Phrase(printable(note), small), 1)));
        document.add(chapter);
    }

    private static PdfPCell line(Phrase words, float below) {
        PdfPCell cell = new PdfPCell(words);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setPaddingTop(2);
        cell.setPaddingBottom(below);
        return cell;
    }

    private static PdfPCell inside(PdfPTable table) {
        PdfPCell cell = new PdfPCell(table);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setPaddingBottom(3);
        return cell;
    }

    private PdfPTable table(Report.Part part) {
        PdfPTable table = new PdfPTable(widths(part));
        table.setWidthPercentage(WIDTH);
        table.setHeaderRows(1);
        table.setSplitLate(true);
        List<Object> first = part.rows().getFirst();
        for (int i = 0; i < part.columns().size(); i++) {
            table.addCell(cell(part.columns().get(i), bold, first.get(i) instanceof Double));
        }
        for (List<Object> row : part.rows()) {
            row.forEach(one -> table.addCell(cell(words(one), text, one instanceof Double)));
        }
        return table;
    }

    /** Texts need room by their longest, figures the same each. */
    private float[] widths(Report.Part part) {
        float[] widths = new float[part.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            int longest = part.rows().stream()
                    .mapToInt(row -> words(row.get(column)).length())
                    .max()
                    .orElse(0);
            widths[i] = Math.clamp(Math.max(longest, part.columns().get(i).length()), NARROW, BROAD);
        }
        return widths;
    }

    private static PdfPCell cell(String words, Font font, boolean number) {
        PdfPCell cell = new PdfPCell(new Phrase(printable(words), font));
        cell.setHorizontalAlignment(number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setPadding(4);
        return cell;
    }

    private String words(Object cell) {
        return Report.words(cell, locale);
    }

    /** The font has every letter of our languages, but no figures below the line. */
    private static String printable(String words) {
        return words.replace('₂', '2');
    }

    private static BaseFont font(String file) {
        try (InputStream in = PdfReport.class.getResourceAsStream("/liberation/" + file)) {
            byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
