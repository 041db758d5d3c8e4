package io.plenum.commissioning.naming;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name with places for the numbers that differ between points: {@code AHU {1}}, {@code {1}.{2#}}. A number's place is as in the
 * pattern of the group; with # it is without the letter behind it ({@code 01} of {@code 01A}). {@code {device}} is the device's name.
 */
public final class NameTemplate {

    public static final int LONGEST = 120;
    /** Stands for the name of a point's device. */
    public static final String DEVICE = "{device}";

    private static final Pattern SLOT = Pattern.compile("\\{(\\d{1,2})(#?)}");
    private static final Pattern TRAILING_LETTER = Pattern.compile("\\p{L}$");

    private NameTemplate() {}

    /** Filled with a point's numbers; a place without a number stays empty. */
    public static String fill(String template, List<String> numbers) {
        Matcher slots = SLOT.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (slots.find()) {
            slots.appendReplacement(filled, Matcher.quoteReplacement(number(slots, numbers)));
        }
        return slots.appendTail(filled).toString().strip();
    }

    private static String number(Matcher slot, List<String> numbers) {
        int at = Integer.parseInt(slot.group(1)) - 1;
        if (at < 0 || at >= numbers.size()) {
            return "";
        }
        return slot.group(2).isEmpty()
                ? numbers.get(at)
                : TRAILING_LETTER.matcher(numbers.get(at)).replaceAll("");
    }

    /** As {@link #fill(String, List)}, with the name of the point's device in the place of {@value #DEVICE}. */
    public static String fill(String template, PatternGroup.Member member) {
        return fill(template.replace(DEVICE, member.point().device()), member.numbers());
    }

    /** Whether it names a number that the pattern does not have. */
    public static boolean asksForMore(String template, int numbers) {
        return SLOT.matcher(template).results().anyMatch(slot -> {
            int at = Integer.parseInt(slot.group(1));
            return at < 1 || at > numbers;
        });
    }

    /** The place of the number counted from 0. */
    static String slot(int number) {
        return "{" + (number + 1) + "}";
    }

    static String slotWithoutLetter(int number) {
        return "{" + (number + 1) + "#}";
    }
}
