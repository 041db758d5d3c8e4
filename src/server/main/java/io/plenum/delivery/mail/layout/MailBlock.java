package io.plenum.delivery.mail.layout;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part of a mail, the same for HTML and plain text; all text is plain and is escaped when it is written. */
public sealed interface MailBlock {

    /** @param tone colour of the bar beside it; never the only sign */
    record Banner(Tone tone, String text) implements MailBlock {}

    record Heading(String text) implements MailBlock {}

    /** Heads what follows it. */
    record Caption(String text) implements MailBlock {}

    record Paragraph(String text, boolean soft) implements MailBlock {

        List<String> lines() {
            return text.lines().toList();
        }
    }

    record Facts(List<Fact> facts) implements MailBlock {}

    record Fact(String name, String value) {}

    record Buttons(List<Button> buttons) implements MailBlock {}

    /** @param address https address of this installation */
    record Button(String text, String address, boolean first) {}

    /** @param image id of an image of the mail */
    record Picture(String image, String alternative) implements MailBlock {}

    record Items(List<Item> items) implements MailBlock {}

    record Item(
            Tone tone,
            String title,
            String detail,
            @Nullable String address) {}

    /** How loud something is. */
    enum Tone {
        URGENT("#b3261e", "#ff8f85"),
        HIGH("#b35a00", "#ffb770"),
        MEDIUM("#7a6300", "#e3c95e"),
        LOW("#2f5f8f", "#8ab6e0"),
        QUIET("#59636d", "#a3adb6");

        private final String light;
        private final String dark;

        Tone(String light, String dark) {
            this.light = light;
            this.dark = dark;
        }

        /** Its class in the style sheet. */
        String style() {
            return name().toLowerCase(Locale.ROOT);
        }

        String light() {
            return light;
        }

        String dark() {
            return dark;
        }
    }
}
