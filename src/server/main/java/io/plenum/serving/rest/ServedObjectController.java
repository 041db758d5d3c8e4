package io.plenum.serving.rest;

import io.plenum.link.serving.ServedId;
import io.plenum.serving.ObjectNames;
import io.plenum.serving.ServedOverview;
import io.plenum.serving.ServingEditor;
import io.plenum.serving.ServingEditor.ServingConnection;
import io.plenum.serving.SiteFigure;
import io.plenum.web.ItemPage;
import io.plenum.web.RequestProblem;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Plenum serves as a BACnet server, over HTTP. */
@RestController
@RequestMapping("/api/v1/served-objects")
@PreAuthorize("hasRole('ENGINEER')")
class ServedObjectController {

    private final ServedOverview overview;
    private final ServingEditor editor;
    private final MessageSource messages;

    ServedObjectController(ServedOverview overview, ServingEditor editor, MessageSource messages) {
        this.overview = overview;
        this.editor = editor;
        this.messages = messages;
    }

    /**
     * What is to be served too.
     *
     * @param points their keys
     * @param site of the figures
     */
    record Choice(
            @Nullable List<String> points,
            @Nullable String site,
            @Nullable Set<SiteFigure> figures) {}

    /** Whether a connection is to serve. */
    record Serves(boolean serves) {}

    @GetMapping
    ItemPage<ServedObjectView> list() {
        List<ServedObjectView> all =
                overview.all().stream().map(ServedObjectView::of).toList();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    /** All of them, or none where one cannot be. */
    @PostMapping
    Map<String, Integer> add(@RequestBody Choice choice, Locale locale) {
        Map<SiteFigure, String> figures = new EnumMap<>(SiteFigure.class);
        for (SiteFigure figure : Objects.requireNonNullElse(choice.figures(), Set.<SiteFigure>of())) {
            String key = "serving.figure." + figure;
            figures.put(figure, String.valueOf(messages.getMessage(key, null, key, locale)));
        }
        return Map.of(
                "added",
                editor.add(
                        Objects.requireNonNullElse(choice.points(), List.<String>of()),
                        Objects.requireNonNullElse(choice.site(), ""),
                        figures));
    }

    /** Its identifier stays its own. */
    @DeleteMapping("/{type}/{number}")
    ResponseEntity<Void> remove(@PathVariable String type, @PathVariable int number) {
        ServedId id = ObjectNames.parse(type, number);
        if (id == null || editor.remove(Set.of(id)) == 0) {
            throw RequestProblem.notFound(type + "," + number);
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/connections")
    ItemPage<ServingConnection> connections() {
        List<ServingConnection> all = editor.connections();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    @PutMapping("/connections/{name}")
    ResponseEntity<Void> serve(@PathVariable String name, @RequestBody Serves wanted) {
        editor.serve(name, wanted.serves());
        return ResponseEntity.noContent().build();
    }
}
