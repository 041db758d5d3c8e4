package io.plenum.manual.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Span;
import io.plenum.manual.GlossaryTerm;
import io.plenum.manual.Guide;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of the manual as components: code, bold, italics, links, and each term of the glossary where a part uses it first. Nothing of the
 * text becomes markup.
 */
final class InlineText {

    private static final Pattern MARKED =
            Pattern.compile("`([^`]+)`|\\*\\*(.+?)\\*\\*|\\*([^*]+?)\\*|\\[([^\\]]+)\\]\\(([^)]+)\\)");
    /** Beside the file, so in its language, or above it, where those in English are. */
    private static final Pattern OF_MANUAL = Pattern.compile("(\\.\\./)?([a-z-]+)\\.md(?:#(.+))?");

    private final Guide guide;
    private final Locale language;
    private final Locale reader;
    private final Set<GlossaryTerm> explained = new HashSet<>();

    /**
     * @param guide to which links without a file belong
     * @param language in which it is written
     * @param reader in whose language terms are explained
     */
    InlineText(Guide guide, Locale language, Locale reader) {
        this.guide = guide;
        this.language = language;
        this.reader = reader;
    }

    void into(HasComponents parent, String text) {
        Matcher marked = MARKED.matcher(text);
        int end = 0;
        while (marked.find()) {
            words(parent, text.substring(end, marked.start()));
            parent.add(component(marked));
            end = marked.end();
        }
        words(parent, text.substring(end));
    }

    private Component component(Matcher marked) {
        if (marked.group(1) != null) {
            return new Code(marked.group(1));
        }
        if (marked.group(2) != null) {
            Span strong = new Span();
            strong.getStyle().set("font-weight", "600");
            into(strong, marked.group(2));
            return strong;
        }
        if (marked.group(3) != null) {
            return new Emphasis(marked.group(3));
        }
        return link(marked.group(4).replace("`", ""), marked.group(5));
    }

    /** What leads to no part of the manual and to no page of the web is not there for readers of the screen. */
    private Component link(String words, String target) {
        if (target.startsWith("https://")) {
            Anchor anchor = new Anchor(target, words);
            anchor.setTarget("_blank");
            anchor.getElement().setAttribute("rel", "noopener noreferrer");
            return anchor;
        }
        if (target.startsWith("#")) {
            return part(guide, language, target.substring(1), words);
        }
        Matcher other = OF_MANUAL.matcher(target);
        Guide named = other.matches() ? Guide.named(other.group(2)) : null;
        if (named == null) {
            return new Span(words);
        }
        Locale written = other.group(1) == null ? language : Locale.ENGLISH;
        return other.group(3) == null
                ? new Anchor("manual/" + named.fileName(), words)
                : part(named, written, other.group(3), words);
    }

    private static Anchor part(Guide guide, Locale written, String anchor, String words) {
        return new Anchor("manual/" + guide.fileName() + "/" + guide.anchor(anchor, written), words);
    }

    private void words(HasComponents parent, String text) {
        if (text.isEmpty()) {
            return;
        }
        for (GlossaryTerm term : GlossaryTerm.all()) {
            Matcher found = term.inText(language).matcher(text);
            if (!explained.contains(term) && found.find()) {
                explained.add(term);
                words(parent, text.substring(0, found.start()));
                parent.add(explained(term, found.group()));
                words(parent, text.substring(found.end()));
                return;
            }
        }
        parent.add(new Text(text));
    }

    private Anchor explained(GlossaryTerm term, String words) {
        Anchor anchor = new Anchor("glossary/" + term.anchor(), words);
        anchor.addClassName("plenum-term");
        anchor.setTitle(term.meaning(reader));
        return anchor;
    }
}
