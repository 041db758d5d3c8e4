package io.plenum.delivery.mail.layout;

import io.plenum.web.HtmlTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a mail as HTML for mail programs ({@code templates/mail.html}): tables and inline style where they need them, a style sheet
 * for dark colours and phones where they know it, nothing from outside.
 */
public final class HtmlMail {

    private static final HtmlTemplate TEMPLATE = HtmlTemplate.of("mail");

    private HtmlMail() {}

    public static String of(Locale language, String title, List<MailBlock> blocks) {
        return TEMPLATE.render(Map.of(
                "language",
                language.toLanguageTag(),
                "title",
                title,
                "blocks",
                blocks.stream().map(HtmlMail::named).toList()));
    }

    /** By the name of the part of the template that writes it. */
    private static Map<String, MailBlock> named(MailBlock block) {
        return switch (block) {
            case MailBlock.Banner banner -> Map.of("banner", banner);
            case MailBlock.Heading heading -> Map.of("heading", heading);
            case MailBlock.Caption caption -> Map.of("caption", caption);
            case MailBlock.Paragraph paragraph -> Map.of("paragraph", paragraph);
            case MailBlock.Facts facts -> Map.of("facts", facts);
            case MailBlock.Buttons buttons -> Map.of("buttons", buttons);
            case MailBlock.Picture picture -> Map.of("picture", picture);
            case MailBlock.Items items -> Map.of("items", items);
        };
    }
}
