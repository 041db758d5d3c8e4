package io.plenum.notify.letter;

import java.util.List;

/** Writes a letter without HTML. */
final class PlainText {

    private PlainText() {}

    static String of(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        blocks.forEach(block -> text.append(text(block)));
        return text.toString().strip() + "\n";
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Banner banner -> banner.words() + "\n";
            case Block.Heading heading -> heading.words() + "\n";
            case Block.Caption caption -> "\n" + caption.words() + "\n";
            case Block.Words words -> words.words() + "\n";
            case Block.Facts facts -> facts(facts);
            case Block.Buttons buttons -> buttons(buttons);
            case Block.Picture picture -> "[" + picture.alternative() + "]\n";
            case Block.Items items -> items(items);
        };
    }

    private static String facts(Block.Facts facts) {
        StringBuilder text = new StringBuilder("\n");
        facts.facts().forEach(fact -> text.append(fact.name())
                .append(": ")
                .append(fact.value())
                .append('\n'));
        return text.append('\n').toString();
    }

    private static String buttons(Block.Buttons buttons) {
        StringBuilder text = new StringBuilder();
        buttons.buttons().forEach(button -> text.append(button.words())
                .append(":\n  ")
                .append(button.address())
                .append('\n'));
        return text.append('\n').toString();
    }

    private static String items(Block.Items items) {
        StringBuilder text = new StringBuilder();
        items.items().forEach(item -> text.append("- ")
                .append(item.title())
                .append("\n  ")
                .append(item.detail())
                .append(item.address() == null ? "\n" : "\n  " + item.address() + "\n"));
        return text.toString();
    }
}
