package io.plenum.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyLimitTest {

    private final BodyLimit limit = new BodyLimit();
    private long read;

    private int status(String path, int size, boolean says) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path) {
            @Override
            public long getContentLengthLong() {
                return says ? size : -1;
            }
        };
        request.setContent(new byte[size]);
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain chain = (asked, answer) -> read = asked.getInputStream().readAllBytes().length;
        limit.doFilter(request, response, chain);
        return response.getStatus();
    }

    /** Weather and emissions are read into memory: they are bounded as every other body is, whether it says its length or not. */
    @ParameterizedTest
    @CsvSource({
        "/api/v1/import/weather, 21, 413",
        "/api/v1/import/carbon, 21, 413",
        "/api/v1/import/anything-new, 21, 413",
        "/api/v1/import/weather, 19, 200",
        "/api/v1/import/samples, 21, 200",
        "/api/v1/weather-files, 7, 413",
        "/api/v1/weather-files, 5, 200",
        "/api/v1/tariffs, 3, 413",
    })
    void bodiesAreBounded(String path, int megabytes, int status) throws Exception {
        assertThat(status(path, megabytes << 20, true)).isEqualTo(status);
        assertThat(status(path, megabytes << 20, false)).isEqualTo(status);
    }

    @Test
    void whatIsAllowedIsReadWhole() throws Exception {
        assertThat(status("/api/v1/import/weather", 5 << 20, false)).isEqualTo(200);
        assertThat(read).isEqualTo(5 << 20);
    }
}
