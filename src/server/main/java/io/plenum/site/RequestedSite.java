package io.plenum.site;

import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The site that a request speaks of. Where there is only one, nobody has to name it; where there are several, none of them is answered for
 * unasked.
 */
@Service
public class RequestedSite {

    private final SiteAccess models;

    RequestedSite(SiteAccess models) {
        this.models = models;
    }

    /**
     * @param key as the request has it; null where it names none
     * @throws RequestProblem where there is no such site, or none at all, or several to choose from
     */
    public Site of(@Nullable String key) {
        List<Site> sites = models.visible().sites();
        if (key == null) {
            if (sites.size() != 1) {
                throw RequestProblem.of(
                        "site", sites.isEmpty() ? "site.problem.none" : "site.problem.several", keys(sites));
            }
            return sites.getFirst();
        }
        return sites.stream()
                .filter(site -> site.key().equals(key))
                .findFirst()
                .orElseThrow(() -> RequestProblem.of("site", "site.problem.unknown", key, keys(sites)));
    }

    /** For lists, in which every line says whose it is: all sites where none is named. */
    public List<Site> allOr(@Nullable String key) {
        return key == null ? models.visible().sites() : List.of(of(key));
    }

    private static String keys(List<Site> sites) {
        return sites.stream().map(Site::key).collect(Collectors.joining(", "));
    }
}
