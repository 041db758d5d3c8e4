package io.plenum.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last resort for errors that no endpoint saw: unknown paths, malformed requests, filters that refuse. */
@Controller
class ProblemErrorController implements ErrorController {

    private static final HtmlTemplate PAGE = HtmlTemplate.of("error");

    private final Problems problems;

    ProblemErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        if (status == null) {
            status = HttpStatus.INTERNAL_SERVER_ERROR;
        }
        String detail =
                switch (status.value()) {
                    case 400, 401, 403, 404, 405, 406, 413, 415, 503 -> "web.detail." + status.value();
                    default -> "web.detail.other";
                };
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(status, detail));
    }

    /** For whoever has typed an address into a browser: a page in words and a way back. */
    @RequestMapping(path = "${spring.web.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request, Locale locale) {
        ProblemDetail problem = Objects.requireNonNull(error(request).getBody());
        String html = PAGE.render(Map.of(
                "language",
                locale.toLanguageTag(),
                "title",
                Objects.requireNonNullElse(problem.getTitle(), ""),
                "detail",
                Objects.requireNonNullElse(problem.getDetail(), ""),
                "start",
                request.getContextPath() + "/",
                "back",
                problems.text("web.to-start")));
        return ResponseEntity.status(problem.getStatus())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html);
    }
}
