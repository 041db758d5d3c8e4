package io.plenum.control.rest;

import io.plenum.control.LoopSubject;
import io.plenum.control.loop.GuardRails;
import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.LoopSetting;
import io.plenum.control.run.ControlLoops;
import io.plenum.control.run.ControlTrialResult;
import io.plenum.control.run.LoopStep;
import io.plenum.control.run.TrialResults;
import io.plenum.control.trial.TrialEffect;
import io.plenum.energy.EnergyKind;
import io.plenum.web.ItemPage;
import io.plenum.web.RequestProblem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Set points that Plenum resets itself: what could be, what is, what each wanted beside what was, and what trials say. */
@RestController
@RequestMapping("/api/v1/control-loops")
@PreAuthorize("hasRole('VIEWER')")
class ControlLoopController {

    private final ControlLoops loops;
    private final TrialResults results;

    ControlLoopController(ControlLoops loops, TrialResults results) {
        this.loops = loops;
        this.results = results;
    }

    /** What could be reset. */
    record SubjectJson(LoopKind kind, String site, String equipment, String name, String point, int zones) {
        static SubjectJson of(LoopSubject subject) {
            return new SubjectJson(
                    subject.kind(),
                    subject.site(),
                    subject.equipment(),
                    subject.name(),
                    subject.main().key(),
                    subject.zones().size());
        }
    }

    /** What one wanted at an instant (UTC), beside what was; null where that was not known. */
    record StepJson(Instant time, double wanted, @Nullable Double actual, int requests, boolean running, boolean live) {
        static StepJson of(LoopStep step) {
            return new StepJson(
                    step.time(),
                    step.wanted(),
                    Double.isNaN(step.actual()) ? null : step.actual(),
                    step.requests(),
                    step.running(),
                    step.live());
        }
    }

    /** Begins one in shadow. */
    record Begin(@Nullable LoopKind kind, @Nullable String equipment) {}

    /** When it ends by itself, UTC. */
    record Until(@Nullable Instant until) {}

    /** Bounds in the unit of the set point. */
    record Setting(
            double low,
            double high,
            double comfortKelvin,
            double comfortShare,
            @Nullable HoursJson hours) {}

    /** Loops that are tried together. */
    record BeginTrial(@Nullable List<UUID> loops, @Nullable Instant until) {}

    /** What a trial says, by kind of energy and loop; kWh a day. */
    record TrialJson(
            UUID trial, List<LoopJson> loops, int days, int dropped, Map<EnergyKind, List<TrialEffect>> effects) {
        static TrialJson of(ControlTrialResult result) {
            return new TrialJson(
                    result.trial(),
                    result.loops().stream().map(LoopJson::of).toList(),
                    result.days(),
                    result.dropped(),
                    result.effects());
        }
    }

    /** All that were ever set up, the oldest first. */
    @GetMapping
    ItemPage<LoopJson> list() {
        List<LoopJson> all = loops.all().stream().map(LoopJson::of).toList();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    /** Set points of the model that could be reset. */
    @GetMapping("/subjects")
    ItemPage<SubjectJson> subjects() {
        List<SubjectJson> all = loops.subjects().stream().map(SubjectJson::of).toList();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    /** What one wanted beside what was. */
    @GetMapping("/{id}/steps")
    ItemPage<StepJson> steps(@PathVariable UUID id, @RequestParam Instant from, @RequestParam Instant to) {
        List<StepJson> steps =
                loops.steps(id, from, to).stream().map(StepJson::of).toList();
        return new ItemPage<>(steps, steps.size(), 0, steps.size());
    }

    /** Begins to watch: it writes nothing. */
    @PostMapping
    @PreAuthorize("hasRole('ENGINEER')")
    LoopJson begin(@RequestBody Begin wanted) {
        return LoopJson.of(loops.shadow(
                RequestProblem.present("kind", wanted.kind()),
                RequestProblem.present("equipment", wanted.equipment())));
    }

    @PostMapping("/{id}/adjust")
    @PreAuthorize("hasRole('ENGINEER')")
    LoopJson adjust(@PathVariable UUID id, @RequestBody Setting setting) {
        GuardRails standard = GuardRails.STANDARD;
        GuardRails rails = new GuardRails(
                setting.comfortKelvin(), setting.comfortShare(), standard.patienceSeconds(), standard.blindSeconds());
        HoursJson hours = setting.hours();
        return LoopJson.of(loops.adjust(
                id,
                new LoopSetting(
                        setting.low(),
                        setting.high(),
                        rails,
                        hours == null ? loops.find(id).hours() : hours.hours())));
    }

    /** Lets it write until an instant, on behalf of the caller. */
    @PostMapping("/{id}/live")
    @PreAuthorize("hasRole('ENGINEER')")
    LoopJson live(@PathVariable UUID id, @RequestBody Until end) {
        return LoopJson.of(loops.live(id, RequestProblem.present("until", end.until())));
    }

    /** Gives the set point back and watches on. */
    @PostMapping("/{id}/shadow")
    @PreAuthorize("hasRole('OPERATOR')")
    LoopJson shadow(@PathVariable UUID id) {
        return LoopJson.of(loops.backToShadow(id));
    }

    /** Gives the set point back and ends it. */
    @PostMapping("/{id}/stop")
    @PreAuthorize("hasRole('OPERATOR')")
    LoopJson stop(@PathVariable UUID id) {
        return LoopJson.of(loops.stop(id));
    }

    /** Tries one to three loops by days that are drawn, from tomorrow on. */
    @PostMapping("/trials")
    @PreAuthorize("hasRole('ENGINEER')")
    List<LoopJson> trial(@RequestBody BeginTrial wanted) {
        return loops
                .trial(RequestProblem.present("loops", wanted.loops()), RequestProblem.present("until", wanted.until()))
                .stream()
                .map(LoopJson::of)
                .toList();
    }

    /** What a trial says so far. */
    @GetMapping("/trials/{trial}")
    TrialJson result(@PathVariable UUID trial) {
        return TrialJson.of(results.of(trial));
    }
}
