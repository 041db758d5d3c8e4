package io.plenum.fault.selftest.rest;

import io.plenum.fault.Quantity;
import io.plenum.fault.selftest.SelfTestReason;
import io.plenum.fault.selftest.SelfTests;
import io.plenum.fault.selftest.SizeSummary;
import io.plenum.fault.selftest.laid.TestedFault;
import io.plenum.site.RequestedSite;
import io.plenum.web.ItemPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How well fault detection would have noticed faults laid into copies of the last days. */
@RestController
@RequestMapping("/api/v1/faults/self-test")
@PreAuthorize("hasRole('VIEWER')")
class SelfTestController {

    private final SelfTests tests;
    private final RequestedSite sites;

    SelfTestController(SelfTests tests, RequestedSite sites) {
        this.tests = tests;
        this.sites = sites;
    }

    /**
     * @param size in {@code unit}
     * @param testedDays days on which it could be tested, of the last ninety
     * @param noticedDays of these, with medium or high confidence
     * @param doubtfulDays of these, with low confidence only
     * @param minutes until it was noticed, the middle of the days; null where it never was
     * @param rule that noticed it first on most days
     * @param untestedDays on which it could not be tested, mostly for {@code reason}
     * @param missing points that the fault, or the rules that look for it, lack
     */
    record SelfTestJson(
            String subject,
            TestedFault fault,
            double size,
            TestedFault.Unit unit,
            int testedDays,
            int noticedDays,
            int doubtfulDays,
            @Nullable Double minutes,
            @Nullable String rule,
            int untestedDays,
            @Nullable SelfTestReason reason,
            Set<Quantity> missing) {

        static SelfTestJson of(SizeSummary one) {
            return new SelfTestJson(
                    one.subject(),
                    one.fault(),
                    one.size(),
                    one.fault().unit(),
                    one.tested(),
                    one.noticed(),
                    one.doubtful(),
                    one.minutes(),
                    one.rule(),
                    one.untested(),
                    one.reason(),
                    one.missing());
        }
    }

    /** By unit, fault and size; of all sites where none is named. */
    @GetMapping
    ItemPage<SelfTestJson> list(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(ItemPage.MAX_SIZE) int size) {
        List<SelfTestJson> all = sites.allOr(site).stream()
                .flatMap(one -> tests.summaries(one).stream())
                .map(SelfTestJson::of)
                .toList();
        return ItemPage.of(all, page, size);
    }
}
