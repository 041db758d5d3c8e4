package io.plenum.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    /** No kind of character is asked for, and none is forbidden; blanks and other scripts are welcome. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-long-enough-password",
                "a-Password-for-1-test",
                "seven green boilers hum at dawn",
                "Überwärmeübertrager läuft rückwärts",
                "暖房は静かに動く毎朝七時に始まるのだ"
            })
    void longOnesOfAnyKindAreTaken(String password) {
        assertThat(PasswordRule.problem("vera", password)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "fourteen-chars, access.password.rule",
        "passwordpassword, access.password.common",
        "password1234567890, access.password.common",
        "aaaaaaaaaaaaaaaaaaaa, access.password.common",
        "qwertyuiopasdfghjkl, access.password.common",
        "plenumplenumplenum, access.password.name",
        "veralindqvist-plenum1, access.password.name"
    })
    void guessableOnesAreNot(String password, @org.jspecify.annotations.Nullable String problem) {
        assertThat(PasswordRule.problem("veralindqvist", password)).isEqualTo(problem);
    }

    /** bcrypt alone would take both for the same: they differ after its 72nd byte. */
    @Test
    void everyCharacterOfALongOneCounts() {
        KeyedBcryptPasswordEncoder passwords = new KeyedBcryptPasswordEncoder();
        String most = "ü".repeat(63);
        String hash = passwords.encode(most + "a");
        assertThat(passwords.matches(most + "a", hash)).isTrue();
        assertThat(passwords.matches(most + "b", hash)).isFalse();
    }

    /** A Mac writes some letters in two parts and Windows in one. */
    @Test
    void composedAndDecomposedLettersAreTheSame() {
        KeyedBcryptPasswordEncoder passwords = new KeyedBcryptPasswordEncoder();
        assertThat(passwords.matches("u\u0308ber allen Gipfeln", passwords.encode("\u00fcber allen Gipfeln")))
                .isTrue();
    }
}
