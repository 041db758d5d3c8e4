package io.plenum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "tina.o'neil+night@building.example.org", "t@gebäude.example", "x@127.0.0.1"})
    void whatMailCanGoToIsTaken(String address) {
        assertThat(MailAddress.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b",
                "a b@c",
                "a@b@c",
                "a@b c",
                "a@b\r\nBcc: x@y",
                "a\0@b",
                "müller@example.org",
                "<a@b>",
                "a@-b",
                "a@b..c"
            })
    void anythingElseIsNot(String address) {
        assertThat(MailAddress.isValid(address)).isFalse();
    }

    /** Whoever types half a megabyte gets an answer at once. */
    @Test
    void longOnesAreRefusedQuickly() {
        Instant begin = Instant.now();
        assertThat(MailAddress.isValid("a@" + "b.".repeat(250_000))).isFalse();
        assertThat(MailAddress.isValid("a".repeat(500_000) + "@b")).isFalse();
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void domainsAreSpelledInAscii() {
        assertThat(MailAddress.toAscii("t@gebäude.example")).isEqualTo("t@xn--gebude-dua.example");
    }
}
