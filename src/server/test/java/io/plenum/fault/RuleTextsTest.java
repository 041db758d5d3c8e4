package io.plenum.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.finding.Severity;
import io.plenum.fault.monitor.MonitoredKind;
import io.plenum.fault.rules.EquipmentKind;
import io.plenum.fault.rules.RuleCatalogue;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What rules find is read by people: each rule, cause and quantity has its words in both languages. */
class RuleTextsTest {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static Stream<FaultRule> rules() {
        return Stream.concat(
                Stream.of(EquipmentKind.values()).flatMap(kind -> RuleCatalogue.exported(kind).stream()),
                Stream.of(MonitoredKind.values()).flatMap(kind -> kind.rules().stream()));
    }

    private static Set<String> missing(Stream<String> keys) {
        Set<String> missing = new TreeSet<>();
        keys.forEach(key -> {
            for (Locale locale : new Locale[] {Locale.ROOT, Locale.GERMAN}) {
                try {
                    ResourceBundle.getBundle("messages.fault", locale, NO_FALLBACK)
                            .getString(key);
                } catch (MissingResourceException none) {
                    missing.add(locale + " " + key);
                }
            }
        });
        return missing;
    }

    @Test
    void everyRuleHasWords() {
        assertThat(missing(rules().flatMap(rule ->
                        Stream.of("fault.rule." + rule.id(), "fault.plain." + rule.id(), "fault.seen." + rule.id()))))
                .isEmpty();
    }

    @Test
    void everyCauseQuantityReasonAndKindHasWords() {
        assertThat(missing(Stream.of(Cause.values())
                        .flatMap(cause -> Stream.of(
                                "fault.cause." + cause, "fault.cause-plain." + cause, "fault.verify." + cause))))
                .isEmpty();
        assertThat(missing(Stream.of(Quantity.values()).map(quantity -> "fault.quantity." + quantity)))
                .isEmpty();
        assertThat(missing(Stream.of(NotEvaluable.values()).map(reason -> "fault.gaps." + reason)))
                .isEmpty();
        assertThat(missing(Stream.of(Severity.values()).map(severity -> "fault.severity." + severity)))
                .isEmpty();
        assertThat(missing(Stream.of(MonitoredKind.values()).map(kind -> "fault.kind." + kind)))
                .isEmpty();
    }

    /** A rule that nobody has said the causes of would be taken for one of hunting. */
    @Test
    void everyRulePointsToACause() {
        assertThat(rules().map(FaultRule::id).filter(id -> !Causes.knows(id))).isEmpty();
    }

    /** One id, one meaning: findings are stored by it. */
    @Test
    void rulesOfOneIdHaveOneConfidenceWithinAKind() {
        for (EquipmentKind kind : EquipmentKind.values()) {
            assertThat(RuleCatalogue.exported(kind).stream().map(FaultRule::id))
                    .as(kind.text())
                    .doesNotHaveDuplicates();
        }
        for (MonitoredKind kind : MonitoredKind.values()) {
            assertThat(kind.rules().stream().map(FaultRule::id)).as(kind.name()).doesNotHaveDuplicates();
        }
    }
}
