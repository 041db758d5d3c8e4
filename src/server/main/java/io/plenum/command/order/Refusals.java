package io.plenum.command.order;

import io.plenum.command.CommandRefused;
import io.plenum.command.CommandRefused.PointProblem;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Work in one transaction that may be refused, and then has changed nothing. */
@Component
class Refusals {

    private final TransactionTemplate transaction;

    Refusals(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** @param work what speaks against it; where that is nothing, it is done */
    void check(Supplier<List<PointProblem>> work) throws CommandRefused {
        List<PointProblem> problems = transaction.execute(status -> {
            List<PointProblem> found = work.get();
            if (!found.isEmpty()) {
                status.setRollbackOnly();
            }
            return found;
        });
        if (problems != null && !problems.isEmpty()) {
            throw new CommandRefused(problems);
        }
    }
}
