package io.plenum.command.durability;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How well it was foretold whether commands last. */
@RestController
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class DurabilityController {

    private final ForecastScores scores;

    DurabilityController(ForecastScores scores) {
        this.scores = scores;
    }

    /** Of all overrides that have ended within the last 400 days. */
    @GetMapping("/api/v1/commands/durability")
    ForecastScores.Score durability() {
        return scores.score();
    }
}
