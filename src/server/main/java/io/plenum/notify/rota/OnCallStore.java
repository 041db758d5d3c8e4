package io.plenum.notify.rota;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All that is written down about onCall, read as a whole: there are dozens of rows, not thousands. */
@Repository
public class OnCallStore {

    private final RecipientStore recipients;
    private final RotaStore rotas;
    private final RouteStore routes;

    public OnCallStore(RecipientStore recipients, RotaStore rotas, RouteStore routes) {
        this.recipients = recipients;
        this.rotas = rotas;
        this.routes = routes;
    }

    public OnCallPlan plan() {
        return new OnCallPlan(
                byId(recipients.all(), Recipient::id),
                byId(rotas.all(), Rota::id),
                routes.all(),
                recipients.substitutes());
    }

    /** Null where there is none with this id. */
    public @Nullable Recipient recipient(long id) {
        return recipients.all().stream().filter(r -> r.id() == id).findFirst().orElse(null);
    }

    private static <T> Map<Long, T> byId(List<T> all, Function<T, Long> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
