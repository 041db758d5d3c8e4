package io.plenum.fault.balance.rest;

import io.plenum.fault.balance.BiasEstimate;
import io.plenum.fault.balance.BiasEstimates;
import io.plenum.fault.balance.SensorKind;
import io.plenum.site.RequestedSite;
import io.plenum.web.ItemPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What balances of heat, air, water and electricity say of the sensors that have a part in them. */
@RestController
@RequestMapping("/api/v1/faults/sensors")
@PreAuthorize("hasRole('VIEWER')")
class BiasEstimateController {

    private final BiasEstimates biases;
    private final RequestedSite sites;

    BiasEstimateController(BiasEstimates biases, RequestedSite sites) {
        this.biases = biases;
        this.sites = sites;
    }

    /**
     * @param bias K for temperatures, else a part of the true value; positive reads too much
     * @param low lower end of the interval of 80 %, {@code high} its upper end
     * @param balances that could be evaluated with it
     * @param nameable whether 1.5 K, 8 % of a flow, 10 % of a power or 20 % of a pressure would be told apart from everything else
     * @param proven whether it is this sensor; fault detection reads the corrected value then
     * @param suspected whether it is among those that may be it
     * @param alternatives points and balances that would explain the same
     * @param reading mean of the day, °C, m³/s, kW or Pa; null where nothing was read
     * @param standIn what it should read, with its interval; null likewise
     */
    record BiasEstimateJson(
            String point,
            SensorKind kind,
            LocalDate day,
            double bias,
            double low,
            double high,
            int balances,
            boolean nameable,
            boolean proven,
            boolean suspected,
            List<String> alternatives,
            @Nullable LocalDate since,
            @Nullable Double reading,
            @Nullable Double standIn,
            @Nullable Double standInLow,
            @Nullable Double standInHigh) {

        static BiasEstimateJson of(BiasEstimate one) {
            return new BiasEstimateJson(
                    one.point(),
                    one.kind(),
                    one.day(),
                    one.bias(),
                    one.low(),
                    one.high(),
                    one.balances(),
                    one.nameable(),
                    one.proven(),
                    one.suspected(),
                    one.alternatives(),
                    one.since(),
                    known(one.reading()),
                    known(one.standIn()),
                    known(one.standInLow()),
                    known(one.standInHigh()));
        }

        private static @Nullable Double known(double value) {
            return Double.isNaN(value) ? null : value;
        }
    }

    /** Of the latest day, what is wrong first; of all sites where none is named. */
    @GetMapping
    ItemPage<BiasEstimateJson> latest(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(ItemPage.MAX_SIZE) int size) {
        List<BiasEstimateJson> all = sites.allOr(site).stream()
                .flatMap(one -> biases.latest(one).stream())
                .map(BiasEstimateJson::of)
                .toList();
        return ItemPage.of(all, page, size);
    }

    /** Of one sensor day by day, the earliest first; at most 400 days. */
    @GetMapping("/history")
    ItemPage<BiasEstimateJson> history(@RequestParam String point) {
        List<BiasEstimateJson> all =
                biases.history(point).stream().map(BiasEstimateJson::of).toList();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }
}
