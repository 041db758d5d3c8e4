package io.plenum.assistant.mcp;

import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.plenum.access.CurrentUser;
import io.plenum.assistant.tool.AssistantTool;
import io.plenum.assistant.tool.ToolDescription;
import io.plenum.audit.Audit;
import io.plenum.web.Problems;
import io.plenum.web.RequestProblem;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Calls a tool for whoever is at work on the thread: within their limits, with their rights, on record. */
@Component
class ToolCalls {

    private static final Logger log = LoggerFactory.getLogger(ToolCalls.class);

    private final ToolLimits limits;
    private final GivenArguments arguments;
    private final AnswerWriter writer;
    private final CurrentUser user;
    private final Audit audit;
    private final Problems problems;

    ToolCalls(
            ToolLimits limits,
            GivenArguments arguments,
            AnswerWriter writer,
            CurrentUser user,
            Audit audit,
            Problems problems) {
        this.limits = limits;
        this.arguments = arguments;
        this.writer = writer;
        this.user = user;
        this.audit = audit;
        this.problems = problems;
    }

    boolean may(ToolDescription tool) {
        return user.may(tool.role()) || (tool.parts() && user.mayAnywhere(tool.role()));
    }

    CallToolResult call(AssistantTool tool, @Nullable Map<String, Object> given) {
        ToolDescription what = tool.description();
        String asked = user.holder() + ": " + what.name() + " " + GivenArguments.summary(given);
        try {
            limits.demand(what.proposes());
        } catch (RequestProblem tooMany) {
            return limits.isNews() ? refused(asked, words(tooMany)) : writer.refusal(words(tooMany));
        }
        try {
            if (!may(what)) {
                throw new AccessDeniedException("Not with this role");
            }
            AnswerWriter.Written answer = writer.write(tool.call(arguments.check(what.schema(), given)));
            limits.spend(answer.rows());
            audit.record("assistant call", asked + " → " + answer.rows());
            return answer.result();
        } catch (RequestProblem wrong) {
            return refused(asked, words(wrong));
        } catch (AccessDeniedException denied) {
            return refused(asked, problems.text("assistant.problem.role"));
        } catch (DataAccessException | TransactionException away) {
            log.warn("A call of an assistant was refused because the database is away: {}", away.getMessage());
            return refused(asked, problems.text("web.database-away"));
        } catch (RuntimeException unexpected) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            log.error("A call of an assistant failed, reference {}", reference, unexpected);
            return refused(asked, problems.text("web.unexpected", reference));
        }
    }

    private CallToolResult refused(String asked, String why) {
        audit.record("assistant call refused", asked + " → " + why);
        return writer.refusal(why);
    }

    private String words(RequestProblem problem) {
        String text = problems.text(problem.text(), problem.arguments());
        return problem.field() == null ? text : problems.text("web.invalid.field", problem.field(), text);
    }
}
