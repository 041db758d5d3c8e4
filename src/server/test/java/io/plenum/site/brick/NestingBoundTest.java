package io.plenum.site.brick;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NestingBoundTest {

    /** A few kilobytes of brackets would otherwise end the thread that reads them. */
    @Test
    void deepNestingIsFoundWithItsLine() {
        assertThat(line("<a> <b> 1 .\n<a> <b> " + "[ <b> ".repeat(5000) + "1" + " ]".repeat(5000) + " ."))
                .isEqualTo(2);
        assertThat(line("<a> <b> " + "(".repeat(101) + ")".repeat(101) + " .")).isEqualTo(1);
    }

    /** What stands in texts, names and remarks nests nothing. */
    @Test
    void whatIsNoStructureDoesNotCount() {
        String many = "[(".repeat(500);
        assertThat(line("# " + many + "\n<" + many + "> <b> \"" + many + "\" ."))
                .isZero();
        assertThat(line("<a> <b> \"\"\"" + many + "\n\" \\\"\"\"" + many + "\"\"\" , '" + many + "' ."))
                .isZero();
        assertThat(line("<a> <b> " + "[ <b> 1 ] , ".repeat(500) + "1 .")).isZero();
    }

    private static int line(String turtle) {
        return NestingBound.lineBeyond(turtle.getBytes(StandardCharsets.UTF_8));
    }
}
