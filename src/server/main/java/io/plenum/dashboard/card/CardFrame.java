package io.plenum.dashboard.card;

import io.plenum.web.RequestProblem;
import java.util.regex.Pattern;

/**
 * What every card has.
 *
 * @param id tells it from the others of its dashboard; of letters, digits and hyphens
 * @param title at most 100 characters; empty where the card names itself
 * @param width in columns of twelve, 2 to 12
 * @param height in rows, 1 to 8
 */
public record CardFrame(String id, String title, int width, int height) {

    public static final int NARROWEST = 2;
    public static final int WIDEST = 12;
    public static final int HIGHEST = 8;

    private static final int LONGEST_TITLE = 100;
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,36}");

    /** @throws RequestProblem for what makes no sense */
    public CardFrame {
        if (!ID.matcher(id).matches()) {
            throw RequestProblem.of("cards", "dashboard.problem.id");
        }
        title = CardText.line("title", title, LONGEST_TITLE);
        if (width < NARROWEST || width > WIDEST || height < 1 || height > HIGHEST) {
            throw RequestProblem.of("cards", "dashboard.problem.size", NARROWEST, WIDEST, HIGHEST);
        }
    }

    /** Wider and higher by so many columns and rows, as far as that goes. */
    public CardFrame grown(int columns, int rows) {
        return new CardFrame(
                id, title, Math.clamp(width + columns, NARROWEST, WIDEST), Math.clamp(height + rows, 1, HIGHEST));
    }
}
