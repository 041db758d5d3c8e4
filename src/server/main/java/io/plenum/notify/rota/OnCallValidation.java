package io.plenum.notify.rota;

import io.plenum.access.account.AccountDirectory;
import io.plenum.web.MailAddress;
import io.plenum.web.RequestProblem;
import io.plenum.web.language.Languages;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What recipients, rotas and routes must be to make sense. */
@Component
public class OnCallValidation {

    private static final Set<String> SYSTEMS = Set.of("hvac", "lighting", "security", "energy", "transport");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WAIT = 7 * 24 * 60;

    private final RecipientStore recipients;
    private final RotaStore rotas;
    private final AccountDirectory accounts;

    public OnCallValidation(RecipientStore recipients, RotaStore rotas, AccountDirectory accounts) {
        this.recipients = recipients;
        this.rotas = rotas;
        this.accounts = accounts;
    }

    /** @throws RequestProblem naming the field */
    public void check(Recipient recipient) {
        name(recipient.name());
        if (!MailAddress.isValid(recipient.address())) {
            throw RequestProblem.of("address", "notify.problem.address");
        }
        if (!Languages.isKnown(recipient.language())) {
            throw RequestProblem.of("language", "notify.problem.language", String.join(", ", Languages.codes()));
        }
        if (recipient.account() != null && accounts.active(recipient.account()) == null) {
            throw RequestProblem.of("account", "notify.problem.account", recipient.account());
        }
        if ((recipient.quietFrom() == null) != (recipient.quietTo() == null)) {
            throw RequestProblem.of("quietTo", "notify.problem.quiet");
        }
    }

    /** @throws RequestProblem naming the field */
    public void check(Rota rota) {
        name(rota.name());
        if (rota.shifts().isEmpty()) {
            throw RequestProblem.of("shifts", "notify.problem.shifts");
        }
        for (Rota.Shift shift : rota.shifts()) {
            if (shift.days().isEmpty()) {
                throw RequestProblem.of("shifts", "notify.problem.days");
            }
            known(shift.members(), "shifts");
        }
        rota.holidays().values().forEach(OnCallValidation::name);
    }

    /** @throws RequestProblem naming the field */
    public void check(Route route) {
        name(route.name());
        if (route.priorities().isEmpty()) {
            throw RequestProblem.of("priorities", "notify.problem.priorities");
        }
        if (route.system() != null && !SYSTEMS.contains(route.system())) {
            throw RequestProblem.of("system", "notify.problem.system");
        }
        if (route.steps().isEmpty()) {
            throw RequestProblem.of("steps", "notify.problem.steps");
        }
        route.steps().forEach(this::check);
    }

    private void check(Route.Step step) {
        if ((step.recipient() == null) == (step.rota() == null)) {
            throw RequestProblem.of("steps", "notify.problem.step");
        }
        if (step.minutes() < 1 || step.minutes() > LONGEST_WAIT) {
            throw RequestProblem.of("steps", "notify.problem.minutes", 1, LONGEST_WAIT);
        }
        if (step.recipient() != null) {
            known(List.of(step.recipient()), "steps");
        }
        if (step.rota() != null && rotas.all().stream().noneMatch(rota -> rota.id() == step.rota())) {
            throw RequestProblem.of("steps", "notify.problem.step");
        }
    }

    /** @throws RequestProblem naming the field */
    public void check(Substitute substitute) {
        known(List.of(substitute.absent()), "absent");
        known(List.of(substitute.instead()), "instead");
        if (substitute.absent() == substitute.instead()) {
            throw RequestProblem.of("instead", "notify.problem.substitute");
        }
        if (substitute.last().isBefore(substitute.first())) {
            throw RequestProblem.of("last", "notify.problem.days-order");
        }
    }

    private void known(List<Long> ids, String field) {
        List<Long> all = recipients.all().stream().map(Recipient::id).toList();
        if (ids.isEmpty() || !all.containsAll(ids)) {
            throw RequestProblem.of(field, "notify.problem.people");
        }
    }

    private static void name(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(c -> c < ' ')) {
            throw RequestProblem.of("name", "notify.problem.name", LONGEST_NAME);
        }
    }
}
