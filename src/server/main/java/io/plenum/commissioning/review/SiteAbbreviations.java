package io.plenum.commissioning.review;

import io.plenum.audit.Audit;
import io.plenum.commissioning.naming.Abbreviation;
import io.plenum.web.RequestProblem;
import java.util.List;
import org.springframework.stereotype.Service;

/** The register of abbreviations as far as it is the site's own. */
@Service
public class SiteAbbreviations {

    private static final int LONGEST_MEANING = 120;

    private final NamingStore store;
    private final Audit audit;

    public SiteAbbreviations(NamingStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    public List<Abbreviation> all() {
        return store.abbreviations();
    }

    /**
     * Adds a meaning, or changes its weight.
     *
     * @throws RequestProblem where a part of it cannot be used
     */
    public Abbreviation put(Abbreviation line) {
        Abbreviation clean = checked(line);
        store.put(clean);
        audit.changed("abbreviation changed", "abbreviation", clean.token(), null, clean);
        return clean;
    }

    /**
     * Puts a line in the place of another.
     *
     * @throws RequestProblem where a part of it cannot be used; then nothing has changed
     */
    public Abbreviation change(Abbreviation before, Abbreviation line) {
        Abbreviation clean = checked(line);
        store.put(clean);
        if (!isSame(before, clean)) {
            store.remove(before);
        }
        audit.changed("abbreviation changed", "abbreviation", clean.token(), before, clean);
        return clean;
    }

    private static boolean isSame(Abbreviation one, Abbreviation other) {
        return one.token().equals(other.token())
                && one.kind() == other.kind()
                && one.meaning().equals(other.meaning());
    }

    /**
     * Takes one meaning out.
     *
     * @throws RequestProblem where the site has no such line of its own
     */
    public void remove(Abbreviation line) {
        if (!store.remove(line)) {
            throw RequestProblem.notFound(line.token());
        }
        audit.changed("abbreviation removed", "abbreviation", line.token(), line, null);
    }

    /** @throws RequestProblem where a part of it cannot be used */
    static Abbreviation checked(Abbreviation line) {
        String token = Abbreviation.normalized(line.token());
        if (token.isEmpty() || token.length() > Abbreviation.LONGEST_TOKEN) {
            throw RequestProblem.of("token", "commissioning.rule.token", Abbreviation.LONGEST_TOKEN);
        }
        String meaning = line.meaning().strip().replaceAll("\\s+", " ");
        if (line.needsMeaning() && !meaning.matches("[A-Za-z][\\w ]{0," + (LONGEST_MEANING - 1) + "}")) {
            throw RequestProblem.of("meaning", "commissioning.rule.meaning");
        }
        if (!(line.weight() > 0 && line.weight() <= 1)) {
            throw RequestProblem.of("weight", "commissioning.rule.weight");
        }
        return new Abbreviation(token, "", line.kind(), line.needsMeaning() ? meaning : "", line.weight());
    }

    /**
     * Takes all meanings of a token out.
     *
     * @throws RequestProblem where the site has no such token of its own
     */
    public void remove(String token) {
        if (!store.remove(token)) {
            throw RequestProblem.notFound(token);
        }
        audit.changed("abbreviation removed", "abbreviation", token, token, null);
    }
}
