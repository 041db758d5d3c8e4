package io.plenum.fault.balance;

import io.plenum.site.Site;
import java.time.LocalDate;
import java.util.List;

/** Biases of sensors as they are kept. Every call may throw Spring's {@code DataAccessException} while the database is away. */
public interface BiasEstimates {

    /** Of the latest day that was looked at, what is wrong first, then by points; sensors that no balance could judge are left out. */
    List<BiasEstimate> latest(Site site);

    /** Day by day, the earliest first; at most the last 400 days. */
    List<BiasEstimate> history(String point);

    /**
     * What is proven on the latest day of each site, of all sites.
     *
     * @param since sites that were looked at last before are left out: what was so then says nothing of the present
     */
    List<BiasEstimate> proven(LocalDate since);
}
