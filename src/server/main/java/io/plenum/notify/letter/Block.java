package io.plenum.notify.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a letter, the same for HTML and plain text; all words are plain and are escaped when they are written. */
sealed interface Block {

    /** @param tone colour of the bar beside it; never the only sign */
    record Banner(Tone tone, String words) implements Block {}

    record Heading(String words) implements Block {}

    /** Heads what follows it. */
    record Caption(String words) implements Block {}

    record Words(String words, boolean soft) implements Block {}

    record Facts(List<Fact> facts) implements Block {}

    record Fact(String name, String value) {}

    record Buttons(List<Button> buttons) implements Block {}

    /** @param address https address of this installation */
    record Button(String words, String address, boolean first) {}

    /** @param image id of an image of the letter */
    record Picture(String image, String alternative) implements Block {}

    record Items(List<Item> items) implements Block {}

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

        String light() {
            return light;
        }

        String dark() {
            return dark;
        }
    }
}
