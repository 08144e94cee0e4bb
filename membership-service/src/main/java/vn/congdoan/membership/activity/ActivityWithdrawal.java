package vn.congdoan.membership.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;

/** Use case: an activity that was recorded wrongly is withdrawn. It stays readable, and counts no longer. */
@ApplicationScoped
class ActivityWithdrawal {

    private final Activities activities;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    ActivityWithdrawal(Activities activities, Jurisdiction jurisdiction, Journal journal, Caller caller, Clock clock) {
        this.activities = activities;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Recorded<ActivityView> withdraw(UUID id, Withdrawal withdrawal) {
        var activity = activities.toChange(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        jurisdiction.require(activity);
        activity.withdrawnOn().ifPresent(withdrawnOn -> {
            throw Problem.of(ProblemType.ACTIVITY_WITHDRAWN, withdrawnOn);
        });
        var withdrawn = activity.withdraw(LocalDate.now(clock), withdrawal.reason());
        activities.flush();
        var positions = journal.append(
                caller.subject(), List.of(new Fact(activity.place().code(), withdrawn)));
        return new Recorded<>(activity.view(true), positions);
    }
}
