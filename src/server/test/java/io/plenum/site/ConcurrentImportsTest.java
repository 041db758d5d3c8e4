package io.plenum.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import io.plenum.point.ConnectionNames;
import io.plenum.point.device.DeviceDeclarations;
import io.plenum.site.importing.DeviceComparison;
import io.plenum.site.importing.FirstSite;
import io.plenum.site.importing.SiteAttachment;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImporter;
import io.plenum.site.importing.SiteStore;
import io.plenum.site.shape.ModelShapes;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ConcurrentImportsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static SiteFolder site(String key) {
        String turtle = """
            @prefix brick: <https://brickschema.org/schema/Brick#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix ex: <urn:example#> .
            @prefix plenum: <urn:plenum:schema#> .
            ex:%1$s a brick:Building ; rdfs:label "%1$s" ; brick:hasPart ex:%1$s-floor .
            ex:%1$s-floor a brick:Floor ; rdfs:label "Floor" ; plenum:level 0 ; brick:hasPart ex:%1$s-room .
            ex:%1$s-room a brick:Room ; rdfs:label "Room" .
            """.formatted(key);
        return SiteFolder.ofModel(turtle.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads as ever, but the first reading after an import takes long enough for another import to come through. */
    private static final class SlowRows extends SiteRows {

        final CountDownLatch read = new CountDownLatch(1);
        final CountDownLatch overtaken = new CountDownLatch(1);
        final AtomicBoolean slow = new AtomicBoolean();

        SlowRows(JdbcTemplate jdbc) {
            super(jdbc);
        }

        @Override
        public StoredSites all() {
            StoredSites found = super.all();
            if (slow.compareAndSet(true, false)) {
                read.countDown();
                try {
                    assertThat(overtaken.await(2, TimeUnit.SECONDS))
                            .as("nobody may come in between")
                            .isFalse();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return found;
        }
    }

    /** The model in force is that of the store, whichever of two imports is slower. */
    @Test
    void aSlowImportDoesNotPutItsOlderModelInForce() throws Exception {
        var source = database.dataSource();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        SiteStore store = new SiteStore(jdbc, new TransactionTemplate(new JdbcTransactionManager(source)));
        SlowRows rows = new SlowRows(jdbc);
        SiteRegistry registry = new SiteRegistry(rows, store, new FirstSite(null));
        SiteImporter importer = new SiteImporter(
                store,
                registry,
                new DeviceComparison(
                        new StaticListableBeanFactory().getBeanProvider(DeviceDeclarations.class),
                        new StaticMessageSource()),
                new ModelShapes(new StaticMessageSource()),
                event -> {},
                new StaticListableBeanFactory().getBeanProvider(ConnectionNames.class),
                new StaticListableBeanFactory().getBeanProvider(SiteAttachment.class));
        rows.slow.set(true);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> importer.importSite(site("north"), false));
        if (!rows.read.await(20, TimeUnit.SECONDS)) {
            first.get(1, TimeUnit.SECONDS);
        }
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
            importer.importSite(site("south"), false);
            rows.overtaken.countDown();
        });
        first.get(20, TimeUnit.SECONDS);
        second.get(20, TimeUnit.SECONDS);
        assertThat(registry.current().sites()).extracting(Site::key).containsExactly("north", "south");
    }
}
