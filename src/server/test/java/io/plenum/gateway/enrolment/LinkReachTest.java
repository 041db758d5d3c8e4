package io.plenum.gateway.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.web.PublicUrl;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkReachTest {

    private static final IssuedCode CODE = new IssuedCode("north", "bacnet", "AAAAA-BBBBB", Instant.EPOCH);

    private static LinkReach reach(String address, @Nullable Integer port) {
        return new LinkReach(new PublicUrl("https://plenum.example.org/twin"), address, port, 8080);
    }

    /** Whoever copies the line must not have to know the port where it is the usual one. */
    @Test
    void theCommandNamesThePublicHostAndAnUnusualPort() {
        assertThat(reach("0.0.0.0", null).command(CODE))
                .isEqualTo("./plenum gateway --kind bacnet --server plenum.example.org --code AAAAA-BBBBB");
        assertThat(reach("0.0.0.0", 9443).command(CODE)).contains("--server plenum.example.org:9443 ");
    }

    @Test
    void onlyALoopbackAddressKeepsOthersOut() {
        assertThat(reach("127.0.0.1", null).isHereOnly()).isTrue();
        assertThat(reach("::1", null).isHereOnly()).isTrue();
        assertThat(reach("0.0.0.0", null).isHereOnly()).isFalse();
        assertThat(reach("10.1.2.3", null).isHereOnly()).isFalse();
    }

    /** A code in a log would let in whoever reads the log. */
    @Test
    void aCodeIsNotWrittenIntoLogs() {
        assertThat(CODE.toString()).doesNotContain("AAAAA");
    }
}
