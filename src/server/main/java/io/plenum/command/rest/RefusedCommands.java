package io.plenum.command.rest;

import io.plenum.command.CommandRefused;
import io.plenum.command.CommandRefused.PointProblem;
import io.plenum.command.CommandRequest;
import io.plenum.link.Problem;
import io.plenum.point.PointId;
import io.plenum.web.FieldError;
import io.plenum.web.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Words why something was not ordered, in the language of the request and by the field that is at fault. */
@Component
class RefusedCommands {

    private final Problems problems;
    private final MessageSource messages;

    RefusedCommands(Problems problems, MessageSource messages) {
        this.problems = problems;
        this.messages = messages;
    }

    /** Thrown by endpoints, answered as problem detail with status 409. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<FieldError> errors;

        private Refused(List<FieldError> errors) {
            super(errors.toString());
            this.errors = errors;
        }
    }

    /** @param request null where the points are not those of a request with several */
    Refused of(CommandRefused refused, @Nullable CommandRequest request) {
        List<FieldError> errors = new ArrayList<>();
        for (PointProblem one : refused.problems()) {
            errors.add(new FieldError(field(one, request), text(one.problem())));
        }
        return new Refused(errors);
    }

    ProblemDetail detail(Refused refused) {
        FieldError first = refused.errors.getFirst();
        ProblemDetail detail = problems.of(HttpStatus.CONFLICT, "web.invalid.field", first.field(), first.message());
        detail.setProperty("errors", refused.errors);
        return detail;
    }

    String text(Problem problem) {
        String key = problem.messageKey();
        Locale locale = LocaleContextHolder.getLocale();
        return String.valueOf(
                messages.getMessage(key, problem.arguments().toArray(), key + " " + problem.arguments(), locale));
    }

    private static String field(PointProblem one, @Nullable CommandRequest request) {
        String name =
                switch (one.problem().messageKey()) {
                    case "command.problem.binary", "command.problem.state", "command.problem.limits" -> "value";
                    case "command.problem.past", "command.problem.long" -> "until";
                    case "command.problem.priority" -> "priority";
                    case "command.rule.reason", "command.rule.reason-long" -> "reason";
                    case "command.problem.preview-old", "command.problem.preview-other" -> "preview";
                    case "command.problem.points" -> "commands";
                    default -> "point";
                };
        PointId point = one.point();
        return request == null || point == null || name.equals("until")
                ? name
                : "commands[" + place(request, point) + "]." + name;
    }

    private static int place(CommandRequest request, PointId point) {
        for (int i = 0; i < request.commands().size(); i++) {
            if (request.commands().get(i).point().equals(point)) {
                return i;
            }
        }
        return 0;
    }
}
