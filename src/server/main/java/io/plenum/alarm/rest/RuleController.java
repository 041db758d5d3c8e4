package io.plenum.alarm.rest;

import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.AlarmRules;
import io.plenum.alarm.rule.RuleBinding;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.plenum.web.RequestProblem;
import jakarta.validation.Valid;
import java.util.List;
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

/** Alarm rules over HTTP. */
@RestController
@RequestMapping("/api/v1/alarm-rules")
@PreAuthorize("hasRole('VIEWER')")
class RuleController {

    private static final String ENGINEER = "hasRole('ENGINEER')";

    private final AlarmRules rules;

    RuleController(AlarmRules rules) {
        this.rules = rules;
    }

    @GetMapping
    ItemPage<AlarmRule> list(@Valid PageParameters page) {
        return page.of(rules.all());
    }

    @GetMapping("/{id}")
    AlarmRule one(@PathVariable long id) {
        AlarmRule rule = rules.find(id);
        if (rule == null) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        return rule;
    }

    /** The keys of the points at which the rule looks. */
    @GetMapping("/{id}/points")
    ItemPage<String> points(@PathVariable long id, @Valid PageParameters page) {
        List<RuleBinding> found = rules.check(one(id));
        return page.of(found.stream().map(binding -> binding.point().key()).toList());
    }

    @PostMapping
    @PreAuthorize(ENGINEER)
    @ResponseStatus(HttpStatus.CREATED)
    AlarmRule add(@RequestBody RuleBody body) {
        return rules.save(body.rule(0));
    }

    @PutMapping("/{id}")
    @PreAuthorize(ENGINEER)
    AlarmRule change(@PathVariable long id, @RequestBody RuleBody body) {
        if (id == 0) {
            throw RequestProblem.notFound("0");
        }
        return rules.save(body.rule(id));
    }

    @DeleteMapping("/{id}")
    @PreAuthorize(ENGINEER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        rules.remove(id);
    }
}
