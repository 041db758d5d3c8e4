package io.plenum.notify.rest;

import io.plenum.notify.OnCallConfiguration;
import io.plenum.notify.rota.Recipient;
import io.plenum.notify.rota.Rota;
import io.plenum.notify.rota.Route;
import io.plenum.notify.rota.Substitute;
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
class OnCallController {

    private final OnCallConfiguration onCall;

    OnCallController(OnCallConfiguration onCall) {
        this.onCall = onCall;
    }

    @GetMapping("/recipients")
    ItemPage<Recipient> recipients(@Valid PageParameters page) {
        return page.of(onCall.recipients());
    }

    @PutMapping("/recipients")
    Map<String, Long> save(@RequestBody RecipientDraft draft) {
        return Map.of("id", onCall.save(draft.recipient()));
    }

    @DeleteMapping("/recipients/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteRecipient(@PathVariable long id) {
        onCall.deleteRecipient(id);
    }

    @GetMapping("/rotas")
    ItemPage<Rota> rotas(@Valid PageParameters page) {
        return page.of(onCall.rotas());
    }

    @PutMapping("/rotas")
    Map<String, Long> save(@RequestBody RotaDraft draft) {
        return Map.of("id", onCall.save(draft.rota()));
    }

    @DeleteMapping("/rotas/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteRota(@PathVariable long id) {
        onCall.deleteRota(id);
    }

    @GetMapping("/routes")
    ItemPage<Route> routes(@Valid PageParameters page) {
        return page.of(onCall.routes());
    }

    @PutMapping("/routes")
    Map<String, Long> save(@RequestBody RouteDraft draft) {
        return Map.of("id", onCall.save(draft.route()));
    }

    @DeleteMapping("/routes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteRoute(@PathVariable long id) {
        onCall.deleteRoute(id);
    }

    @GetMapping("/substitutes")
    ItemPage<Substitute> substitutes(@Valid PageParameters page) {
        return page.of(onCall.substitutes());
    }

    @PostMapping("/substitutes")
    Map<String, Long> add(@RequestBody SubstituteDraft draft) {
        return Map.of("id", onCall.add(draft.substitute()));
    }

    @DeleteMapping("/substitutes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteSubstitute(@PathVariable long id) {
        onCall.deleteSubstitute(id);
    }
}
