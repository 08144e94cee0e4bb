package vn.congdoan.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Roles;

/**
 * Where in the tree a caller may write: a city officer everywhere, or in the subtree of the token's {@code organization}
 * where it names one; a district officer in that subtree only.
 */
@ApplicationScoped
public class Jurisdiction {

    private final Caller caller;

    Jurisdiction(Caller caller) {
        this.caller = caller;
    }

    /** Whether the caller is an officer who answers for the organization. */
    public boolean covers(Organization organization) {
        if (!caller.has(Roles.CITY_OFFICER) && !caller.has(Roles.DISTRICT_OFFICER)) {
            return false;
        }
        return caller.organization().map(organization::isWithin).orElseGet(() -> caller.has(Roles.CITY_OFFICER));
    }

    /** @throws Problem {@link ProblemType#OUTSIDE_YOUR_ORGANIZATION}; of an officer of none {@link ProblemType#FORBIDDEN} */
    public void require(Organization organization) {
        if (!covers(organization)) {
            throw caller.organization()
                    .map(own -> Problem.of(ProblemType.OUTSIDE_YOUR_ORGANIZATION, own))
                    .orElseGet(() -> Problem.of(ProblemType.FORBIDDEN));
        }
    }
}
