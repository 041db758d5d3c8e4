package io.plenum.equipment.document;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import io.plenum.work.photo.Photos;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Documents of equipment. Whoever sees the equipment reads them; technicians of that part of the building add and remove them, on record.
 * What is out of reach is as unknown as what does not exist.
 */
@Service
public class EquipmentDocuments {

    /** Bytes of the largest upload. */
    public static final int LARGEST = Photos.LARGEST;

    private static final int MOST = 30;
    private static final String KIND = "equipment document";

    private final DocumentStore store;
    private final DocumentSettings settings;
    private final SiteModels all;
    private final SiteAccess models;
    private final CurrentUser user;
    private final Audit audit;
    private final TransactionTemplate transaction;

    EquipmentDocuments(
            DocumentStore store,
            DocumentSettings settings,
            SiteModels all,
            SiteAccess models,
            CurrentUser user,
            Audit audit,
            TransactionTemplate transaction) {
        this.store = store;
        this.settings = settings;
        this.all = all;
        this.models = models;
        this.user = user;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** By kind, the latest first. */
    public List<EquipmentDocument> of(String equipment) {
        seen(equipment);
        return store.of(equipment);
    }

    public boolean mayChange(String equipment) {
        return models.within(Role.TECHNICIAN).equipment(equipment) != null;
    }

    public EquipmentDocument one(String equipment, long id) {
        seen(equipment);
        EquipmentDocument document = store.one(equipment, id);
        if (document == null) {
            throw RequestProblem.notFound(equipment + "/" + id);
        }
        return document;
    }

    public byte[] content(EquipmentDocument document) {
        byte[] content = store.content(document.equipment(), document.id());
        if (content == null) {
            throw RequestProblem.notFound(document.equipment() + "/" + document.id());
        }
        return content;
    }

    /**
     * Drawing a photo anew takes a while; no transaction, and so no connection, waits for it.
     *
     * @param upload a PDF, JPEG, PNG or WebP of at most {@link #LARGEST} bytes
     * @throws RequestProblem for anything else, and where there are too many already, of the equipment or in megabytes of its site
     */
    public EquipmentDocument add(String equipment, NewDocument document, byte[] upload) {
        demandRoom(equipment);
        DocumentFormat.Recognised file = DocumentFormat.recognise(upload);
        if (document.kind() == DocumentKind.PHOTO && file.format() != DocumentFormat.JPEG) {
            throw RequestProblem.of("file", "work.problem.photo");
        }
        return RequestProblem.present("file", transaction.execute(status -> {
            List<String> site = ofSameSite(equipment);
            store.lock(site.getFirst());
            demandRoom(equipment);
            long most = settings.mostOfSite().toBytes();
            if (store.bytes(site) + file.content().length > most) {
                throw RequestProblem.of(
                        "file",
                        "equipment.document.problem.site",
                        settings.mostOfSite().toMegabytes());
            }
            EquipmentDocument added = store.add(equipment, document, file, user.name());
            audit.changed("equipment document added", KIND, key(added), null, added);
            return added;
        }));
    }

    public void remove(String equipment, long id) {
        EquipmentDocument document = one(equipment, id);
        demandChange(equipment);
        transaction.executeWithoutResult(status -> {
            if (store.remove(equipment, id)) {
                audit.changed("equipment document removed", KIND, key(document), document, null);
            }
        });
    }

    private static String key(EquipmentDocument document) {
        return document.equipment() + "/" + document.id();
    }

    private void demandRoom(String equipment) {
        demandChange(equipment);
        if (store.of(equipment).size() >= MOST) {
            throw RequestProblem.of("file", "equipment.document.problem.many", MOST);
        }
    }

    /** All equipment of its site, in the order of the model, whoever may see it. */
    private List<String> ofSameSite(String equipment) {
        SiteModel whole = all.current();
        Site site = whole.siteOf(equipment);
        SiteModel one = site == null ? whole : whole.of(site);
        return one.equipment().stream().map(Equipment::key).toList();
    }

    private void seen(String equipment) {
        if (models.visible().equipment(equipment) == null) {
            throw RequestProblem.notFound(equipment);
        }
    }

    private void demandChange(String equipment) {
        seen(equipment);
        if (!mayChange(equipment)) {
            throw new AccessDeniedException("Not with this role here");
        }
    }
}
