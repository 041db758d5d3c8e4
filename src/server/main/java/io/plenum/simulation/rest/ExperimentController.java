package io.plenum.simulation.rest;

import io.plenum.simulation.experiment.ExperimentText;
import io.plenum.simulation.experiment.Experiments;
import io.plenum.web.ItemPage;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking the building over HTTP: what is posted is a proposal that a person signs. */
@RestController
@RequestMapping("/api/v1/simulations/{id}/experiments")
@PreAuthorize("hasRole('VIEWER')")
class ExperimentController {

    private final Experiments experiments;
    private final ExperimentText texts;

    ExperimentController(Experiments experiments, ExperimentText texts) {
        this.experiments = experiments;
        this.texts = texts;
    }

    /** For the rooms that the last run was refused for, three at most. */
    @GetMapping
    ItemPage<ExperimentItem> list(@PathVariable long id, Locale locale) {
        List<ExperimentItem> all = experiments.of(id).stream()
                .map(one -> ExperimentItem.of(one, texts.sentence(one, locale)))
                .toList();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    /** @param room key of one of those rooms */
    @PostMapping
    @PreAuthorize("hasRole('OPERATOR')")
    @ResponseStatus(HttpStatus.CREATED)
    ProposalNumber propose(@PathVariable long id, @RequestParam String room, Locale locale) {
        return new ProposalNumber(experiments.propose(id, room, locale));
    }

    /** @param proposal number of the proposal that waits for a signature */
    record ProposalNumber(long proposal) {}
}
