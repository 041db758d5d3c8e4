package io.plenum.delivery.mail.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every kind of block as HTML. */
class HtmlMailTest {

    private static final String EVIL = "<img src=x onerror=alert(1)> & \"'\u0007";

    private static String html(MailBlock... blocks) {
        return HtmlMail.of(Locale.GERMANY, EVIL, List.of(blocks));
    }

    /** What people type stands in texts and in attributes of every block, and is markup in none. */
    @Test
    void nothingIsTakenForMarkup() {
        String html = html(
                new MailBlock.Banner(MailBlock.Tone.URGENT, EVIL),
                new MailBlock.Heading(EVIL),
                new MailBlock.Caption(EVIL),
                new MailBlock.Paragraph(EVIL, true),
                new MailBlock.Facts(List.of(new MailBlock.Fact(EVIL, EVIL))),
                new MailBlock.Buttons(List.of(new MailBlock.Button(EVIL, EVIL, true))),
                new MailBlock.Picture("plan", EVIL),
                new MailBlock.Items(List.of(new MailBlock.Item(MailBlock.Tone.LOW, EVIL, EVIL, EVIL))));
        assertThat(html).doesNotContain("<img src=x", "\u0007", "& \"");
        assertThat(html.split("&lt;img src", -1)).hasSize(14);
    }

    @Test
    void eachBlockIsWrittenOnceInItsColours() {
        String html = html(
                new MailBlock.Banner(MailBlock.Tone.HIGH, "High"),
                new MailBlock.Paragraph("one\n\ntwo", false),
                new MailBlock.Buttons(List.of(
                        new MailBlock.Button("Acknowledge", "https://x/a", true),
                        new MailBlock.Button("Open", "https://x/b", false))),
                new MailBlock.Items(List.of(
                        new MailBlock.Item(MailBlock.Tone.LOW, "with link", "here", "https://x/c"),
                        new MailBlock.Item(MailBlock.Tone.LOW, "without", "there", null))));
        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"de-DE\">")
                .contains("<p class=\"high\"", "border-left:5px solid #b35a00;color:#b35a00")
                .contains(">one<br><br>two</p>")
                .contains(
                        "<a class=\"button first\" href=\"https://x/a\"",
                        "<a class=\"button other\" href=\"https://x/b\"")
                .contains("<a class=\"link\" href=\"https://x/c\" style=\"color:#2f5f8f\">with link</a></strong>")
                .contains("color:#1f252b\">without</strong>")
                .contains("width=\"100%\"")
                .doesNotContain("{{", "%%");
    }
}
