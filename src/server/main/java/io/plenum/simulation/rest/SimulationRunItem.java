package io.plenum.simulation.rest;

import io.plenum.simulation.Scenario;
import io.plenum.simulation.ScenarioResult;
import io.plenum.simulation.store.RunState;
import io.plenum.simulation.store.SimulationRun;
import io.plenum.site.SiteModel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A run over HTTP. Times are UTC.
 *
 * @param scenario number of the scenario
 * @param progress 0 to 1
 * @param ran the scenario as it was then
 * @param result null unless it is done
 * @param refusals why there are no figures, and what data would help, in the caller's language; empty where there are some
 * @param error why it failed, in the caller's language; null where it has not
 */
record SimulationRunItem(
        long id,
        long scenario,
        RunState state,
        double progress,
        Scenario ran,
        Instant asked,
        String askedBy,
        @Nullable Instant started,
        @Nullable Instant ended,
        @Nullable ScenarioResult result,
        List<String> refusals,
        @Nullable String error) {

    static SimulationRunItem of(
            SimulationRun run, double progress, SiteModel model, MessageSource messages, Locale locale) {
        return new SimulationRunItem(
                run.id(),
                run.scenario(),
                run.state(),
                progress,
                run.ran(),
                run.asked(),
                run.askedBy(),
                run.started(),
                run.ended(),
                run.result(),
                run.result() == null
                        ? List.of()
                        : run.result().refusals().stream()
                                .map(one -> words(one, model, messages, locale))
                                .toList(),
                run.error().isEmpty() ? null : messages.getMessage(run.error(), null, run.error(), locale));
    }

    private static String words(ScenarioResult.Refusal one, SiteModel model, MessageSource messages, Locale locale) {
        Object[] place = {one.subject().isEmpty() ? "" : model.placeName(one.subject())};
        return Stream.of(one.reason(), one.help())
                .filter(key -> !key.isEmpty())
                .map(key -> String.valueOf(messages.getMessage(key, place, key, locale)))
                .collect(Collectors.joining(" "));
    }
}
