package io.plenum.site.importing;

import io.plenum.audit.Actor;
import io.plenum.site.PostalAddress;
import io.plenum.site.Site;
import io.plenum.site.history.EntityChange;
import io.plenum.site.history.RevisionCause;
import io.plenum.site.history.RevisionOrigin;
import io.plenum.site.history.RevisionStore;
import io.plenum.site.history.SiteDifference;
import io.plenum.site.history.StoredSiteReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes sites. */
@Repository
public class SiteStore {

    /** One import at a time, whichever server does it. */
    private static final long IMPORT_LOCK = 0x504c_454e_554dL;

    private static final String POINT = """
        insert into point (key, site, owner, name, brick_class, kind, unit, state_texts, writable, connection, address)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (key) do update set owner = excluded.owner, name = excluded.name,
          brick_class = excluded.brick_class, kind = excluded.kind, unit = excluded.unit,
          state_texts = excluded.state_texts, writable = excluded.writable, connection = excluded.connection,
          address = excluded.address, removed_at = null
        """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RevisionStore revisions;
    private final Supplier<String> who;

    @Autowired
    public SiteStore(JdbcTemplate jdbc, TransactionTemplate transaction, Actor actor) {
        this(jdbc, transaction, actor::name);
    }

    /** Of which the server itself writes all. */
    public SiteStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this(jdbc, transaction, () -> Actor.SYSTEM);
    }

    private SiteStore(JdbcTemplate jdbc, TransactionTemplate transaction, Supplier<String> who) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.revisions = new RevisionStore(jdbc);
        this.who = who;
    }

    /**
     * Puts the site in the place of what the store held under its key. Points keep their ids by their keys; those that
     * the site no longer has are marked as removed and keep their history.
     *
     * @throws SiteImportRefused where a key or source belongs to another site; then nothing has changed
     */
    public void replace(SiteDraft draft) {
        replace(draft, "");
    }

    /**
     * As above.
     *
     * @param file from which the draft comes
     */
    public void replace(SiteDraft draft, String file) {
        recorded(draft.site().key(), RevisionOrigin.of(RevisionCause.IMPORTED, file), before -> {
            writeWhole(draft);
            return true;
        });
    }

    /**
     * Puts what the function makes of a site in its place, while nobody else changes a site.
     *
     * @param change gets the site as it is, null where it is not there; what it throws changes nothing
     * @return what was changed
     * @throws SiteImportRefused where a key or source belongs to another site; then nothing has changed
     */
    List<EntityChange> change(String site, RevisionOrigin origin, Function<@Nullable SiteDraft, SiteDraft> change) {
        return recorded(site, origin, before -> {
            SiteDraft after = change.apply(before);
            boolean differs = !SiteDifference.between(before, after).isEmpty();
            if (differs) {
                writeWhole(after);
            }
            return differs;
        });
    }

    /** Each change goes through here: one at a time, and into the history. */
    private List<EntityChange> recorded(String site, RevisionOrigin origin, Predicate<@Nullable SiteDraft> write) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, IMPORT_LOCK);
            SiteDraft before = StoredSiteReader.read(jdbc, site);
            List<EntityChange> changes = write.test(before)
                    ? SiteDifference.between(before, StoredSiteReader.read(jdbc, site))
                    : List.<EntityChange>of();
            revisions.add(site, who.get(), origin, changes);
            return changes;
        }));
    }

    private void writeWhole(SiteDraft draft) {
        SiteClashes.refuse(jdbc, draft);
        clear(draft.site().key());
        writeSite(draft.site());
        writePlaces(draft);
        writeEquipment(draft);
        writePoints(draft);
    }

    /** Adds what the draft has to what the site has, and the site itself where it is new. Points that it has are changed. */
    void add(SiteDraft draft, RevisionOrigin origin) {
        recorded(draft.site().key(), origin, before -> {
            SiteClashes.refuse(jdbc, draft);
            if (isNew(draft.site())) {
                writeSite(draft.site());
            }
            writePlaces(draft);
            writeEquipment(draft);
            writePoints(draft);
            return true;
        });
    }

    private boolean isNew(Site site) {
        return jdbc.queryForList("select key from site where key = ? and removed_at is null", String.class, site.key())
                .isEmpty();
    }

    /** @throws SiteImportRefused where a key or source belongs to another site */
    void check(SiteDraft draft) {
        SiteClashes.refuse(jdbc, draft);
    }

    /** Takes a site out of the model. Its points are marked as removed and keep their history; an import brings it back. */
    void remove(String site) {
        recorded(site, RevisionOrigin.of(RevisionCause.REMOVED, ""), before -> {
            clear(site);
            jdbc.update("update site set removed_at = now() where key = ? and removed_at is null", site);
            return true;
        });
    }

    private void clear(String site) {
        jdbc.update("update point set removed_at = now() where site = ? and removed_at is null", site);
        jdbc.update("delete from equipment where site = ?", site);
        jdbc.update("delete from floor where site = ?", site);
    }

    private void writeSite(Site site) {
        PostalAddress address = Objects.requireNonNullElse(site.address(), new PostalAddress("", "", "", ""));
        jdbc.update(
                """
            insert into site (key, name, zone, area, street, postal_code, city, country) values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (key) do update set name = excluded.name, zone = excluded.zone, area = excluded.area,
              street = excluded.street, postal_code = excluded.postal_code, city = excluded.city, country = excluded.country,
              imported_at = now(), removed_at = null,
              since = case when site.removed_at is null then site.since else now() end
            """,
                site.key(),
                site.name(),
                site.zone().getId(),
                site.areaSquareMetres(),
                address.street(),
                address.postalCode(),
                address.city(),
                address.country());
    }

    private void writePlaces(SiteDraft draft) {
        batch(
                "insert into floor (key, site, name, level, building, plan, plan_hash) values (?, ?, ?, ?, ?, ?, ?)",
                draft.floors(),
                (row, floor) -> {
                    String plan = draft.plans().get(floor.key());
                    set(
                            row,
                            floor.key(),
                            floor.site(),
                            floor.name(),
                            floor.level(),
                            floor.building(),
                            plan,
                            plan == null ? null : hash(plan));
                });
        batch(
                "insert into space (key, floor, name, brick_class, area) values (?, ?, ?, ?, ?)",
                draft.spaces(),
                (row, space) -> set(
                        row, space.key(), space.floor(), space.name(), space.brickClass(), space.areaSquareMetres()));
        pairs(
                "insert into space_part (space, part) values (?, ?)",
                draft.spaces().stream().flatMap(space -> pairs(space.key(), space.parts())));
    }

    private void writeEquipment(SiteDraft draft) {
        batch(
                """
                insert into equipment (key, site, name, brick_class, system, space, floor, part_of, sub_meter_of)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                draft.equipment(),
                (row, e) -> set(
                        row,
                        e.key(),
                        draft.site().key(),
                        e.name(),
                        e.brickClass(),
                        e.system(),
                        e.space(),
                        e.floor(),
                        e.partOf(),
                        e.subMeterOf()));
        pairs(
                "insert into equipment_feeds (equipment, fed) values (?, ?)",
                draft.equipment().stream().flatMap(e -> pairs(e.key(), e.feeds())));
        pairs(
                "insert into equipment_meters (equipment, metered) values (?, ?)",
                draft.equipment().stream().flatMap(e -> pairs(e.key(), e.meters())));
    }

    private static Stream<List<String>> pairs(String key, List<String> others) {
        return others.stream().distinct().map(other -> List.of(key, other));
    }

    private void pairs(String sql, Stream<List<String>> pairs) {
        batch(sql, pairs.toList(), (row, pair) -> set(row, pair.getFirst(), pair.getLast()));
    }

    private void writePoints(SiteDraft draft) {
        batch(POINT, draft.points(), (row, point) -> {
            var source = point.source();
            set(
                    row,
                    point.key(),
                    draft.site().key(),
                    point.owner(),
                    point.name(),
                    point.brickClass(),
                    point.kind().name(),
                    point.unit().name(),
                    row.getConnection().createArrayOf("text", point.stateTexts().toArray()),
                    point.writable(),
                    source == null ? null : source.connection(),
                    source == null ? null : source.address());
        });
    }

    private interface RowWriter<T> {
        void write(PreparedStatement row, T item) throws SQLException;
    }

    private <T> void batch(String sql, List<T> items, RowWriter<T> writer) {
        jdbc.batchUpdate(sql, items, 500, writer::write);
    }

    private static void set(PreparedStatement row, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }

    private static String hash(String plan) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plan.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
