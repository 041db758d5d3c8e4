package io.plenum.schedule.rest;

import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.schedule.controller.ContentChange;
import io.plenum.schedule.controller.ControllerScheduleEditor;
import io.plenum.schedule.controller.ScheduleKey;
import io.plenum.schedule.controller.ScheduleWrite;
import io.plenum.schedule.run.ControllerConflicts;
import io.plenum.web.ItemPage;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Other weeks and exceptions for schedules that controllers hold themselves, over HTTP. The role that a grant asks for is looked at for each point. */
@RestController
@RequestMapping("/api/v1/controller-schedules")
@PreAuthorize("hasRole('OPERATOR')")
class ScheduleWriteController {

    private static final int MOST = 50;

    private final ControllerScheduleEditor editor;
    private final ControllerConflicts conflicts;
    private final MessageSource messages;

    ScheduleWriteController(ControllerScheduleEditor editor, ControllerConflicts conflicts, MessageSource messages) {
        this.editor = editor;
        this.conflicts = conflicts;
        this.messages = messages;
    }

    /** What another content would do; nothing is kept. */
    @PostMapping("/{connection}/{device}/{object}/preview")
    ContentPreviewItem preview(
            @PathVariable String connection,
            @PathVariable String device,
            @PathVariable String object,
            @RequestBody ContentItem wanted,
            Locale locale) {
        ScheduleKey key = ScheduleKey.of(connection, device, object);
        ControllerSchedule present = editor.get(key).schedule();
        return ContentPreviewItem.of(
                editor.preview(key, wanted.content(present)),
                conflicts.present().inTheWayOf(present, connection),
                words(locale));
    }

    /** Writes it and waits for the controller, a minute at most. */
    @PutMapping("/{connection}/{device}/{object}")
    ScheduleWriteItem write(
            @PathVariable String connection,
            @PathVariable String device,
            @PathVariable String object,
            @RequestBody ContentItem wanted,
            Locale locale) {
        ScheduleKey key = ScheduleKey.of(connection, device, object);
        ContentChange change = new ContentChange(
                wanted.content(editor.get(key).schedule()),
                RequestProblem.present("version", wanted.version()),
                RequestProblem.present("reason", wanted.reason()));
        return sent(editor.order(key, change), locale);
    }

    /** What was ordered for a schedule, the latest first; at most {@value #MOST}. */
    @GetMapping("/{connection}/{device}/{object}/writes")
    @PreAuthorize("hasRole('VIEWER')")
    ItemPage<ScheduleWriteItem> writes(
            @PathVariable String connection, @PathVariable String device, @PathVariable String object, Locale locale) {
        List<ScheduleWriteItem> all = editor.writes(ScheduleKey.of(connection, device, object), MOST).stream()
                .map(write -> ScheduleWriteItem.of(write, words(locale)))
                .toList();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    /** Writes what was there before, where the controller still has what was written. */
    @PostMapping("/writes/{id}/undo")
    ScheduleWriteItem undo(@PathVariable UUID id, @RequestBody ReasonItem why, Locale locale) {
        return sent(editor.undo(id, RequestProblem.present("reason", why.reason())), locale);
    }

    /** What the controller has instead is right: it is no alarm any more. */
    @PostMapping("/writes/{id}/give-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveUp(@PathVariable UUID id) {
        editor.giveUp(id);
    }

    /** In the caller's words. */
    record ReasonItem(@Nullable String reason) {}

    private ScheduleWriteItem sent(ScheduleWrite ordered, Locale locale) {
        return ScheduleWriteItem.of(editor.send(ordered), words(locale));
    }

    private Function<Problem, String> words(Locale locale) {
        return problem -> String.valueOf(
                messages.getMessage(problem.messageKey(), problem.arguments().toArray(), problem.messageKey(), locale));
    }
}
