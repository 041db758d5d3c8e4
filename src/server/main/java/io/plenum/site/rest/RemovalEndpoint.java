package io.plenum.site.rest;

import io.plenum.audit.Audit;
import io.plenum.site.importing.SiteImporter;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes a site out of the model; what was recorded of it stays, and an import brings it back. */
@RestController
@PreAuthorize("hasRole('ADMINISTRATOR')")
class RemovalEndpoint {

    private final SiteImporter importer;
    private final Audit audit;

    RemovalEndpoint(SiteImporter importer, Audit audit) {
        this.importer = importer;
        this.audit = audit;
    }

    @DeleteMapping("/api/v1/sites/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String key) {
        importer.remove(key);
        audit.changed("site removed", "site", key, Map.of("key", key), null);
    }
}
