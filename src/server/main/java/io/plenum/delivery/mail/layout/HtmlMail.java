package io.plenum.delivery.mail.layout;

import java.util.List;
import java.util.Locale;

/**
 * Writes a letter as HTML for mail programs: tables and inline style where they need them, a style sheet for dark colours and
 * phones where they know it, nothing from outside.
 */
public final class HtmlMail {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="%1$s"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
            <title>%2$s</title>
            <style>
            :root { color-scheme: light dark; supported-color-schemes: light dark; }
            a.button { display: inline-block; }
            @media (max-width: 480px) {
              .sheet { padding: 16px !important; border-radius: 0 !important; border-width: 0 !important; }
              .outer { padding: 0 !important; }
              a.button { display: block !important; margin: 0 0 10px 0 !important; }
            }
            @media (prefers-color-scheme: dark) {
              body, .outer { background: #15181b !important; }
              .sheet { background: #1d2125 !important; border-color: #363d43 !important; }
              .ink, .ink td { color: #e6e9ec !important; }
              .soft { color: #a3adb6 !important; }
              .line { border-color: #363d43 !important; }
              a.link { color: #8ab6e0 !important; }
              a.first { background: #8ab6e0 !important; color: #10161c !important; }
              a.other { background: #1d2125 !important; color: #e6e9ec !important; border-color: #5a646d !important; }
              .urgent { color: #ff8f85 !important; border-color: #ff8f85 !important; }
              .high { color: #ffb770 !important; border-color: #ffb770 !important; }
              .medium { color: #e3c95e !important; border-color: #e3c95e !important; }
              .low { color: #8ab6e0 !important; border-color: #8ab6e0 !important; }
              .quiet { color: #a3adb6 !important; border-color: #a3adb6 !important; }
            }
            </style></head>
            <body style="margin:0;padding:0;background:#f3f4f5;-webkit-text-size-adjust:100%%">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0"><tr>
            <td class="outer" align="center" style="padding:20px 12px;background:#f3f4f5">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" style="max-width:640px"><tr>
            <td class="sheet ink" style="background:#ffffff;border:1px solid #d5d9dd;border-radius:12px;padding:26px;\
            text-align:left;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;\
            font-size:15px;line-height:1.5;color:#1f252b">
            %3$s
            </td></tr></table></td></tr></table></body></html>
            """;

    private HtmlMail() {}

    public static String of(Locale language, String title, List<MailBlock> blocks) {
        StringBuilder body = new StringBuilder();
        blocks.forEach(block -> body.append(html(block)).append('\n'));
        return FRAME.formatted(language.toLanguageTag(), escape(title), body);
    }

    private static String html(MailBlock block) {
        return switch (block) {
            case MailBlock.Banner banner ->
                "<p class=\"%s\" style=\"margin:0 0 6px 0;padding:0 0 0 10px;border-left:5px solid %s;color:%s;font-weight:700\">%s</p>"
                        .formatted(
                                style(banner.tone()),
                                banner.tone().light(),
                                banner.tone().light(),
                                escape(banner.text()));
            case MailBlock.Heading heading ->
                "<h1 class=\"ink\" style=\"margin:0 0 4px 0;font-size:22px;line-height:1.25;font-weight:650;color:#1f252b\">%s</h1>"
                        .formatted(escape(heading.text()));
            case MailBlock.Caption caption ->
                "<h2 class=\"ink\" style=\"margin:20px 0 6px 0;font-size:15px;font-weight:650;color:#1f252b\">%s</h2>"
                        .formatted(escape(caption.text()));
            case MailBlock.Paragraph paragraph ->
                "<p class=\"%s\" style=\"margin:0 0 10px 0;color:%s;%s\">%s</p>"
                        .formatted(
                                paragraph.soft() ? "soft" : "ink",
                                paragraph.soft() ? "#59636d" : "#1f252b",
                                paragraph.soft() ? "font-size:13px" : "",
                                escape(paragraph.text()).replace("\n", "<br>"));
            case MailBlock.Facts facts -> facts(facts);
            case MailBlock.Buttons buttons -> buttons(buttons);
            case MailBlock.Picture picture ->
                "<img src=\"cid:%s\" alt=\"%s\" width=\"588\" style=\"display:block;width:100%%;height:auto;border:0;border-radius:8px;margin:0 0 6px 0\">"
                        .formatted(escape(picture.image()), escape(picture.alternative()));
            case MailBlock.Items items -> items(items);
        };
    }

    private static String facts(MailBlock.Facts facts) {
        StringBuilder rows = new StringBuilder();
        for (MailBlock.Fact fact : facts.facts()) {
            rows.append("<tr><td class=\"soft line\" style=\"padding:6px 14px 6px 0;border-top:1px solid #d5d9dd;"
                            + "color:#59636d;font-size:13px;vertical-align:top;width:34%\">")
                    .append(escape(fact.name()))
                    .append("</td><td class=\"ink line\" style=\"padding:6px 0;border-top:1px solid #d5d9dd;"
                            + "color:#1f252b;vertical-align:top\">")
                    .append(escape(fact.value()))
                    .append("</td></tr>");
        }
        return "<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"margin:12px 0 14px 0\">"
                + rows + "</table>";
    }

    private static String buttons(MailBlock.Buttons buttons) {
        StringBuilder html = new StringBuilder("<div style=\"margin:0 0 8px 0\">");
        for (MailBlock.Button button : buttons.buttons()) {
            String colours = button.first()
                    ? "background:#2f5f8f;color:#ffffff;border:1px solid #2f5f8f"
                    : "background:#ffffff;color:#1f252b;border:1px solid #aeb6bd";
            html.append("<a class=\"button ")
                    .append(button.first() ? "first" : "other")
                    .append("\" href=\"")
                    .append(escape(button.address()))
                    .append("\" style=\"display:inline-block;margin:0 8px 8px 0;padding:11px 18px;border-radius:8px;")
                    .append("text-align:center;text-decoration:none;font-weight:600;")
                    .append(colours)
                    .append("\">")
                    .append(escape(button.text()))
                    .append("</a>");
        }
        return html.append("</div>").toString();
    }

    private static String items(MailBlock.Items items) {
        StringBuilder rows = new StringBuilder();
        for (MailBlock.Item item : items.items()) {
            String title = item.address() == null
                    ? escape(item.title())
                    : "<a class=\"link\" href=\"" + escape(item.address()) + "\" style=\"color:#2f5f8f\">"
                            + escape(item.title()) + "</a>";
            rows.append("<tr><td class=\"line\" style=\"padding:8px 0;border-top:1px solid #d5d9dd\"><div class=\"")
                    .append(style(item.tone()))
                    .append("\" style=\"padding-left:10px;border-left:4px solid ")
                    .append(item.tone().light())
                    .append("\"><strong class=\"ink\" style=\"color:#1f252b\">")
                    .append(title)
                    .append("</strong><br><span class=\"soft\" style=\"color:#59636d;font-size:13px\">")
                    .append(escape(item.detail()))
                    .append("</span></div></td></tr>");
        }
        return "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">" + rows
                + "</table>";
    }

    private static String style(MailBlock.Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    /** For text and for attributes in double quotes. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        });
        return safe.toString();
    }
}
