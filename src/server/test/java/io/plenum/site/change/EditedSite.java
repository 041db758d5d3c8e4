package io.plenum.site.change;

import io.plenum.audit.Audit;
import io.plenum.point.ConnectionNames;
import io.plenum.point.device.DeviceDeclarations;
import io.plenum.site.SiteRegistry;
import io.plenum.site.SiteRows;
import io.plenum.site.history.EntityId;
import io.plenum.site.importing.DeviceComparison;
import io.plenum.site.importing.FirstSite;
import io.plenum.site.importing.SiteAttachment;
import io.plenum.site.importing.SiteImporter;
import io.plenum.site.importing.SiteStore;
import io.plenum.site.role.EntityKind;
import io.plenum.site.shape.ModelShapes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A store with everything that changes the sites in it. */
public final class EditedSite {

    private final SiteRows rows;
    private final SiteRegistry registry;
    private final SiteImporter importer;
    private final ModelChanges changes;
    private final Set<EntityId> recorded = new HashSet<>();

    public EditedSite(DataSource source, Audit audit) {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        SiteStore store = new SiteStore(jdbc, new TransactionTemplate(new JdbcTransactionManager(source)));
        rows = new SiteRows(jdbc);
        registry = new SiteRegistry(rows, store, new FirstSite(null));
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        importer = new SiteImporter(
                store,
                registry,
                new DeviceComparison(beans.getBeanProvider(DeviceDeclarations.class), new StaticMessageSource()),
                new ModelShapes(new StaticMessageSource()),
                event -> {},
                beans.getBeanProvider(ConnectionNames.class),
                beans.getBeanProvider(SiteAttachment.class));
        StaticListableBeanFactory uses = new StaticListableBeanFactory();
        ModelUses recordedOnes = removed -> removed.stream()
                .filter(recorded::contains)
                .map(id -> new ModelUse(id, true, "recorded", List.of()))
                .toList();
        uses.addBean("uses", recordedOnes);
        changes = new ModelChanges(importer, jdbc, uses.getBeanProvider(ModelUses.class), audit);
    }

    public SiteRows rows() {
        return rows;
    }

    public SiteRegistry registry() {
        return registry;
    }

    public SiteImporter importer() {
        return importer;
    }

    public ModelChanges changes() {
        return changes;
    }

    void recorded(String point) {
        recorded.add(new EntityId(EntityKind.POINT, point));
    }

    /** Key of one of its spaces. */
    String space() {
        return registry.current().spaces().getFirst().key();
    }
}
