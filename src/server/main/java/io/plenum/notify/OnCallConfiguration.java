package io.plenum.notify;

import io.plenum.audit.Audit;
import io.plenum.notify.rota.OnCallValidation;
import io.plenum.notify.rota.Recipient;
import io.plenum.notify.rota.RecipientStore;
import io.plenum.notify.rota.Rota;
import io.plenum.notify.rota.RotaStore;
import io.plenum.notify.rota.Route;
import io.plenum.notify.rota.RouteStore;
import io.plenum.notify.rota.Substitute;
import io.plenum.notify.webhook.PhoneGateway;
import io.plenum.notify.webhook.PhoneGateways;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes recipients, rotas, routes and substitutes, checked and audited. What is wrong is told as {@link RequestProblem} with the
 * field's name.
 */
@Service
@PreAuthorize("hasRole('ENGINEER')")
public class OnCallConfiguration {

    private final RecipientStore recipients;
    private final RotaStore rotas;
    private final RouteStore routes;
    private final OnCallValidation rules;
    private final PhoneGateways gateways;
    private final Audit audit;
    private final TransactionTemplate transaction;

    OnCallConfiguration(
            RecipientStore recipients,
            RotaStore rotas,
            RouteStore routes,
            OnCallValidation rules,
            PhoneGateways gateways,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.recipients = recipients;
        this.rotas = rotas;
        this.routes = routes;
        this.rules = rules;
        this.gateways = gateways;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    public List<Recipient> recipients() {
        return recipients.all();
    }

    public List<Rota> rotas() {
        return rotas.all();
    }

    public List<Route> routes() {
        return routes.all();
    }

    /** By which steps can reach phones. */
    public List<PhoneGateway> gateways() {
        return gateways.all();
    }

    public List<Substitute> substitutes() {
        return recipients.substitutes();
    }

    /** @return its id */
    public long save(Recipient recipient) {
        rules.check(recipient);
        return save("recipient", recipient.name(), recipient.id(), () -> recipients.save(recipient));
    }

    public long save(Rota rota) {
        rules.check(rota);
        return save("rota", rota.name(), rota.id(), () -> rotas.save(rota));
    }

    public long save(Route route) {
        rules.check(route);
        for (Route.Step step : route.steps()) {
            if (step.gateway() != null && gateways.all().stream().noneMatch(one -> one.id() == step.gateway())) {
                throw RequestProblem.of("steps", "notify.problem.gateway");
            }
        }
        return save("route", route.name(), route.id(), () -> routes.save(route));
    }

    public long add(Substitute substitute) {
        rules.check(substitute);
        return save(
                "substitute", substitute.absent() + " by " + substitute.instead(), 0, () -> recipients.add(substitute));
    }

    public void deleteRecipient(long id) {
        if (recipients.inUse(id)) {
            throw RequestProblem.of("id", "notify.problem.in-use");
        }
        deleted("recipient", id, recipients.delete(id));
    }

    public void deleteRota(long id) {
        if (rotas.inUse(id)) {
            throw RequestProblem.of("id", "notify.problem.in-use");
        }
        deleted("rota", id, rotas.delete(id));
    }

    public void deleteRoute(long id) {
        deleted("route", id, routes.delete(id));
    }

    public void deleteSubstitute(long id) {
        deleted("substitute", id, recipients.deleteSubstitute(id));
    }

    private long save(String what, String name, long known, Supplier<Long> change) {
        long id;
        try {
            id = Objects.requireNonNull(transaction.execute(status -> change.get()));
        } catch (DataIntegrityViolationException clash) {
            throw RequestProblem.of("name", "notify.problem.taken", name);
        }
        if (id == 0) {
            throw RequestProblem.notFound(String.valueOf(known));
        }
        audit.record(what + (known == 0 ? " added" : " changed"), id + " " + name);
        return id;
    }

    private void deleted(String what, long id, boolean found) {
        if (!found) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        audit.record(what + " deleted", String.valueOf(id));
    }
}
