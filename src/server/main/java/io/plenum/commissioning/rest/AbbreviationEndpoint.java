package io.plenum.commissioning.rest;

import io.plenum.commissioning.naming.Abbreviation;
import io.plenum.commissioning.naming.MeaningKind;
import io.plenum.commissioning.review.SiteAbbreviations;
import io.plenum.web.ItemPage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a site's own abbreviations mean in names of points; they outweigh those that are shipped. */
@RestController
@RequestMapping("/api/v1/abbreviations")
@PreAuthorize("hasRole('ENGINEER')")
class AbbreviationEndpoint {

    private final SiteAbbreviations abbreviations;

    AbbreviationEndpoint(SiteAbbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /**
     * One meaning of a token.
     *
     * @param meaning words of Brick, or a class of equipment; left out for places and what says nothing
     * @param weight from 0 to 1, how sure it is; 1 where it is left out
     */
    record Meaning(
            MeaningKind kind,
            @Nullable String meaning,
            @Nullable Double weight) {

        Meaning {
            Objects.requireNonNull(kind, "kind");
        }
    }

    @GetMapping
    ItemPage<Abbreviation> all() {
        List<Abbreviation> all = abbreviations.all();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    @PutMapping("/{token}")
    Abbreviation put(@PathVariable String token, @RequestBody Meaning meaning) {
        String words = meaning.meaning() == null ? "" : meaning.meaning();
        double weight = meaning.weight() == null ? 1 : meaning.weight();
        return abbreviations.put(new Abbreviation(token, "", meaning.kind(), words, weight));
    }

    /** Takes all meanings of a token out. */
    @DeleteMapping("/{token}")
    ResponseEntity<Void> remove(@PathVariable String token) {
        abbreviations.remove(token);
        return ResponseEntity.noContent().build();
    }
}
