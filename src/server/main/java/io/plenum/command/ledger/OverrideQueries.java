package io.plenum.command.ledger;

import io.plenum.command.CommandOverride;
import io.plenum.command.ForeignOverride;
import io.plenum.command.ForeignOverrides;
import io.plenum.command.Overrides;
import io.plenum.point.PointId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is asked of the ledger of overrides. */
@Service
class OverrideQueries implements Overrides {

    private final OverrideStore store;
    private final List<ForeignOverrides> foreign;

    OverrideQueries(OverrideStore store, List<ForeignOverrides> foreign) {
        this.store = store;
        this.foreign = List.copyOf(foreign);
    }

    @Override
    public List<CommandOverride> open() {
        return store.open().stream().map(StoredOverride::override).toList();
    }

    @Override
    public List<CommandOverride> of(PointId point, int most) {
        return store.of(point, most).stream().map(StoredOverride::override).toList();
    }

    @Override
    public @Nullable CommandOverride byId(UUID id) {
        StoredOverride entry = store.byId(id);
        return entry == null ? null : entry.override();
    }

    @Override
    public List<CommandOverride> group(UUID group) {
        return store.group(group).stream().map(StoredOverride::override).toList();
    }

    @Override
    public List<ForeignOverride> foreign() {
        return foreign.stream().flatMap(one -> one.all().stream()).toList();
    }
}
