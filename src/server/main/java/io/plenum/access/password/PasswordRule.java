package io.plenum.access.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be, by NIST SP 800-63B-4 (July 2025), section 3.1.1.2: at least 15 characters, as for accounts whose
 * password is all they have; up to {@value #LONGEST} of any kind; nothing that is widely used or expected; no rules about kinds
 * of characters and no change by the calendar. With a second factor the standard allows 8, but a factor can be reset and the
 * short password would stay, so everybody has 15.
 *
 * <p>What is widely used is recognised offline by the lists of leaked and common passwords, words and names of zxcvbn (MIT licence),
 * which also knows repeats, rows of keys and dates.
 */
public final class PasswordRule {

    public static final int SHORTEST = 15;
    /** Bounds the work of hashing; four times what the standard asks for. */
    static final int LONGEST = 256;

    /** Product and trade: the first words that somebody tries here. */
    private static final List<String> EXPECTED = List.of("plenum", "building", "digitaltwin", "administrator");

    /** Estimating takes longer with length; what is safe so far is safe. */
    private static final int MEASURED = 64;

    private static final double FEWEST_GUESSES = 1e9;
    private static final int MOST_OF_A_NAME = 2;
    private static final Zxcvbn GUESSER = new Zxcvbn();

    private PasswordRule() {}

    /** @throws RequestProblem naming the field */
    public static void check(String user, String password) {
        String problem = problem(user, password);
        if (problem != null) {
            throw RequestProblem.of("password", problem, SHORTEST, LONGEST);
        }
    }

    /** Key of the text that says what is wrong, null for a good one. */
    public static @Nullable String problem(String user, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return "access.password.rule";
        }
        if (withoutNames(user, password).length() < SHORTEST / 2) {
            return "access.password.name";
        }
        return isGuessed(user, password) ? "access.password.common" : null;
    }

    private static boolean isGuessed(String user, String password) {
        List<String> expected = new java.util.ArrayList<>(EXPECTED);
        expected.add(user);
        String measured = password.length() <= MEASURED ? password : password.substring(0, MEASURED);
        return GUESSER.measure(measured, expected).getGuesses() < FEWEST_GUESSES;
    }

    private static String withoutNames(String user, String password) {
        String rest = password.toLowerCase(Locale.ROOT).replace("plenum", "");
        return user.length() > MOST_OF_A_NAME ? rest.replace(user.toLowerCase(Locale.ROOT), "") : rest;
    }
}
