package io.plenum.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that cannot be served, reported to its sender as problem detail. The text is a key of the message bundles, so that
 * everybody reads it in their own language.
 */
public class RequestProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final @Nullable String field;
    private final String text;
    private final transient List<Object> arguments;

    private RequestProblem(HttpStatus status, @Nullable String field, String text, Object... arguments) {
        super(text + " " + List.of(arguments));
        this.status = status;
        this.field = field;
        this.text = text;
        this.arguments = List.of(arguments);
    }

    /** Nothing has this key: status 404. */
    public static RequestProblem notFound(String key) {
        return new RequestProblem(HttpStatus.NOT_FOUND, null, "web.not-found.key", key);
    }

    /** A parameter or field that makes no sense: status 400. */
    public static RequestProblem of(String field, String text, Object... arguments) {
        return new RequestProblem(HttpStatus.BAD_REQUEST, field, text, arguments);
    }

    /**
     * What a request must have.
     *
     * @throws RequestProblem that names the parameter or field, where it is null
     */
    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw of(field, "web.expected.present");
        }
        return value;
    }

    /** Somebody else has changed it since the caller looked: status 409. */
    public static RequestProblem conflict(String field, String text, Object... arguments) {
        return new RequestProblem(HttpStatus.CONFLICT, field, text, arguments);
    }

    /** The caller has too much of it already: status 429. */
    public static RequestProblem tooMany(String text, Object... arguments) {
        return new RequestProblem(HttpStatus.TOO_MANY_REQUESTS, null, text, arguments);
    }

    /** Something outside does not answer at the moment: status 503. */
    public static RequestProblem unavailable(String text, Object... arguments) {
        return new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, null, text, arguments);
    }

    HttpStatus status() {
        return status;
    }

    /** The parameter or field at fault. */
    public @Nullable String field() {
        return field;
    }

    /** Key in the message bundles. */
    public String text() {
        return text;
    }

    /** What stands in the text's places. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
