package io.plenum.notify.rest;

import io.plenum.notify.Duties;
import io.plenum.notify.duty.Recipient;
import io.plenum.notify.duty.Rota;
import io.plenum.notify.duty.Route;
import io.plenum.notify.duty.Substitute;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Recipients, on-call rotas, notification routes and substitutions, for engineers. PUT adds (id 0 or none) or changes. */
@RestController
@RequestMapping("/api/v1/notify")
@PreAuthorize("hasRole('ENGINEER')")
class DutyController {

    private final Duties duties;

    DutyController(Duties duties) {
        this.duties = duties;
    }

    @GetMapping("/recipients")
    ItemPage<Recipient> recipients(@Valid PageParameters page) {
        return page.of(duties.recipients());
    }

    @PutMapping("/recipients")
    Map<String, Long> save(@RequestBody RecipientDraft draft) {
        return Map.of("id", duties.save(draft.recipient()));
    }

    @DeleteMapping("/recipients/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteRecipient(@PathVariable long id) {
        duties.deleteRecipient(id);
    }

    @GetMapping("/rotas")
    ItemPage<Rota> rotas(@Valid PageParameters page) {
        return page.of(duties.rotas());
    }

    @PutMapping("/rotas")
    Map<String, Long> save(@RequestBody RotaDraft draft) {
        return Map.of("id", duties.save(draft.rota()));
    }

    @DeleteMapping("/rotas/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteRota(@PathVariable long id) {
        duties.deleteRota(id);
    }

    @GetMapping("/routes")
    ItemPage<Route> routes(@Valid PageParameters page) {
        return page.of(duties.routes());
    }

    @PutMapping("/routes")
    Map<String, Long> save(@RequestBody RouteDraft draft) {
        return Map.of("id", duties.save(draft.route()));
    }

    @DeleteMapping("/routes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteRoute(@PathVariable long id) {
        duties.deleteRoute(id);
    }

    @GetMapping("/substitutes")
    ItemPage<Substitute> substitutes(@Valid PageParameters page) {
        return page.of(duties.substitutes());
    }

    @PostMapping("/substitutes")
    Map<String, Long> add(@RequestBody SubstituteDraft draft) {
        return Map.of("id", duties.add(draft.substitute()));
    }

    @DeleteMapping("/substitutes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteSubstitute(@PathVariable long id) {
        duties.deleteSubstitute(id);
    }
}
