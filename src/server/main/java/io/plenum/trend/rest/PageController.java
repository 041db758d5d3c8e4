package io.plenum.trend.rest;

import io.plenum.point.Point;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.trend.page.ReferencePoints;
import io.plenum.trend.page.SavedView;
import io.plenum.trend.page.SavedViews;
import io.plenum.trend.page.TrendNote;
import io.plenum.trend.page.TrendNotes;
import io.plenum.web.ItemPage;
import io.plenum.web.RequestProblem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What belongs to the Trends page besides history: notes, saved views, set points. */
@RestController
@RequestMapping("/api/v1/trends")
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class PageController {

    private final SiteAccess models;
    private final ReferencePoints guides;
    private final TrendNotes notes;
    private final SavedViews views;

    PageController(SiteAccess models, ReferencePoints guides, TrendNotes notes, SavedViews views) {
        this.models = models;
        this.guides = guides;
        this.notes = notes;
        this.views = views;
    }

    /** @param guide key of a set point or limit of the point */
    record Guide(String point, String guide, String name) {}

    /** @param points keys; none where the note is about the whole building */
    record NewNote(
            @Nullable Instant time,
            @Nullable List<String> points,
            @Nullable String text) {}

    record Created(long id) {}

    @GetMapping("/guides")
    ItemPage<Guide> guides(@RequestParam String points) {
        List<Guide> found = TrendRequest.points(points, TrendRequest.MOST_POINTS, models.visible()).stream()
                .flatMap(point -> guides.of(point).stream().map(guide -> guide(point, guide)))
                .toList();
        return whole(found);
    }

    private static Guide guide(Point point, Point guide) {
        return new Guide(point.key(), guide.key(), guide.name());
    }

    @GetMapping("/notes")
    ItemPage<TrendNote> notes(@RequestParam Instant from, @RequestParam Instant to) {
        SiteModel model = models.visible();
        return whole(notes.between(from, to).stream()
                .filter(note -> note.points().stream().allMatch(key -> model.point(key) != null))
                .toList());
    }

    @PostMapping("/notes")
    @PreAuthorize("hasRole('OPERATOR')")
    @ResponseStatus(HttpStatus.CREATED)
    Created pin(@RequestBody NewNote note) {
        Instant time = note.time();
        String text = note.text();
        if (time == null || text == null) {
            throw RequestProblem.of(time == null ? "time" : "text", "web.expected.present");
        }
        List<String> points = note.points() == null ? List.of() : note.points();
        if (!points.isEmpty()) {
            TrendRequest.points(String.join(",", points), TrendRequest.MOST_POINTS, models.visible());
        }
        return new Created(notes.add(time, points, text));
    }

    @DeleteMapping("/notes/{id}")
    @PreAuthorize("hasRole('OPERATOR')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unpin(@PathVariable long id) {
        notes.remove(id);
    }

    @GetMapping("/views")
    ItemPage<SavedView> views() {
        return whole(views.visible());
    }

    private static <T> ItemPage<T> whole(List<T> all) {
        return new ItemPage<>(all, all.size(), 0, all.size());
    }
}
