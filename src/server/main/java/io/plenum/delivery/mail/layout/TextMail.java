package io.plenum.delivery.mail.layout;

import java.util.List;

/** Writes a letter without HTML. */
public final class TextMail {

    private TextMail() {}

    public static String of(List<MailBlock> blocks) {
        StringBuilder text = new StringBuilder();
        blocks.forEach(block -> text.append(text(block)));
        return text.toString().strip() + "\n";
    }

    private static String text(MailBlock block) {
        return switch (block) {
            case MailBlock.Banner banner -> banner.text() + "\n";
            case MailBlock.Heading heading -> heading.text() + "\n";
            case MailBlock.Caption caption -> "\n" + caption.text() + "\n";
            case MailBlock.Paragraph paragraph -> paragraph.text() + "\n";
            case MailBlock.Facts facts -> facts(facts);
            case MailBlock.Buttons buttons -> buttons(buttons);
            case MailBlock.Picture picture -> "[" + picture.alternative() + "]\n";
            case MailBlock.Items items -> items(items);
        };
    }

    private static String facts(MailBlock.Facts facts) {
        StringBuilder text = new StringBuilder("\n");
        facts.facts().forEach(fact -> text.append(fact.name())
                .append(": ")
                .append(fact.value())
                .append('\n'));
        return text.append('\n').toString();
    }

    private static String buttons(MailBlock.Buttons buttons) {
        StringBuilder text = new StringBuilder();
        buttons.buttons().forEach(button -> text.append(button.text())
                .append(":\n  ")
                .append(button.address())
                .append('\n'));
        return text.append('\n').toString();
    }

    private static String items(MailBlock.Items items) {
        StringBuilder text = new StringBuilder();
        items.items().forEach(item -> text.append("- ")
                .append(item.title())
                .append("\n  ")
                .append(item.detail())
                .append(item.address() == null ? "\n" : "\n  " + item.address() + "\n"));
        return text.toString();
    }
}
