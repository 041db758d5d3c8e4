package io.plenum.equipment.rest;

import io.plenum.equipment.document.DocumentKind;
import io.plenum.equipment.document.EquipmentDocument;
import io.plenum.equipment.document.EquipmentDocuments;
import io.plenum.equipment.document.NewDocument;
import io.plenum.web.ItemPage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Manuals, photos and warranties of equipment. */
@RestController
@RequestMapping("/api/v1/equipment/{key}/documents")
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class DocumentController {

    private final EquipmentDocuments documents;

    DocumentController(EquipmentDocuments documents) {
        this.documents = documents;
    }

    @GetMapping
    ItemPage<EquipmentDocument> list(@PathVariable String key) {
        List<EquipmentDocument> all = documents.of(key);
        return new ItemPage<>(all, all.size(), 0, Math.max(1, all.size()));
    }

    /** A JPEG or a PDF, under its title. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> content(@PathVariable String key, @PathVariable long id) {
        EquipmentDocument document = documents.one(key, id);
        ContentDisposition shown = ContentDisposition.inline()
                .filename(document.title() + "." + document.format().extension(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .contentType(MediaType.parseMediaType(document.format().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(documents.content(document));
    }

    /**
     * The body is the file itself; what it is is seen from its bytes, not from what the sender calls it.
     *
     * @param ends the last day of a warranty
     */
    @PostMapping
    @PreAuthorize("hasAuthority('ANYWHERE_TECHNICIAN')")
    ResponseEntity<EquipmentDocument> add(
            @PathVariable String key,
            @RequestParam DocumentKind kind,
            @RequestParam String title,
            @RequestParam(required = false) @Nullable LocalDate ends,
            @RequestBody byte[] file) {
        EquipmentDocument added = documents.add(key, new NewDocument(kind, title, ends), file);
        return ResponseEntity.created(URI.create("/api/v1/equipment/" + key + "/documents/" + added.id()))
                .body(added);
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasAuthority('ANYWHERE_TECHNICIAN')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String key, @PathVariable long id) {
        documents.remove(key, id);
    }
}
